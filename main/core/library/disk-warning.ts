import { freeBytes, isLow, roundBytes } from "./disk-space.ts";
import type { Library } from "./library.ts";

/** Looks at the free space of a library's disk and says so, or no longer says so, when little is left. */
export async function warnOfFullDisk(
  { folder, files, notices }: Pick<Library, "folder" | "files" | "notices">,
  bytesToWrite: number,
): Promise<void> {
  const free = await freeBytes(folder, files);
  if (free !== null && isLow(free, bytesToWrite)) notices.raise("disk-low", roundBytes(free));
  else notices.settle("disk-low");
  // Of the last import or backup: there is room again.
  if (free !== null && free > 0 && !isLow(free, bytesToWrite)) notices.settle("disk-full");
}
