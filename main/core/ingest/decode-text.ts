import Encoding from "encoding-japanese";
import { Failure } from "../../../shared/contract/failure.ts";

/** The encodings a text file may have, by their WHATWG names. A person may force one of them by hand. */
export const textEncodingNames = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "shift_jis",
  "euc-jp",
  "iso-2022-jp",
] as const;
export type TextEncodingName = (typeof textEncodingNames)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/** How much of a file is looked at where the encoding has to be guessed. */
const sampleBytes = 64 * 1024;

/**
 * The text of a file without its byte order mark; every other character stays (\r\n too).
 * An encoding given by the caller is taken as it is: what it cannot read becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, encoding?: TextEncodingName): DecodedText {
  if (encoding !== undefined) return { text: decode(bytes, encoding, false) ?? "", encoding };
  for (const guess of guesses(bytes)) {
    const text = decode(bytes, guess, true);
    if (text !== null && !looksBinary(text)) return { text, encoding: guess };
  }
  const damaged = decodeDamaged(bytes);
  if (damaged === null) throw new Failure("unknown-encoding");
  return damaged;
}

/** Encodings to try in this order; the first that reads the whole file without a fault wins. */
function* guesses(bytes: Uint8Array): Generator<TextEncodingName> {
  const marked = encodingOfMark(bytes);
  if (marked !== null) yield marked;
  // Before UTF-8: ISO-2022-JP is pure ASCII bytes, so every such file is valid UTF-8 as well.
  if (hasIso2022Escape(bytes)) yield "iso-2022-jp";
  const wide = utf16ByZeros(bytes);
  if (wide !== null) yield wide;
  yield "utf-8";
  const detected = detect(bytes);
  if (detected.includes("shift_jis") && readsAsEuc(bytes)) yield "euc-jp";
  yield* detected;
}

function encodingOfMark(bytes: Uint8Array): TextEncodingName | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** ESC $ @, ESC $ B (JIS X 0208), ESC ( I (half-width kana), ESC ( J (JIS Roman), and no byte above 0x7F. */
function hasIso2022Escape(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte > 0x7f)) return false;
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    const sequence = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
    if (["$@", "$B", "(I", "(J"].includes(sequence)) return true;
  }
  return false;
}

/** UTF-16 without a mark: line ends, spaces and digits leave a zero on one side of each pair only. */
function utf16ByZeros(bytes: Uint8Array): TextEncodingName | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, sampleBytes).entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  if (odd > 19 * even) return "utf-16le";
  return even > 19 * odd ? "utf-16be" : null;
}

const detectable: Readonly<Record<string, TextEncodingName>> = {
  SJIS: "shift_jis",
  EUCJP: "euc-jp",
  UTF8: "utf-8",
  UTF16LE: "utf-16le",
  UTF16BE: "utf-16be",
};

/** What encoding-japanese says, over several cuts: a character cut at the end turns EUC-JP into Shift_JIS. */
function detect(bytes: Uint8Array): readonly TextEncodingName[] {
  const names = Object.keys(detectable) as Encoding.Encoding[];
  return samples(bytes).flatMap((sample) => {
    const name = Encoding.detect(sample, names);
    return (name !== false && detectable[name]) || [];
  });
}

/**
 * Short EUC-JP is often valid Shift_JIS too: nothing but half-width kana then. Full-width kana in the EUC reading
 * decide: in real half-width kana its bytes would be signs (､ ･).
 */
function readsAsEuc(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  const kana = decode(sample, "shift_jis", false)?.match(/[\uff61-\uff9f]/g)?.length ?? 0;
  const euc = decode(sample, "euc-jp", true);
  return euc !== null && /[\u3041-\u30fe]/.test(euc) && kana >= euc.length;
}

/** The first 64 KB up to a line end (no multi-byte character holds 0x0A), else cut 0 to 3 bytes earlier. */
function samples(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes.length <= sampleBytes) return [bytes];
  const head = bytes.subarray(0, sampleBytes);
  const lineEnd = head.lastIndexOf(0x0a);
  const cuts = [0, 1, 2, 3].map((cut) => head.subarray(0, sampleBytes - cut));
  return lineEnd > 0 ? [head.subarray(0, lineEnd + 1), ...cuts] : cuts;
}

/** One bad byte must not cost a whole record: up to one character in 100 may be unreadable. */
function decodeDamaged(bytes: Uint8Array): DecodedText | null {
  const marked = encodingOfMark(bytes);
  const candidates: readonly TextEncodingName[] = marked ? [marked] : ["utf-8", "shift_jis", "euc-jp"];
  const readings = candidates.map((encoding) => {
    const text = decode(bytes, encoding, false) ?? "";
    return { encoding, text, unreadable: text.split("\ufffd").length - 1 };
  });
  const [best] = readings.toSorted((a, b) => a.unreadable - b.unreadable);
  if (best === undefined || best.unreadable * 100 > best.text.length || looksBinary(best.text)) return null;
  return { text: best.text, encoding: best.encoding };
}

function decode(bytes: Uint8Array, encoding: TextEncodingName, fatal: boolean): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal }).decode(bytes);
    return encoding === "shift_jis"
      ? text.replace(/[\u001a\u001c\u007f]/g, (sign) => turned[sign] ?? sign)
      : text;
  } catch {
    // Only with `fatal`: the file is not in this encoding, which is an answer.
    return null;
  }
}

/** Node's Shift_JIS (ICU's ibm-943) turns these three control signs among themselves; measured with Node 24. */
const turned: Readonly<Record<string, string>> = {
  "\u001c": "\u001a",
  "\u007f": "\u001c",
  "\u001a": "\u007f",
};

/** Control signs other than white space, escape and the DOS end mark: one and 1 % are borne, more are no text. */
function looksBinary(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000e-\u0019\u001c-\u001f\u007f]/g)?.length ?? 0;
  return controls * 100 > text.length + 100;
}
