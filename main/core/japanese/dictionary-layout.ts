import { crc32 } from "node:zlib";

/**
 * The dictionary as typed arrays. An *entry* is a word with its costs and features: first those of the dictionary, then
 * those that stand for the classes of unknown words.
 */
export interface Dictionary {
  /** Double array over the UTF-8 bytes of the words; byte 0 ends a word (Aoe 1989, as npm `doublearray` has it). */
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** The entries of leaf i are `leafEntries` from `leafStarts[i]` to `leafStarts[i + 1]`: one spelling, many words. */
  readonly leafStarts: Int32Array;
  readonly leafEntries: Int32Array;
  /** Context ids and cost of each entry. */
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly cost: Int16Array;
  /**
   * Cost of `right` before `left`, at `left * connectionSizes[0] + right`. kuromoji's own file has it the other way round; so, all
   * that may precede a word lies in one row of 2.6 KB.
   */
  readonly connections: Int16Array;
  /** Two numbers: of right contexts, of left ones. */
  readonly connectionSizes: Int32Array;
  /** Kind of each entry: 品詞, 品詞細分類1-3, 活用型 and 活用形 together, of which there are less than a thousand. */
  readonly kinds: Int16Array;
  /** Features of kind i: UTF-8, commas between, from `kindStarts[i]` to `kindStarts[i + 1]`. */
  readonly kindStarts: Int32Array;
  readonly kindBytes: Uint8Array;
  /** What is an entry's own: 基本形, 読み, 発音 (of a class, only the first); stored as kinds are. */
  readonly formStarts: Int32Array;
  readonly formBytes: Uint8Array;
  /** Class of each UTF-16 unit: 65,536 numbers. */
  readonly unitClasses: Uint8Array;
  /** Per class, 1: an unknown word is tried even where the dictionary knows one. */
  readonly classInvokes: Uint8Array;
  /** Per class, 1: an unknown word takes in all that follows of its class. */
  readonly classGroups: Uint8Array;
  /** Entries of each class, as leaves have theirs. */
  readonly classStarts: Int32Array;
  readonly classEntries: Int32Array;
  /** One number: how many entries are words of the dictionary; the others are classes. */
  readonly knownCount: Int32Array;
}

/** Raise it when the layout changes or the dictionary (kuromoji 0.1.2, IPADIC 2.7.0): other versions are built anew. */
export const dictionaryVersion = 1;

/*
 * Head: magic, version (u32), CRC-32 of all that follows it (u32), byte length of each section (u32 each).
 * Then the sections, each at a multiple of 8. Little-endian, as every system is that Node runs on.
 */
const magic = "TENKYO-KUROMOJI\n";
const versionAt = magic.length;
const checksumAt = versionAt + 4;
const lengthsAt = checksumAt + 4;

/** The order in which sections are stored. */
const sections: readonly (keyof Dictionary)[] = [
  "base",
  "check",
  "leafStarts",
  "leafEntries",
  "left",
  "right",
  "cost",
  "connections",
  "connectionSizes",
  "kinds",
  "kindStarts",
  "kindBytes",
  "formStarts",
  "formBytes",
  "unitClasses",
  "classInvokes",
  "classGroups",
  "classStarts",
  "classEntries",
  "knownCount",
];
const headBytes = align(lengthsAt + 4 * sections.length);

function align(bytes: number): number {
  return (bytes + 7) & ~7;
}

/** All sections in one buffer that threads share; also, byte for byte, the cache file. */
export function packDictionary(dictionary: Dictionary): SharedArrayBuffer {
  const parts = sections.map((name) => dictionary[name]);
  const size = parts.reduce((sum, { byteLength }) => sum + align(byteLength), headBytes);
  const buffer = new SharedArrayBuffer(size);
  const bytes = Buffer.from(buffer);
  bytes.write(magic, "latin1");
  bytes.writeUInt32LE(dictionaryVersion, versionAt);
  let at = headBytes;
  for (const [index, part] of parts.entries()) {
    bytes.writeUInt32LE(part.byteLength, lengthsAt + 4 * index);
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += align(part.byteLength);
  }
  bytes.writeUInt32LE(crc32(bytes.subarray(lengthsAt)), checksumAt);
  return buffer;
}

/** Whether the bytes are a whole, undamaged dictionary of this version. */
export function isDictionary(buffer: SharedArrayBuffer): boolean {
  const bytes = Buffer.from(buffer);
  return (
    bytes.byteLength >= headBytes &&
    bytes.toString("latin1", 0, versionAt) === magic &&
    bytes.readUInt32LE(versionAt) === dictionaryVersion &&
    bytes.readUInt32LE(checksumAt) === crc32(bytes.subarray(lengthsAt))
  );
}

/** Views of a buffer for which `isDictionary` holds; nothing is copied. */
export function openDictionary(buffer: SharedArrayBuffer): Dictionary {
  const head = Buffer.from(buffer, 0, headBytes);
  const places = new Map<keyof Dictionary, { readonly at: number; readonly bytes: number }>();
  let at = headBytes;
  for (const [index, name] of sections.entries()) {
    const bytes = head.readUInt32LE(lengthsAt + 4 * index);
    places.set(name, { at, bytes });
    at += align(bytes);
  }
  const place = (name: keyof Dictionary) => places.get(name) ?? { at: 0, bytes: 0 };
  const bytesOf = (name: keyof Dictionary) => new Uint8Array(buffer, place(name).at, place(name).bytes);
  const shortsOf = (name: keyof Dictionary) => new Int16Array(buffer, place(name).at, place(name).bytes / 2);
  const wordsOf = (name: keyof Dictionary) => new Int32Array(buffer, place(name).at, place(name).bytes / 4);
  return {
    base: wordsOf("base"),
    check: wordsOf("check"),
    leafStarts: wordsOf("leafStarts"),
    leafEntries: wordsOf("leafEntries"),
    left: shortsOf("left"),
    right: shortsOf("right"),
    cost: shortsOf("cost"),
    connections: shortsOf("connections"),
    connectionSizes: wordsOf("connectionSizes"),
    kinds: shortsOf("kinds"),
    kindStarts: wordsOf("kindStarts"),
    kindBytes: bytesOf("kindBytes"),
    formStarts: wordsOf("formStarts"),
    formBytes: bytesOf("formBytes"),
    unitClasses: bytesOf("unitClasses"),
    classInvokes: bytesOf("classInvokes"),
    classGroups: bytesOf("classGroups"),
    classStarts: wordsOf("classStarts"),
    classEntries: wordsOf("classEntries"),
    knownCount: wordsOf("knownCount"),
  };
}
