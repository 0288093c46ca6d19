import { useState } from "react";
import { failureSentence } from "../../../shared/words/failures.ts";
import { failureOf } from "../../bridge/client.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";

/** Runs what a button asks for, one thing at a time; a failure becomes a sentence. */
export function useAct() {
  const language = useLanguage();
  const { shell } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (change: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await change();
    } catch (error) {
      const known = failureOf(error);
      setFailure(known === null ? shell.somethingWrong : failureSentence(known, language));
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, failure };
}
