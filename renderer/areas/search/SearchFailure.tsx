import { Alert } from "@mantine/core";
import { failureSentence } from "../../../shared/words/failures.ts";
import { failureOf } from "../../bridge/client.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import { MoreOnFailure } from "../help/MoreHelp.tsx";
import { faultPieces } from "./fault-pieces.ts";

/** Why there is no answer; for a query that is not well formed, the query again with the wrong place marked. */
export function SearchFailure({ error, query }: { readonly error: Error; readonly query: string }) {
  const { shell, searches } = useWords();
  const language = useLanguage();
  const failure = failureOf(error);
  const problem = failure?.problem;
  return (
    <Alert m="md" color="orange" variant="outline" role="alert">
      {failure === null ? shell.somethingWrong : failureSentence(failure, language)}
      {failure !== null && <MoreOnFailure code={failure.code} about={failureSentence(failure, language)} />}
      {problem !== undefined && <MarkedQuery {...faultPieces(query, problem)} label={searches.wrongPlace} />}
    </Alert>
  );
}

function MarkedQuery({
  before,
  wrong,
  after,
  label,
}: ReturnType<typeof faultPieces> & { readonly label: string }) {
  return (
    <p className="query-fault" lang="ja">
      {before}
      <mark className="query-wrong" title={label}>
        {wrong}
      </mark>
      {after}
    </p>
  );
}
