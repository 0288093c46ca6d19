import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { FilesPort } from "../ports.ts";
import { isBusy } from "./database.ts";

/**
 * One program at a time holds a library. The operating system keeps the lock (an exclusive transaction on a small
 * file), so it ends with its owner, however that ends; a pid in a file could not tell a dead owner from a new
 * program with the same number. `lock.json` beside it says who, and guards network folders, where such locks may
 * not reach another machine: there the owner's sign of life counts.
 */
const ownerSchema = z.object({ host: z.string(), pid: z.number(), alive: z.number() });

const signOfLifeEvery = 30_000;
const deadAfter = 5 * 60_000;

export interface Lock {
  release(): Promise<void>;
}

/** The lock, or who holds it ("host, pid"). */
export async function acquireLock(folder: string, files: FilesPort, now: () => Date): Promise<Lock | string> {
  const ownerFile = join(folder, "lock.json");
  const readOwner = async () => {
    try {
      return ownerSchema.parse(JSON.parse(await files.readFile(ownerFile, "utf8")));
    } catch {
      // No owner, or one that died while writing: the lock itself decides.
      return null;
    }
  };

  const lock = new DatabaseSync(join(folder, "lock.sqlite"), { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    const owner = await readOwner();
    return owner === null ? "?" : `${owner.host}, ${owner.pid}`;
  }

  const before = await readOwner();
  if (before !== null && before.host !== hostname() && now().getTime() - before.alive < deadAfter) {
    lock.close();
    return `${before.host}, ${before.pid}`;
  }

  const signOfLife = () =>
    files.writeFile(
      ownerFile,
      JSON.stringify({ host: hostname(), pid: process.pid, alive: now().getTime() }),
    );
  try {
    await signOfLife();
  } catch (error) {
    // A lock that nobody can release would keep everyone out, ourselves too.
    lock.close();
    throw error;
  }
  const beat = setInterval(() => {
    // A missed sign of life (disk full, folder gone) is not worth ending the program for.
    signOfLife().catch(() => {});
  }, signOfLifeEvery);
  beat.unref();

  return {
    async release() {
      clearInterval(beat);
      try {
        await files.rm(ownerFile, { force: true });
      } finally {
        lock.close();
      }
    },
  };
}
