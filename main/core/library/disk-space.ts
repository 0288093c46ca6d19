import type { FilesPort } from "../ports.ts";

const megabyte = 1024 * 1024;

/** Below this a library's disk counts as nearly full, whatever is to be written. */
export const reserveBytes = 500 * megabyte;

/**
 * Whether less is free than the reserve, or than twice what is to be written: an original is copied, and its text,
 * its index and the daily copies take about as much again.
 */
export function isLow(freeBytes: number, bytesToWrite: number): boolean {
  return freeBytes < Math.max(reserveBytes, 2 * bytesToWrite);
}

/** What a person may write on the disk of a folder, in bytes; null when the file system does not say. */
export async function freeBytes(folder: string, files: FilesPort): Promise<number | null> {
  try {
    const { bavail, bsize, blocks } = await files.statfs(folder);
    // Some network and virtual file systems answer zeros for everything.
    return blocks === 0 ? null : bavail * bsize;
  } catch {
    // A file system that does not say is no reason to keep anyone from working.
    return null;
  }
}

/** 412 MB, 1.3 GB: for a sentence in either language. */
export function roundBytes(bytes: number): string {
  const megabytes = bytes / megabyte;
  return megabytes < 1000 ? `${Math.floor(megabytes)} MB` : `${(megabytes / 1024).toFixed(1)} GB`;
}
