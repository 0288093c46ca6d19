import { existsSync } from "node:fs";
import type { OpenedPaths } from "../../shared/host/host-functions.ts";
import { anyOpened, joinOpened, openedPaths, ownArguments } from "./decide/opened-paths.ts";
import type { AppCalls } from "./electron-calls.ts";

export interface Opened {
  /** What was named and not yet told to the page; null: nothing. */
  take(): OpenedPaths | null;
  /** Called for each start that names something, or nothing. */
  onMore(listener: () => void): void;
}

/** Gathers what this start, later starts and the system name, until the page can be told. */
export function collectOpened(app: AppCalls, { argv, cwd }: Pick<NodeJS.Process, "argv" | "cwd">): Opened {
  const named = (given: readonly string[], folder: string) =>
    openedPaths(ownArguments(given, app.isPackaged), folder, existsSync);
  let waiting = named(argv, cwd());
  let tell = () => {};
  const add = (more: OpenedPaths) => {
    waiting = joinOpened(waiting, more);
    tell();
  };
  app.on("second-instance", (_event, given, folder) => add(named(given, folder)));
  app.on("open-file", (event, path) => {
    event.preventDefault();
    add(openedPaths([path], "/", existsSync));
  });
  return {
    take() {
      const taken = anyOpened(waiting);
      waiting = { library: null, documents: [] };
      return taken;
    },
    onMore(listener) {
      tell = listener;
    },
  };
}
