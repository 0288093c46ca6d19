import type { OpenedPaths } from "../../../shared/host/host-functions.ts";
import { anyOpened, joinOpened } from "./opened-paths.ts";

const nothing: OpenedPaths = { library: null, documents: [] };

/** What was named to be opened and could not be told to the page yet. */
export interface WaitingPaths {
  add(paths: OpenedPaths): void;
  /** Everything that waits, which waits no longer; null: nothing. */
  take(): OpenedPaths | null;
}

export function createWaitingPaths(first: OpenedPaths): WaitingPaths {
  let waiting = first;
  return {
    add(paths) {
      waiting = joinOpened(waiting, paths);
    },
    take() {
      const taken = anyOpened(waiting);
      waiting = nothing;
      return taken;
    },
  };
}
