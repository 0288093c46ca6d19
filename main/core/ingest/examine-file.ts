import type { Stats } from "node:fs";
import { basename } from "node:path";
import { Failure, type FailureCode } from "../../../shared/contract/failure.ts";
import { errorCode } from "../library/error-code.ts";
import type { FilesPort } from "../ports.ts";
import { kindOfName } from "./detect-kind.ts";

/** 300 MB: the greatest file the PDF reader holds below its memory limit together with what it makes of it. */
export const maximumFileBytes = 300 * 1024 * 1024;

/**
 * Looks at a file to import without opening it: a FIFO or a device would hold an open call for ever.
 *
 * @throws Failure missing-path, dangling-link, not-a-regular-file, unknown-type, empty-file, too-large, open-failed
 */
export async function examineFile(path: string, files: FilesPort): Promise<void> {
  assertReadable(await lookAt(path, files), path);
}

/** The entry itself, or what a link leads to. */
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
    const errno = errorCode(error);
    if (errno === null) throw error;
    if (code !== "open-failed" && (errno === "ENOENT" || errno === "ENOTDIR")) throw new Failure(code);
    throw new Failure("open-failed", errno);
  };
}
