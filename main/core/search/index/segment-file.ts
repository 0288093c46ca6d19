import { crc32 } from "node:zlib";
import { normaliserVersion } from "../../japanese/normalise.ts";
import { codec, pack, unpack } from "./compress.ts";

/**
 * The first number is raised whenever the stored form, the cutting of passages, what counts as a heading or the tokens
 * change: what was stored under another version is built anew, and so it is under another normaliser.
 */
export const indexVersion = `5.${normaliserVersion}`;

const magic = "TENKYO-SEGMENT-\n";
/** Behind it: the checksum, and from `lengthAt` on all that it covers: the length of the head, the head, the sections. */
const lengthAt = magic.length + 4;
const startBytes = lengthAt + 4;

type Column = Uint8Array | Uint16Array | Uint32Array;

/** Columns of a segment by name. */
export type Sections = Readonly<Record<string, Column>>;

interface StoredSection {
  readonly name: string;
  /** Bytes of one element. */
  readonly width: number;
  /** Bytes before packing and in the file, where they begin behind the head, and whether they are packed. */
  readonly plainBytes: number;
  readonly bytes: number;
  readonly at: number;
  readonly packed: boolean;
}

interface StoredHead {
  readonly version: string;
  readonly codec: string;
  readonly sections: readonly StoredSection[];
  readonly head: unknown;
}

/**
 * One file: magic, one checksum of all that follows, length of the head, head (JSON with the length of each section),
 * sections at multiples of 8. The checksum finds a flipped byte before anything is believed.
 *
 * @param packed names of the sections worth packing: those that are read whole
 */
export function encodeSegmentFile(
  head: unknown,
  sections: Sections,
  packed: ReadonlySet<string>,
): Uint8Array<ArrayBuffer> {
  const stored: StoredSection[] = [];
  const bodies: Uint8Array[] = [];
  let at = 0;
  for (const [name, column] of Object.entries(sections)) {
    const plain = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    const body = packed.has(name) ? pack(plain) : plain;
    stored.push({
      name,
      width: column.BYTES_PER_ELEMENT,
      plainBytes: plain.byteLength,
      bytes: body.byteLength,
      at,
      packed: packed.has(name),
    });
    bodies.push(body);
    at = aligned(at + body.byteLength);
  }
  const headText = Buffer.from(
    JSON.stringify({ version: indexVersion, codec, sections: stored, head } satisfies StoredHead),
  );
  const bodyStart = aligned(startBytes + headText.byteLength);
  const file = Buffer.alloc(bodyStart + at);
  file.write(magic, "latin1");
  file.writeUInt32LE(headText.byteLength, lengthAt);
  headText.copy(file, startBytes);
  stored.forEach((section, index) => {
    file.set(bodies[index] ?? [], bodyStart + section.at);
  });
  file.writeUInt32LE(crc32(file.subarray(lengthAt)), magic.length);
  return file;
}

/** Reads a stored segment, or null when it is damaged or of another version. */
export function decodeSegmentFile(
  stored: Uint8Array,
): { readonly head: unknown; readonly sections: Sections } | null {
  const file = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  if (file.byteLength < startBytes || file.toString("latin1", 0, magic.length) !== magic) return null;
  if (crc32(file.subarray(lengthAt)) !== file.readUInt32LE(magic.length)) return null;
  const headBytes = file.readUInt32LE(lengthAt);
  const { version, codec: used, sections, head } = readHead(file, headBytes);
  if (version !== indexVersion || used !== codec) return null;
  const bodyStart = aligned(startBytes + headBytes);
  const columns = sections.map((section): [string, Column] => {
    const body = file.subarray(bodyStart + section.at, bodyStart + section.at + section.bytes);
    return [section.name, columnOf(section.packed ? unpack(body, section.plainBytes) : body, section.width)];
  });
  return { head, sections: Object.fromEntries(columns) };
}

function readHead(file: Buffer, bytes: number): StoredHead {
  return JSON.parse(file.toString("utf8", startBytes, startBytes + bytes));
}

/** The bytes as a typed array of their own: a view into the file would keep all of it in memory, packed text too. */
function columnOf(bytes: Uint8Array, width: number): Column {
  const whole =
    bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  const length = whole.byteLength / width;
  if (width === 4) return new Uint32Array(whole.buffer, whole.byteOffset, length);
  if (width === 2) return new Uint16Array(whole.buffer, whole.byteOffset, length);
  return whole;
}

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8;
}
