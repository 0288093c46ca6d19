import { extname } from "node:path";

/** What the built page consists of. With nosniff, a wrong type is a file that does not load. */
const types: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".gif", "image/gif"],
  [".webp", "image/webp"],
  [".ico", "image/x-icon"],
  [".woff2", "font/woff2"],
  [".woff", "font/woff"],
  [".ttf", "font/ttf"],
  [".otf", "font/otf"],
  [".wasm", "application/wasm"],
  [".icc", "application/vnd.iccprofile"],
  // Character maps and fonts of pdf.js: bytes that only pdf.js reads.
  [".bcmap", "application/octet-stream"],
  [".pfb", "application/octet-stream"],
]);

export function contentType(path: string): string {
  return types.get(extname(path).toLowerCase()) ?? "application/octet-stream";
}
