import { Failure } from "../../../shared/contract/failure.ts";
import { describeError } from "../describe-error.ts";
import { asFailure } from "./database.ts";
import type { Library } from "./library.ts";
import { backUpWhenDue } from "./scheduled-backup.ts";
import { noteTrouble } from "./trouble.ts";

/** Makes daily backups while a library is open. */
export interface BackupKeeper {
  /** Makes one now if it is due. A failure becomes a notice, and the next hour tries again. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The first look comes when the start is over, so that it slows nothing down. */
const firstLookAfter = 20_000;
const lookEvery = 3_600_000;

export function createBackupKeeper(library: Library): BackupKeeper {
  let running: Promise<void> | null = null;

  async function look(): Promise<void> {
    try {
      await backUpWhenDue(library);
      library.notices.settle("backup-failed");
    } catch (error) {
      const failure = asFailure(error, library.folder);
      library.log(`daily backup: ${describeError(error)}`);
      library.notices.raise("backup-failed", failure instanceof Failure ? failure.data.code : "?");
      await noteTrouble(library, error);
    }
  }

  function check(): Promise<void> {
    running ??= look().finally(() => {
      running = null;
    });
    return running;
  }

  const first = setTimeout(() => void check(), firstLookAfter).unref();
  const further = setInterval(() => void check(), lookEvery).unref();
  return {
    check,
    async close() {
      clearTimeout(first);
      clearInterval(further);
      // The records must not be closed under a copy that is being made.
      await running;
    },
  };
}
