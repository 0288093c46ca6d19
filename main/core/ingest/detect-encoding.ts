import Encoding from "encoding-japanese";
import type { TextEncodingName } from "../../../shared/contract/documents.ts";

/** What a file without any mark may be, once it is no UTF-8. */
export const unmarkedEncodings = ["shift_jis", "euc-jp", "utf-16le", "utf-16be"] as const;

/** How much of a file is looked at where the encoding has to be guessed. */
const sampleBytes = 64 * 1024;

/** Encodings that the bytes themselves name, the surest first. They go before UTF-8. */
export function markedEncodings(bytes: Uint8Array): readonly TextEncodingName[] {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return ["utf-8"];
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  // ISO-2022-JP is pure ASCII bytes, so every such file is valid UTF-8 as well.
  if (hasIso2022Escape(bytes)) return ["iso-2022-jp"];
  return utf16ByZeros(bytes);
}

/** What encoding-japanese makes of the first 64 KB; null where it does not know. */
export function detectEncoding(bytes: Uint8Array): TextEncodingName | null {
  const head = bytes.subarray(0, sampleBytes);
  // Up to a line end: a character cut in two would turn EUC-JP into Shift_JIS.
  const lineEnd = bytes.length > sampleBytes ? head.lastIndexOf(0x0a) : -1;
  const name = Encoding.detect(lineEnd > 0 ? head.subarray(0, lineEnd + 1) : head, ["SJIS", "EUCJP"]);
  if (name === "SJIS") return "shift_jis";
  return name === "EUCJP" ? "euc-jp" : null;
}

/** ESC $ @, ESC $ B (JIS X 0208), ESC ( I (half-width kana), ESC ( J (JIS Roman), and no byte above 0x7F. */
function hasIso2022Escape(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x1b) || bytes.some((byte) => byte > 0x7f)) return false;
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    const sequence = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
    if (["$@", "$B", "(I", "(J"].includes(sequence)) return true;
  }
  return false;
}

/** Whole UTF-8 sequences of several bytes do not come about by chance: such a file is UTF-8, NULs or not. */
function isUtf8Beyond7Bit(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 0x7f)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Not UTF-8: what it is, the zeros tell.
    return false;
  }
}

/** UTF-16 without a mark: line ends, spaces and digits leave a zero on one side of each pair only. */
function utf16ByZeros(bytes: Uint8Array): readonly TextEncodingName[] {
  if (bytes.length % 2 !== 0 || isUtf8Beyond7Bit(bytes)) return [];
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, sampleBytes).entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > 19 * even) return ["utf-16le"];
  return even > 19 * odd ? ["utf-16be"] : [];
}
