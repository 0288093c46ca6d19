import { Failure } from "../../shared/contract/failure.ts";
import { describeError } from "./describe-error.ts";
import { type Access, createLibrary, openLibrary } from "./library/library.ts";
import { noteLibrary } from "./library/recent-libraries.ts";
import type { Ports } from "./ports.ts";
import { type Session, startSession } from "./session.ts";

/** Holds the one open library. Openings and closings wait for each other. */
export interface Holder {
  /** @throws Failure no-library */
  current(): Session;
  peek(): Session | null;
  /** Closes the open library and opens this one; when that fails, the one before is open again. */
  open(folder: string, despiteDamage?: boolean): Promise<Session>;
  /** The same after an act on the folder, which no program may have open meanwhile. */
  openAfter(folder: string, act: () => Promise<void>): Promise<Session>;
  create(folder: string): Promise<Session>;
  /** Closes the open library for an act on its folder, then opens it again, whatever the act came to. */
  whileClosed(act: (folder: string) => Promise<void>): Promise<Session>;
  close(): Promise<void>;
}

export function createHolder(ports: Ports, access: Access): Holder {
  let session: Session | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = last.then(act);
    // The next turn comes whatever this one came to; its caller is told.
    last = turn.catch(() => {});
    return turn;
  }

  async function closeNow(): Promise<string | null> {
    const closing = session;
    session = null;
    await closing?.close();
    return closing?.library.folder ?? null;
  }

  async function start(folder: string, despiteDamage = false): Promise<Session> {
    const library = await openLibrary(folder, ports, access, despiteDamage);
    session = await startSession(library, ports).catch(async (error: unknown) => {
      await library.close();
      throw error;
    });
    await noteLibrary(ports, folder);
    return session;
  }

  async function replace(open: () => Promise<Session>): Promise<Session> {
    const before = await closeNow();
    try {
      return await open();
    } catch (error) {
      if (before !== null) {
        await start(before).catch((again: unknown) => ports.log(`open: ${describeError(again)}`));
      }
      throw error;
    }
  }

  return {
    peek: () => session,
    current() {
      if (session === null) throw new Failure("no-library");
      return session;
    },
    open: (folder, despiteDamage) => inTurn(() => replace(() => start(folder, despiteDamage))),
    openAfter: (folder, act) =>
      inTurn(() =>
        replace(async () => {
          await act();
          return start(folder);
        }),
      ),
    create: (folder) =>
      inTurn(() =>
        replace(async () => {
          await (await createLibrary(folder, ports)).close();
          return start(folder);
        }),
      ),
    whileClosed: (act) =>
      inTurn(async () => {
        const folder = await closeNow();
        if (folder === null) throw new Failure("no-library");
        try {
          await act(folder);
        } catch (error) {
          await start(folder);
          throw error;
        }
        return start(folder);
      }),
    close: () =>
      inTurn(async () => {
        await closeNow();
      }),
  };
}
