import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { besidePage } from "./packaging/page-plugin.ts";

const project = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("renderer", import.meta.url));
const outDir = fileURLToPath(new URL(".build/page", import.meta.url));

/** Browsers that need .woff are older than anything this runs in; dropping the copies halves the fonts. */
const woff2Only: Plugin = {
  name: "woff2-only",
  enforce: "pre",
  transform(code, id) {
    if (!id.includes("@fontsource") || !id.endsWith(".css")) return null;
    return { code: code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/gu, ""), map: null };
  },
};

/** What pdf.js reads at run time: character maps, standard fonts, decoders, colour profiles. */
const pdfjsFiles: Plugin = {
  name: "pdfjs-files",
  closeBundle() {
    const from = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
    for (const folder of ["cmaps", "standard_fonts", "wasm", "iccs"]) {
      cpSync(join(from, folder), join(outDir, "pdfjs", folder), { recursive: true });
    }
  },
};

export default defineConfig({
  root,
  base: "./",
  plugins: [woff2Only, react(), pdfjsFiles, besidePage(project, outDir)],
  // No `data:` addresses: the content security policy allows none.
  build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, target: "es2023", chunkSizeWarningLimit: 2000 },
  html: { cspNonce: "__NONCE__" },
  worker: { format: "es" },
});
