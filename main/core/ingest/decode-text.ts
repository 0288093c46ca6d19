import type { TextEncodingName } from "../../../shared/contract/documents.ts";
import { Failure } from "../../../shared/contract/failure.ts";
import { detectEncoding, markedEncodings, unmarkedEncodings } from "./detect-encoding.ts";
import { judgeReading } from "./judge-reading.ts";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/**
 * The text of a file without its byte order mark; every other character stays (\r\n too).
 * An encoding given by the caller is taken as it is: what it cannot read becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, encoding?: TextEncodingName): DecodedText {
  if (encoding !== undefined) return { text: decode(bytes, encoding, false) ?? "", encoding };
  for (const certain of [...markedEncodings(bytes), "utf-8" as const]) {
    const text = decode(bytes, certain, true);
    if (text !== null && !looksBinary(text)) return { text, encoding: certain };
  }
  const decoded = decodeLikeliest(bytes) ?? decodeDamaged(bytes);
  if (decoded === null) throw new Failure("unknown-encoding");
  return decoded;
}

/** Of the encodings that read the whole file without a fault, the one whose reading is the best Japanese. */
function decodeLikeliest(bytes: Uint8Array): DecodedText | null {
  const detected = detectEncoding(bytes);
  const [best] = [...(detected === null ? [] : [detected]), ...unmarkedEncodings]
    .flatMap((encoding) => {
      const text = decode(bytes, encoding, true);
      return text === null || looksBinary(text) ? [] : { text, encoding, weight: judgeReading(text) };
    })
    .toSorted((a, b) => b.weight - a.weight);
  // Below one half it is no Japanese in any encoding.
  return best === undefined || best.weight < 0.5 ? null : { text: best.text, encoding: best.encoding };
}

/** One bad byte must not cost a whole record: up to one character in 100 may be unreadable. */
function decodeDamaged(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncodings(bytes)[0];
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
