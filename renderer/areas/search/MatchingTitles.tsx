import { UnstyledButton } from "@mantine/core";
import type { SearchAnswer } from "../../../shared/contract/search.ts";
import type { Document } from "../../../shared/model/document.ts";
import { openInReader } from "../../state/reader.ts";
import { questionOf, searchStore } from "../../state/search.ts";
import { useWords } from "../../words/use-words.ts";

/** Documents whose name holds the words, whatever their text says. */
export function MatchingTitles({
  titles,
  documents,
}: {
  readonly titles: SearchAnswer["titles"];
  readonly documents: readonly Document[];
}) {
  const { search: words } = useWords();
  if (titles.length === 0) return null;
  const open = (id: string) => {
    const document = documents.find((entry) => entry.document === id);
    if (document === undefined) return;
    openInReader(document, { target: "first", question: questionOf(searchStore.get()) });
  };
  return (
    <section className="search-titles" aria-label={words.titles}>
      <span>{words.titles}</span>
      {titles.map(({ document, title, fileName }) => (
        <UnstyledButton
          key={document}
          className="search-title"
          title={fileName}
          lang="ja"
          onClick={() => open(document)}
        >
          {title}
        </UnstyledButton>
      ))}
    </section>
  );
}
