import type { LibraryStatus } from "../../shared/contract/library.ts";
import { createStore } from "./store.ts";

export interface Session {
  /** The open library, as last heard; null: none. */
  readonly library: LibraryStatus | null;
  /** Whether the host has been asked for the library that was open last. */
  readonly asked: boolean;
  /** The person wants another library: the start screen shows although one is open. */
  readonly choosing: boolean;
}

export const sessionStore = createStore<Session>({ library: null, asked: false, choosing: false });
