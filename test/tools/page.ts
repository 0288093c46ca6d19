import { folderOf } from "./library.ts";

/** A built page in small: what the hosts serve where the renderer has not been built. */
export function placeholderPage(): Promise<string> {
  return folderOf({
    "index.html":
      '<meta property="csp-nonce" nonce="__NONCE__"><style nonce="__NONCE__"></style><title>典拠</title>',
    "assets/main-Ab3_x-9Z.js": "export {};",
    "assets/worker-AAAAAAAA.mjs": "export {};",
    "assets/font-AAAAAAAA.woff2": "f",
    "pdfjs/cmaps/H.bcmap": "b",
    "pdfjs/fonts/Foxit.pfb": "p",
    "pdfjs/fonts/Liberation.ttf": "t",
    "pdfjs/wasm/openjpeg.wasm": "w",
    "pdfjs/iccs/CGATS001Compat-v2-micro.icc": "i",
    ".hidden": "secret",
  });
}
