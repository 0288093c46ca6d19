import { crc32 } from "node:zlib";
import { deserialiseOffsetMap, type OffsetMap, serialiseOffsetMap } from "../../../shared/text/offset-map.ts";
import { normaliserVersion } from "../japanese/normalise.ts";

/**
 * The first number is raised whenever the stored form, the cutting of passages or the tokens change: what was stored
 * under another version is built anew, and so it is under another normaliser.
 */
export const indexVersion = `1.${normaliserVersion}`;

const magic = "TENKYO-PART\n";

/** What search knows of one part: its text under the `search` rules, the way back, passages and their terms. */
export interface PartIndex {
  readonly part: string;
  readonly extraction: string;
  readonly text: string;
  readonly map: OffsetMap;
  /** Where each page starts in the concatenation of original page texts: one entry a page. */
  readonly chunkStarts: readonly number[];
  /** Where each passage starts in `text`. */
  readonly passageStarts: readonly number[];
  /** Index terms of each passage. */
  readonly terms: readonly (readonly string[])[];
}

/**
 * One file: magic, length of the head, checksum of all that follows, head (JSON), text (UTF-16LE), map.
 * The checksum finds a flipped byte before anything is believed.
 */
export function encodePartIndex(index: PartIndex): Uint8Array {
  const text = Buffer.from(index.text, "utf16le");
  const words = serialiseOffsetMap(index.map);
  const map = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  const head = Buffer.from(
    JSON.stringify({
      version: indexVersion,
      part: index.part,
      extraction: index.extraction,
      chunkStarts: index.chunkStarts,
      passageStarts: index.passageStarts,
      terms: index.terms,
      textBytes: text.byteLength,
    }),
  );
  const body = Buffer.concat([head, text, map]);
  const start = Buffer.alloc(magic.length + 8);
  start.write(magic, "latin1");
  start.writeUInt32LE(head.byteLength, magic.length);
  start.writeUInt32LE(crc32(body), magic.length + 4);
  return Buffer.concat([start, body]);
}

/** Reads a stored part, or null when it is damaged or of another version. */
export function decodePartIndex(stored: Uint8Array): PartIndex | null {
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  const bodyStart = magic.length + 8;
  if (bytes.byteLength < bodyStart || bytes.toString("latin1", 0, magic.length) !== magic) return null;
  const body = bytes.subarray(bodyStart);
  if (crc32(body) !== bytes.readUInt32LE(magic.length + 4)) return null;
  const headEnd = bytes.readUInt32LE(magic.length);
  const head = JSON.parse(body.toString("utf8", 0, headEnd));
  if (head.version !== indexVersion) return null;
  const textEnd = headEnd + head.textBytes;
  const text = body.toString("utf16le", headEnd, textEnd);
  return {
    part: head.part,
    extraction: head.extraction,
    text,
    map: deserialiseOffsetMap(wholeWords(body.subarray(textEnd))),
    chunkStarts: head.chunkStarts,
    passageStarts: head.passageStarts,
    terms: head.terms,
  };
}

/** The bytes as 32-bit words, copied to an aligned place. */
function wholeWords(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}

const rankMagic = "TENKYO-RANK\n";

/** The rank index as a file of its own; `key` says which parts it was built from. */
export function encodeRank(key: string, stored: string): Uint8Array {
  const body = Buffer.from(JSON.stringify({ version: indexVersion, key, stored }));
  const start = Buffer.alloc(rankMagic.length + 4);
  start.write(rankMagic, "latin1");
  start.writeUInt32LE(crc32(body), rankMagic.length);
  return Buffer.concat([start, body]);
}

/** The stored rank index, or null when it is damaged or of another version. */
export function decodeRank(bytes: Uint8Array): { readonly key: string; readonly stored: string } | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bodyStart = rankMagic.length + 4;
  if (file.byteLength < bodyStart || file.toString("latin1", 0, rankMagic.length) !== rankMagic) return null;
  const body = file.subarray(bodyStart);
  if (crc32(body) !== file.readUInt32LE(rankMagic.length)) return null;
  const { version, key, stored } = JSON.parse(body.toString("utf8"));
  return version === indexVersion ? { key, stored } : null;
}
