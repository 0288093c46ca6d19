import { Text, UnstyledButton } from "@mantine/core";
import { failureSentence } from "../../../shared/words/failures.ts";
import { failureOf } from "../../bridge/client.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import { Marked } from "../search/Marked.tsx";
import { useHelpSearch } from "./use-help.ts";

interface ResultsProps {
  readonly query: string;
  readonly onPage: (page: string) => void;
}

/** The pages that hold what was typed. */
export function HelpResults({ query, onPage }: ResultsProps) {
  const { help: words, search } = useWords();
  const language = useLanguage();
  const { data: hits, error } = useHelpSearch(query);
  if (error !== null) {
    const failure = failureOf(error);
    return <p role="alert">{failure === null ? words.failed : failureSentence(failure, language)}</p>;
  }
  if (hits === undefined) {
    return (
      <Text size="xs" role="status">
        {search.searching}
      </Text>
    );
  }
  return (
    <>
      <Text size="xs" role="status">
        {hits.length === 0 ? words.nothing : words.found(hits.length)}
      </Text>
      <ul className="help-hits">
        {hits.map(({ id, title, snippet, marks }) => (
          <li key={id}>
            <UnstyledButton className="help-hit" onClick={() => onPage(id)}>
              <b>{title}</b>
              <span className="help-snippet">
                <Marked text={snippet} marks={marks} />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}
