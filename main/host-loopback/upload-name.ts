/** What file systems refuse in names, or read as something else. */
const forbidden = /[\\:*?"<>|\p{Cc}\p{Cs}]/gu;
/** Names that are devices on Windows, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/** 255 bytes is the limit of most file systems; a kanji takes three. */
const mostBytes = 240;
/** Deeper than any folder a person keeps. */
const mostNames = 32;

/**
 * The name of an upload (a file name, or `webkitRelativePath` with its folders) as names that every system takes,
 * in NFC as the library compares them. Never empty, never leading out of the folder it is put in.
 */
export function uploadNames(name: string): readonly string[] {
  const names = name
    .normalize("NFC")
    .split("/")
    .filter((part) => part !== "")
    .map(safeName);
  return names.length === 0 ? ["_"] : names.slice(-mostNames);
}

function safeName(name: string): string {
  const plain = name
    .replaceAll(forbidden, "_")
    // `.`, `..` and hidden files; a dot or blank at the end is dropped by Windows.
    .replace(/^\.+/u, "_")
    .replace(/[. ]+$/u, "")
    .replace(device, "_$&");
  return shorten(plain === "" ? "_" : plain);
}

/** Cuts the middle out and keeps the ending: the kind of a file is also told by it. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= mostBytes) return name;
  const [ending = ""] = /\.[^.]{1,16}$/u.exec(name) ?? [];
  let stem = "";
  for (const letter of name.slice(0, name.length - ending.length)) {
    if (Buffer.byteLength(stem + letter + ending) > mostBytes) break;
    stem += letter;
  }
  return stem + ending;
}
