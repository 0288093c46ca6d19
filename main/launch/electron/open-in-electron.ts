import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LaunchWords } from "../words.ts";
import { keepFailures, readFailures } from "./attempts.ts";
import { fetchElectron } from "./fetch-electron.ts";
import { electronBinary, electronPackage, electronVersion } from "./find-electron.ts";
import { type Circumstances, planElectron } from "./plan-electron.ts";
import { type RunResult, runElectron } from "./run-electron.ts";

type Opened = Exclude<RunResult, { kind: "failed" }>;

interface World {
  readonly personFolder: string;
  readonly words: LaunchWords;
  readonly say: (line: string) => void;
  /** The person wants an end. */
  readonly stop: AbortSignal;
  readonly circumstances: Pick<Circumstances, "wish" | "isRoot" | "hasDisplay">;
}

/**
 * Opens the program in Electron where that can be, and fetches it first where it must be. Null: the loopback host is
 * the way; why has been said where it is news.
 */
export async function openInElectron({
  personFolder,
  words,
  say,
  stop,
  circumstances,
}: World): Promise<Opened | null> {
  const version = electronVersion();
  if (version === null) return null;
  const failures = readFailures(personFolder, version);
  const hasPreload = existsSync(electronPackage.preload) && !process.env.TENKYO_PAGE_FOLDER;
  const plan = planElectron({ ...circumstances, failures, hasPreload, hasBinary: electronBinary() !== null });
  if (plan === "loopback") return null;
  const fail = (line: string) => {
    if (stop.aborted) return null;
    keepFailures(personFolder, version, failures + 1);
    say(line);
    return null;
  };
  if (plan === "fetch") {
    say(words.electronFetching);
    const fetched = await fetchElectron({
      stop,
      install: electronPackage.install,
      dist: join(electronPackage.folder, "dist"),
      onProgress: (bytes) => say(words.electronArrived(Math.round(bytes / 1024 / 1024))),
    });
    if (!fetched) return fail(words.electronNotFetched);
  }
  const binary = electronBinary();
  if (binary === null) return fail(words.electronNotFetched);
  const result = await runElectron(binary, electronPackage.entry, { stop });
  if (result.kind === "failed") return fail(words.electronNotStarted[result.why]);
  keepFailures(personFolder, version, 0);
  return result;
}
