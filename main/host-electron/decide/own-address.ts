/** Page and documents stand under one origin, so that 'self' in the policy covers both. */
export const ownOrigin = "tenkyo://app";
export const pageAddress = `${ownOrigin}/`;

const copyOfDocument = /^\/document\/[^/]+$/u;

/** Null for what is no address. */
function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function isOwn(url: URL | null): boolean {
  return url?.protocol === "tenkyo:" && url.host === "app";
}

/** Whether the page may go there: to itself (a reload), and to a document that is saved and not shown. */
export function mayNavigate(address: string): boolean {
  const url = parse(address);
  if (url === null || !isOwn(url)) return false;
  return url.pathname === "/" || (copyOfDocument.test(url.pathname) && url.searchParams.has("save"));
}

/** Whether a request may be answered. Nothing outside is; `devtools` are shown while the program is being made. */
export function mayRequest(address: string, isPackaged: boolean): boolean {
  const url = parse(address);
  if (isOwn(url)) return true;
  // A text that the page made itself and has the person save. The policy lets it load none.
  if (url?.protocol === "blob:" && isOwn(parse(url.pathname))) return true;
  return !isPackaged && url?.protocol === "devtools:";
}

/** Whether `protocol.handle` answers: any other host of the scheme is none of ours. */
export function isOwnRequest(address: string): boolean {
  return isOwn(parse(address));
}

/** The page puts results onto the clipboard when asked to. Camera, place, notices and all others: no. */
export function mayUse(permission: string, origin: string): boolean {
  return permission === "clipboard-sanitized-write" && isOwn(parse(origin));
}
