import type { Holder } from "../holder.ts";
import { requireWritable } from "../library/library.ts";
import type { Session } from "../session.ts";

/** The open library, for work that writes. @throws Failure no-library, library-read-only, library-locked */
export function writableSession(holder: Holder): Session {
  const session = holder.current();
  requireWritable(session.library);
  return session;
}
