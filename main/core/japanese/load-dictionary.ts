import { dirname, join } from "node:path";
import { incomingPrefix, writeAtomically } from "../library/atomic-write.ts";
import type { FilesPort } from "../ports.ts";
import { buildDictionary } from "./build-dictionary.ts";
import { isDictionary } from "./dictionary-layout.ts";

/** Where the dictionary comes from and where it is kept ready. */
export interface DictionaryPlace {
  /** Folder of kuromoji's .dat.gz files, or of the ready file that is shipped; it is only read. */
  readonly source: string;
  /** Folder for the cache file; null: build it in memory each time. */
  readonly cacheFolder: string | null;
}

/** Name of the ready file, in the cache and as shipped: one for all versions, so that none is left behind. */
export const cacheName = "kuromoji.dictionary";

/** Milliseconds after which an unfinished cache file belongs to a program that was killed: writing takes a second. */
const abandonedAfter = 3_600_000;

/**
 * The dictionary in one buffer of some 50 MB, for all threads. From the ready file (shipped with the program, else the
 * cache), which takes tens of milliseconds; when it is missing, damaged or of another version it is built anew, which takes a second without a pause: call it in
 * a worker. A cache that cannot be written costs that second again at the next start, nothing else.
 *
 * @throws when kuromoji's files cannot be read
 */
export async function loadDictionary(
  { source, cacheFolder }: DictionaryPlace,
  files: FilesPort,
): Promise<SharedArrayBuffer> {
  const shipped = await readCache(join(source, cacheName), files);
  if (shipped !== null) return shipped;
  if (cacheFolder === null) return buildDictionary(source);
  const path = join(cacheFolder, cacheName);
  const kept = await readCache(path, files);
  if (kept !== null) return kept;
  const built = buildDictionary(source);
  // A full disk or a folder that is not ours: the dictionary is in memory all the same.
  await writeCache(path, built, files).catch(() => {});
  return built;
}

/** Null when there is none, or none that can be trusted. */
async function readCache(path: string, files: FilesPort): Promise<SharedArrayBuffer | null> {
  try {
    const buffer = await readShared(path, files);
    return isDictionary(buffer) ? buffer : null;
  } catch {
    // Missing or not readable: the same to us as damaged, it is built again.
    return null;
  }
}

/** The file in memory that threads share, without a copy on the way. */
async function readShared(path: string, files: FilesPort): Promise<SharedArrayBuffer> {
  const handle = await files.open(path, "r");
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    let at = 0;
    while (at < size) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at);
      // Shorter than it said: the checksum will tell.
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.buffer;
  } finally {
    await handle.close();
  }
}

async function writeCache(path: string, dictionary: SharedArrayBuffer, files: FilesPort): Promise<void> {
  const folder = dirname(path);
  await files.mkdir(folder, { recursive: true });
  await sweepAbandoned(folder, files);
  await writeAtomically(files, path, new Uint8Array(dictionary));
}

/** Removes what programs left that were killed while they wrote. */
async function sweepAbandoned(folder: string, files: FilesPort): Promise<void> {
  for (const name of await files.readdir(folder)) {
    if (!name.startsWith(incomingPrefix)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await files.stat(path);
    if (Date.now() - mtimeMs > abandonedAfter) await files.rm(path, { force: true });
  }
}
