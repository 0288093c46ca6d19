import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import type { FilesPort } from "../ports.ts";

/** Prefix of files that are being written; what a killed program left behind is swept at the next start. */
export const incomingPrefix = ".incoming-";

/** Writes a file so that readers see the old one or the whole new one, also after a power cut. */
export async function writeAtomically(
  files: FilesPort,
  path: string,
  data: Uint8Array | string,
): Promise<void> {
  const incoming = join(dirname(path), `${incomingPrefix}${randomUUID()}`);
  const handle = await files.open(incoming, "w");
  try {
    await handle.writeFile(data);
    await handle.sync();
    await handle.close();
    await files.rename(incoming, path);
    await syncFolder(files, dirname(path));
  } catch (error) {
    // The first error is the one to tell; a failing clean-up is swept at the next start.
    await handle.close().catch(() => {});
    await files.rm(incoming, { force: true }).catch(() => {});
    throw error;
  }
}

/** Makes renames in a folder survive a power cut. Windows has no such call, and does not need it. */
export async function syncFolder(files: FilesPort, folder: string): Promise<void> {
  try {
    const handle = await files.open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file itself is whole; a file system that cannot do this does what it can.
  }
}
