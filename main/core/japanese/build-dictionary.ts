import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Dictionary, packDictionary } from "./dictionary-layout.ts";

/** Bytes of an entry in kuromoji's files: left, right, cost (i16 each), offset of its feature line (i32). */
const entryBytes = 10;

/** The entries of one of kuromoji's two word lists. */
interface WordList {
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly cost: Int16Array;
  /** Features as text of commas. */
  readonly features: readonly string[];
}

/** Lists of numbers, one behind the other: list i is `values` from `starts[i]` to `starts[i + 1]`. */
interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/**
 * Reads the .dat.gz files of npm `kuromoji` 0.1.2 and packs what the analysis needs of them. Takes a second or two and
 * some 400 MB for a moment, synchronously: call it in a worker.
 *
 * @throws when a file is missing or is no gzip
 */
export function buildDictionary(folder: string): SharedArrayBuffer {
  const leaves = readLists(folder, "tid_map");
  const classes = readLists(folder, "unk_map");
  const known = readWordList(folder, "tid", leaves.values.length);
  const unknown = readWordList(folder, "unk", classes.values.length);
  const invoke = readCharacterClasses(readFile(folder, "unk_invoke"));
  return packDictionary({
    ...readTrie(folder),
    leafStarts: leaves.starts,
    leafEntries: leaves.values,
    left: joinShorts(known.left, unknown.left),
    right: joinShorts(known.right, unknown.right),
    cost: joinShorts(known.cost, unknown.cost),
    ...readConnections(shortsOf(readFile(folder, "cc"))),
    ...splitFeatures([...known.features, ...unknown.features]),
    unitClasses: readFile(folder, "unk_char"),
    classInvokes: Uint8Array.from(invoke, ({ invokes }) => invokes),
    classGroups: Uint8Array.from(invoke, ({ groups }) => groups),
    classStarts: classes.starts,
    classEntries: classes.values.map((entry) => known.left.length + entry),
    knownCount: Int32Array.of(known.left.length),
  });
}

function readFile(folder: string, name: string): Buffer {
  return gunzipSync(readFileSync(join(folder, `${name}.dat.gz`)));
}

function wordsOf(bytes: Buffer): Int32Array {
  const { buffer, byteOffset, byteLength } = aligned(bytes);
  return new Int32Array(buffer, byteOffset, byteLength / 4);
}

function shortsOf(bytes: Buffer): Int16Array {
  const { buffer, byteOffset, byteLength } = aligned(bytes);
  return new Int16Array(buffer, byteOffset, byteLength / 2);
}

/** What gunzip returns may start at an odd place of a shared pool. */
function aligned(bytes: Buffer): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
}

/** The double array without the free space at its end, where `check` is negative. */
function readTrie(folder: string): Pick<Dictionary, "base" | "check"> {
  const base = wordsOf(readFile(folder, "base"));
  const check = wordsOf(readFile(folder, "check"));
  let last = check.length - 1;
  while (last > 0 && (check[last] ?? 0) < 0) last--;
  // A step goes at most 255 behind the last place in use: so far it may read without a look at the border.
  const length = Math.min(check.length, last + 257);
  return { base: base.subarray(0, length), check: check.subarray(0, length) };
}

/** Stream of i32: number of lists, then key, count, values; filled up with zeros. Values are byte offsets of entries. */
function readLists(folder: string, name: string): Lists {
  const stream = wordsOf(readFile(folder, name));
  const places: number[] = [];
  let at = 1;
  for (let left = stream[0] ?? 0; left > 0; left--) {
    places[stream[at] ?? 0] = at + 1;
    at += 2 + (stream[at + 1] ?? 0);
  }
  const starts = new Int32Array(places.length + 1);
  const values = new Int32Array(at);
  let count = 0;
  // Not every key has a list: a hole in `places` is an empty one.
  for (let key = 0; key < places.length; key++) {
    const place = places[key] ?? -1;
    const length = place < 0 ? 0 : (stream[place] ?? 0);
    for (let index = 1; index <= length; index++) values[count++] = (stream[place + index] ?? 0) / entryBytes;
    starts[key + 1] = count;
  }
  return { starts, values: values.slice(0, count) };
}

/** Every entry stands in one list, so there are as many as the lists have values. */
function readWordList(folder: string, name: "tid" | "unk", count: number): WordList {
  const bytes = readFile(folder, name);
  const lines = readFile(folder, `${name}_pos`);
  const [left, right, cost] = [new Int16Array(count), new Int16Array(count), new Int16Array(count)];
  const features: string[] = [];
  for (let entry = 0; entry < count; entry++) {
    const at = entry * entryBytes;
    left[entry] = bytes.readInt16LE(at);
    right[entry] = bytes.readInt16LE(at + 2);
    cost[entry] = bytes.readInt16LE(at + 4);
    features.push(featuresAt(lines, bytes.readInt32LE(at + 6)));
  }
  return { left, right, cost, features };
}

/** A line is the word itself (or the name of its class), a comma, the features, NUL. The text knows the word better. */
function featuresAt(lines: Buffer, start: number): string {
  return lines.toString("utf8", lines.indexOf(",", start) + 1, lines.indexOf(0, start));
}

/** Features 1 to 6, which many words have in common, are stored once. */
function splitFeatures(
  features: readonly string[],
): Pick<Dictionary, "kinds" | "kindStarts" | "kindBytes" | "formStarts" | "formBytes"> {
  const numbers = new Map<string, number>();
  const kinds = new Int16Array(features.length);
  const forms = features.map((line, entry) => {
    let end = -1;
    for (let comma = 0; comma < 6; comma++) end = line.indexOf(",", end + 1);
    const kind = line.slice(0, end);
    const number = numbers.get(kind) ?? numbers.size;
    numbers.set(kind, number);
    kinds[entry] = number;
    return line.slice(end + 1);
  });
  const [kindStarts, kindBytes] = joinTexts([...numbers.keys()]);
  const [formStarts, formBytes] = joinTexts(forms);
  return { kinds, kindStarts, kindBytes, formStarts, formBytes };
}

/** Two numbers (right contexts, left contexts), then the costs of each right context before every left one. */
function readConnections(stored: Int16Array): Pick<Dictionary, "connections" | "connectionSizes"> {
  const [rights = 0, lefts = 0] = stored;
  const connections = new Int16Array(rights * lefts);
  for (let right = 0; right < rights; right++) {
    for (let left = 0; left < lefts; left++) {
      connections[left * rights + right] = stored[2 + right * lefts + left] ?? 0;
    }
  }
  return { connections, connectionSizes: Int32Array.of(rights, lefts) };
}

/** Per class: invokes (u8), groups (u8), longest word (i32, which kuromoji never reads), name, NUL. */
function readCharacterClasses(
  bytes: Uint8Array,
): readonly { readonly invokes: number; readonly groups: number }[] {
  const classes: { readonly invokes: number; readonly groups: number }[] = [];
  let at = 0;
  // The rest of the file is filled up with zeros: a class without a name.
  while (at + 6 < bytes.length && bytes[at + 6] !== 0) {
    classes.push({ invokes: bytes[at] ?? 0, groups: bytes[at + 1] ?? 0 });
    at = bytes.indexOf(0, at + 6) + 1;
  }
  return classes;
}

function joinShorts(first: Int16Array, second: Int16Array): Int16Array {
  const joined = new Int16Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function joinTexts(texts: readonly string[]): [Int32Array, Uint8Array] {
  const starts = new Int32Array(texts.length + 1);
  // A unit takes three bytes at most.
  const bytes = Buffer.allocUnsafe(3 * texts.reduce((sum, text) => sum + text.length, 0));
  let at = 0;
  for (const [index, text] of texts.entries()) {
    at += bytes.write(text, at);
    starts[index + 1] = at;
  }
  return [starts, bytes.subarray(0, at)];
}
