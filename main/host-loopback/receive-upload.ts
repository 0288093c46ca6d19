import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { uploadNames } from "./upload-name.ts";

/** A little over what the core takes, so that the usual refusal, with its sentence, is the core's. */
export const mostUploadBytes = 301 * 1024 * 1024;

/**
 * Writes an upload into a folder of its own below `folder` and answers where it stands; null when it is too large.
 * Nothing stays of what was too large or broke off.
 */
export async function receiveUpload(
  body: Readable,
  name: string,
  { folder, mostBytes }: { readonly folder: string; readonly mostBytes: number },
): Promise<string | null> {
  const own = join(folder, randomUUID());
  const path = join(own, ...uploadNames(name));
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    if (await writeBody(body, path, mostBytes)) return path;
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw error;
  }
  await rm(own, { recursive: true, force: true });
  return null;
}

/** False when there was more than `mostBytes`. */
async function writeBody(body: Readable, path: string, mostBytes: number): Promise<boolean> {
  const file = await open(path, "wx", 0o600);
  try {
    let bytes = 0;
    // Not destroyed when left early: the answer goes out over the same connection.
    for await (const block of body.iterator({ destroyOnReturn: false })) {
      bytes += block.length;
      if (bytes > mostBytes) return false;
      await file.writeFile(block);
    }
    return true;
  } finally {
    await file.close();
  }
}
