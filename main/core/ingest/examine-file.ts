import { constants, type Stats } from "node:fs";
import { basename } from "node:path";
import { Failure, type FailureCode } from "../../../shared/contract/failure.ts";
import type { DocumentKind } from "../../../shared/model/document.ts";
import type { FilesPort } from "../ports.ts";
import { detectKind, kindOfName } from "./detect-kind.ts";

export interface ExaminedFile {
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
}

/** 300 MB: the greatest file the PDF reader holds below its memory limit together with what it makes of it. */
export const maximumFileBytes = 300 * 1024 * 1024;

/** The bytes of a file to import, or a Failure that says why it cannot be one. */
export async function examineFile(path: string, files: FilesPort): Promise<ExaminedFile> {
  assertReadable(await lookAt(path, files), path);
  // Without O_NONBLOCK, a FIFO put in the file's place since then would hold the open call for ever.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const handle = await files.open(path, flags).catch(failAs("open-failed"));
  try {
    const before = await handle.stat();
    assertReadable(before, path);
    const bytes = await handle.readFile();
    const after = await handle.stat();
    if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      throw new Failure("changed-while-read");
    }
    return { kind: detectKind(basename(path), bytes), bytes };
  } catch (error) {
    return failAs("open-failed")(error);
  } finally {
    await handle.close();
  }
}

/** Looks without opening: a FIFO or a device must never be opened. */
async function lookAt(path: string, files: FilesPort): Promise<Stats> {
  const entry = await files.lstat(path).catch(failAs("missing-path"));
  return entry.isSymbolicLink() ? await files.stat(path).catch(failAs("dangling-link")) : entry;
}

function assertReadable(stats: Stats, path: string): void {
  if (!stats.isFile()) throw new Failure("not-a-regular-file");
  kindOfName(basename(path));
  if (stats.size === 0) throw new Failure("empty-file");
  if (stats.size > maximumFileBytes) throw new Failure("too-large", String(stats.size));
}

/** Turns an error of the file system into a Failure: `code` when nothing is there, else open-failed with its errno. */
export function failAs(code: FailureCode): (error: unknown) => never {
  return (error) => {
    if (error instanceof Failure) throw error;
    const errno = typeof error === "object" && error && "code" in error ? String(error.code) : null;
    if (errno === null) throw error;
    if (code !== "open-failed" && (errno === "ENOENT" || errno === "ENOTDIR")) throw new Failure(code);
    throw new Failure("open-failed", errno);
  };
}
