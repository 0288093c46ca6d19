import type { FailureData } from "../../shared/contract/failure.ts";
import type { LibraryStatus } from "../../shared/contract/library.ts";
import { createStore } from "./store.ts";

export interface Session {
  /** The open library, as last heard; null: none. */
  readonly library: LibraryStatus | null;
  /** Why the library that was open last could not be opened; null when it could, or there was none. */
  readonly failure: FailureData | null;
  /** The person wants another library: the start screen shows although one is open. */
  readonly choosing: boolean;
}

export const sessionStore = createStore<Session>({ library: null, failure: null, choosing: false });
