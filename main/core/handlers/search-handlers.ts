import { implement } from "@orpc/server";
import { searchContract } from "../../../shared/contract/search.ts";
import { concordanceLines, distributionOf } from "../search/concordance-lines.ts";
import { search } from "../search/search.ts";
import type { SearchSession } from "../search/search-session.ts";

/** Search over whichever library is open. */
export function searchHandlers(session: () => SearchSession) {
  const os = implement(searchContract);
  return os.router({
    prepare: os.prepare.handler(async () => {
      await session().threads.prepare();
      return { ready: true as const };
    }),
    find: os.find.handler(({ input }) => search(session(), input)),
    concordance: os.concordance.handler(({ input }) => concordanceLines(session(), input)),
    distribution: os.distribution.handler(({ input }) => distributionOf(session(), input)),
  });
}
