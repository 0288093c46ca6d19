import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { logFile, logFolder } from "../core/log-files.ts";

/** Five files of 1 MB: weeks of ordinary use, and no burden for any disk. */
const usual = { bytes: 1024 * 1024, files: 5 } as const;

/**
 * The local log in the person's folder: `logs/tenkyo.log`, older ones `tenkyo.1.log` to `tenkyo.4.log`. Written at
 * once, because the line before a crash is the one that matters. A log that cannot be written is no reason to fail.
 */
export function createRotatingLog(
  personFolder: string,
  now: () => Date = () => new Date(),
  limits: { readonly bytes: number; readonly files: number } = usual,
): (line: string) => void {
  const folder = logFolder(personFolder);
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(folder, limits);
      appendFileSync(join(folder, logFile(0)), `${now().toISOString()} ${process.pid} ${line}\n`);
    } catch {
      // A full disk or a read-only home: there is nowhere to say so.
    }
  };
}

function rotate(folder: string, { bytes, files }: { readonly bytes: number; readonly files: number }): void {
  const { size } = statSync(join(folder, logFile(0)), { throwIfNoEntry: false }) ?? { size: 0 };
  if (size < bytes) return;
  for (let age = files - 2; age >= 0; age -= 1) {
    const path = join(folder, logFile(age));
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) {
      renameSync(path, join(folder, logFile(age + 1)));
    }
  }
}
