import { Failure, type FailureCode } from "../../../shared/contract/failure.ts";
import { markDamaged } from "./damage.ts";
import { asFailure } from "./database.ts";
import type { Library } from "./library.ts";

/** What work in the background tells the person, because nobody waits for its answer. */
const told: ReadonlySet<FailureCode> = new Set(["disk-full", "disk-error", "library-damaged"]);

/** Tells of an error that met work in the background, and has damaged records looked at before the next opening. */
export async function noteTrouble(
  library: Pick<Library, "folder" | "files" | "notices">,
  error: unknown,
): Promise<void> {
  const failure = asFailure(error, library.folder);
  if (!(failure instanceof Failure)) return;
  const { code } = failure.data;
  if (told.has(code)) library.notices.raise(code, library.folder);
  if (code === "library-damaged") await markDamaged(library.folder, library.files);
}
