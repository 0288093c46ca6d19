import { fileURLToPath } from "node:url";

export interface ProgramPlaces {
  readonly pageFolder: string;
  readonly entries: { readonly preload: string; readonly core: string; readonly extractPdf: string };
}

/**
 * Where the program's own files stand. In a bundle the entries stand beside `main.js` and the page in `page/` beside
 * them; of the sources, page and preload are built (`.build/`), because a browser reads no TypeScript.
 * @param main address of the main entry
 */
export function programPlaces(main: string): ProgramPlaces {
  const at = (path: string) => fileURLToPath(new URL(path, main));
  if (main.endsWith(".ts")) {
    return {
      pageFolder: at("../../.build/page"),
      entries: {
        preload: at("../../.build/electron/preload.cjs"),
        core: at("./core-process.ts"),
        extractPdf: at("../workers/extract-pdf.ts"),
      },
    };
  }
  return {
    pageFolder: at("./page"),
    entries: {
      preload: at("./preload.cjs"),
      core: at("./core-process.js"),
      extractPdf: at("./extract-pdf.js"),
    },
  };
}
