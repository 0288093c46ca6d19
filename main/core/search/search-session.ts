import type { Library } from "../library/library.ts";
import type { Indexer } from "./indexer.ts";
import type { Threads } from "./threads.ts";

/** What answering a question takes: the records, the thread that holds the index, and what it was told. */
export interface SearchSession {
  readonly library: Library;
  readonly threads: Threads;
  readonly indexer: Pick<Indexer, "parts" | "reopen">;
  readonly tellVariants: () => Promise<void>;
}

/** Asks the search thread; one that was started anew is told its index first. */
export async function askThread<Answer>(
  { indexer, tellVariants }: SearchSession,
  ask: () => Promise<Answer | null>,
  nothing: Answer,
): Promise<Answer> {
  const answer = await ask();
  if (answer !== null) return answer;
  await tellVariants();
  await indexer.reopen();
  return (await ask()) ?? nothing;
}
