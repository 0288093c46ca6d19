import type { Notice } from "../../../shared/contract/library.ts";

/** What a person should know about an open library although nothing they asked for has failed. */
export interface Notices {
  /** The open ones, oldest first. */
  list(): readonly Notice[];
  /** Says something; the same code again takes the place of what it said before. Dismissed ones stay silent. */
  raise(code: Notice["code"], detail: string | null): void;
  /** The cause is gone: the notice goes, and may come again. */
  settle(code: Notice["code"]): void;
  /** The person has read it: silent until its cause is gone. */
  dismiss(code: Notice["code"]): void;
}

export function createNotices(): Notices {
  const raised = new Map<Notice["code"], Notice>();
  const dismissed = new Set<Notice["code"]>();
  return {
    list: () => [...raised.values()],
    raise(code, detail) {
      if (!dismissed.has(code)) raised.set(code, { code, detail });
    },
    settle(code) {
      raised.delete(code);
      dismissed.delete(code);
    },
    dismiss(code) {
      raised.delete(code);
      dismissed.add(code);
    },
  };
}
