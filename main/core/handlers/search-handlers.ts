import { implement } from "@orpc/server";
import { searchContract } from "../../../shared/contract/search.ts";
import { createAskInTurn } from "../search/ask-in-turn.ts";
import { concordanceLines, distributionOf } from "../search/concordance-lines.ts";
import { search } from "../search/search.ts";
import type { SearchSession } from "../search/search-session.ts";

/** Search over whichever library is open. */
export function searchHandlers(session: () => SearchSession) {
  const os = implement(searchContract);
  const inTurn = createAskInTurn();
  return os.router({
    prepare: os.prepare.handler(async () => {
      await session().threads.prepare();
      return { ready: true as const };
    }),
    find: os.find.handler(({ input, signal }) => inTurn(() => search(session(), input), signal)),
    concordance: os.concordance.handler(({ input, signal }) =>
      inTurn(() => concordanceLines(session(), input), signal),
    ),
    distribution: os.distribution.handler(({ input, signal }) =>
      inTurn(() => distributionOf(session(), input), signal),
    ),
  });
}
