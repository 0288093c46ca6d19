import { readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";

/** Whose folder this is, so that a later start can tell a living program's folder from a dead one's. */
const ownerSchema = z.object({
  host: z.string(),
  pid: z.number().int(),
  /** Libraries whose import may still read from here. */
  libraries: z.array(z.string()),
});
export type Owner = Readonly<z.infer<typeof ownerSchema>>;

const name = "owner.json";

export async function writeOwner(folder: string, libraries: readonly string[]): Promise<void> {
  const owner: Owner = { host: hostname(), pid: process.pid, libraries: [...libraries] };
  await writeFile(join(folder, name), JSON.stringify(owner), { mode: 0o600 });
}

/** Null when the folder has none, or one that was cut short by a crash. */
export async function readOwner(folder: string): Promise<Owner | null> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
  } catch {
    // Nobody who could be asked: the same as nobody.
    return null;
  }
}

/**
 * What became of the program that owned a folder before us. unknown: it ran on another machine (a home folder on a
 * network). Our own number means that it ended: numbers come round again, in containers at once.
 */
export function lifeOf({ host, pid }: Owner): "alive" | "dead" | "unknown" {
  if (host !== hostname()) return "unknown";
  if (pid === process.pid) return "dead";
  try {
    process.kill(pid, 0);
    return "alive";
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return (error as { code?: unknown }).code === "EPERM" ? "alive" : "dead";
  }
}
