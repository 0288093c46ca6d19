import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../../../shared/contract/failure.ts";
import type { FilesPort } from "../ports.ts";
import { incomingPrefix, syncFolder } from "./atomic-write.ts";
import { asFailure } from "./database.ts";
import { errorCode } from "./error-code.ts";

const blockBytes = 1 << 20;

/** Where the original with this hash stands: `originals/ab/abcdef….pdf`. */
export function originalPath(folder: string, sha256: string, extension: string): string {
  return join(folder, "originals", sha256.slice(0, 2), `${sha256}${extension}`);
}

/** A copy of a file inside the library that is not yet part of it. */
export interface IncomingOriginal {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Moves it to its place, read-only; answers whether nothing stood there before. */
  keep(extension: string): Promise<boolean>;
  /** Removes what was kept: the records never came to know it. */
  unkeep(extension: string): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Copies a file into the library and hashes it on the way; everything later reads the copy, so that a file that
 * changes or vanishes afterwards cannot disturb anything.
 *
 * @throws Failure open-failed, not-a-regular-file, changed-while-read, disk-full, cancelled
 */
export async function takeIn(
  folder: string,
  source: string,
  files: FilesPort,
  signal: AbortSignal,
): Promise<IncomingOriginal> {
  const path = join(folder, "originals", `${incomingPrefix}${randomUUID()}`);
  const discard = () => files.rm(path, { force: true });
  try {
    const { sha256, bytes } = await copyAndHash(source, path, files, signal);
    return {
      path,
      sha256,
      bytes,
      discard,
      async keep(extension) {
        const target = originalPath(folder, sha256, extension);
        const fresh = (await files.stat(target).catch(() => null)) === null;
        const made = await files.mkdir(dirname(target), { recursive: true });
        await files.chmod(path, 0o444);
        await files.rename(path, target);
        await syncFolder(files, dirname(target));
        if (made !== undefined) await syncFolder(files, join(folder, "originals"));
        return fresh;
      },
      unkeep: (extension) => files.rm(originalPath(folder, sha256, extension), { force: true }),
    };
  } catch (error) {
    await discard().catch(() => {});
    throw asFailure(error, source);
  }
}

async function copyAndHash(source: string, target: string, files: FilesPort, signal: AbortSignal) {
  // Without O_NONBLOCK, a FIFO that took the file's place since it was examined would hold the call for ever.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const input = await files.open(source, flags).catch((error: unknown) => {
    throw new Failure("open-failed", errorCode(error));
  });
  try {
    const before = await input.stat();
    if (!before.isFile()) throw new Failure("not-a-regular-file");
    const output = await files.open(target, "wx");
    try {
      const hash = createHash("sha256");
      const block = new Uint8Array(blockBytes);
      let bytes = 0;
      for (;;) {
        if (signal.aborted) throw new Failure("cancelled");
        const { bytesRead } = await input.read(block, 0, blockBytes, null).catch((error: unknown) => {
          throw new Failure("open-failed", errorCode(error));
        });
        if (bytesRead === 0) break;
        const piece = block.subarray(0, bytesRead);
        hash.update(piece);
        await output.writeFile(piece);
        bytes += bytesRead;
      }
      await output.sync();
      const after = await input.stat();
      if (bytes !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
        throw new Failure("changed-while-read");
      }
      return { sha256: hash.digest("hex"), bytes };
    } finally {
      await output.close();
    }
  } finally {
    await input.close();
  }
}

/** The hash of a stored original, or null when it is not there. */
export async function hashOriginal(path: string, files: FilesPort): Promise<string | null> {
  const input = await files.open(path, "r").catch(() => null);
  if (input === null) return null;
  try {
    const hash = createHash("sha256");
    for await (const piece of input.createReadStream({ highWaterMark: blockBytes })) hash.update(piece);
    return hash.digest("hex");
  } finally {
    await input.close();
  }
}

/** Removes copies that a killed program left half made. */
export async function sweepIncoming(folder: string, files: FilesPort): Promise<void> {
  for (const name of await files.readdir(folder).catch(() => [])) {
    if (name.startsWith(incomingPrefix)) await files.rm(join(folder, name), { force: true });
  }
}

/** Paths of stored originals that are none of the known hashes, in no order. */
export async function listUnknownOriginals(
  folder: string,
  known: ReadonlySet<string>,
  files: FilesPort,
): Promise<string[]> {
  const originals = join(folder, "originals");
  const found: string[] = [];
  for (const start of await files.readdir(originals).catch(() => [])) {
    for (const name of await files.readdir(join(originals, start)).catch(() => [])) {
      if (!name.startsWith(incomingPrefix) && !known.has(name.slice(0, 64))) {
        found.push(join(originals, start, name));
      }
    }
  }
  return found;
}
