/** Windows takes `\`, drive letters and streams (`a:b`) as parts of a path; NUL ends one. Nothing of ours has them. */
const foreign = /[\\:\p{Cc}]/u;

/**
 * The file of the page that an address names, as names from folder to file; null when it can name none.
 * Decoded once, then looked at: `..%2f`, `%5c` and `%00` are what they mean.
 */
export function pagePath(pathname: string): readonly string[] | null {
  if (pathname === "/") return ["index.html"];
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    // A broken escape names nothing.
    return null;
  }
  if (!decoded.startsWith("/") || foreign.test(decoded)) return null;
  const names = decoded.slice(1).split("/");
  // Also no hidden files: what starts with a dot was not built for the page.
  return names.every((name) => name !== "" && !name.startsWith(".")) ? names : null;
}

/** Vite puts a hash of the content into these names: the same name is always the same bytes. */
export function isHashed(names: readonly string[]): boolean {
  return names[0] === "assets" && /-[\w-]{8}\.\w+$/u.test(names.at(-1) ?? "");
}
