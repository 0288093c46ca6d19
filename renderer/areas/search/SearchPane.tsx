import { Group, Loader, Text } from "@mantine/core";
import { useState } from "react";
import type { SearchAnswer } from "../../../shared/contract/search.ts";
import { useDocuments } from "../../bridge/queries.ts";
import { importStore } from "../../state/import.ts";
import { searchStore, switchVariant } from "../../state/search.ts";
import { showArea } from "../../state/shell.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { Concordance } from "../concordance/Concordance.tsx";
import { Chips } from "../variants/Chips.tsx";
import { VariantTables } from "../variants/VariantTables.tsx";
import { ChosenFilters } from "./ChosenFilters.tsx";
import type { ShownAnswer } from "./find-page.ts";
import { MatchingTitles } from "./MatchingTitles.tsx";
import { NothingFound } from "./NothingFound.tsx";
import { ResultBar } from "./ResultBar.tsx";
import { ResultList } from "./ResultList.tsx";
import { SearchFailure } from "./SearchFailure.tsx";
import { SearchOptions } from "./SearchOptions.tsx";
import { Teach } from "./Teach.tsx";
import { useNoteSettled } from "./use-history.ts";
import { useResults } from "./use-results.ts";
import "./search.css";

const noFacets: SearchAnswer["facets"] = [];

export function SearchPane() {
  const asked = useStore(searchStore, ({ text }) => text.trim() !== "");
  const { data: documents } = useDocuments();
  const importing = useStore(importStore, ({ progress }) => progress?.state === "running");
  return (
    <>
      <SearchOptions />
      {asked && <Asked />}
      {!asked && (
        <div className="search-body">
          <Teach empty={documents?.length === 0 && !importing} onAdd={() => showArea("library")} />
        </div>
      )}
    </>
  );
}

/** What was asked and what came of it. It is there anew for each new search, so that none begins with an old answer. */
function Asked() {
  const { search: words } = useWords();
  const text = useStore(searchStore, (state) => state.text);
  const literal = useStore(searchStore, (state) => state.literal);
  const { search, open } = useResults();
  const [tables, setTables] = useState(false);
  useNoteSettled(search.data);
  const shown = search.error === null ? search.data : undefined;
  // Nothing was found for the question before: that says nothing about this one.
  const waiting = shown === undefined || (search.isPlaceholderData && shown.answer.total === 0);
  return (
    <>
      {shown !== undefined && !literal && (
        <Chips variants={shown.answer.variants} onSwitch={switchVariant} onTables={() => setTables(true)} />
      )}
      <VariantTables opened={tables} onClose={() => setTables(false)} />
      <ChosenFilters facets={search.data?.answer.facets ?? noFacets} />
      <div className="search-body">
        {search.error !== null && <SearchFailure error={search.error} query={text} />}
        {search.error === null && waiting && (
          <Group className="search-waiting" p="md" gap="xs">
            <Loader size="xs" />
            <Text size="sm">{words.searching}</Text>
          </Group>
        )}
        {shown !== undefined && !waiting && <Answer shown={shown} onOpen={open} />}
      </div>
    </>
  );
}

function Answer({
  shown,
  onOpen,
}: {
  readonly shown: ShownAnswer;
  readonly onOpen: (number: number) => Promise<void>;
}) {
  const { data: documents = [] } = useDocuments();
  const view = useStore(searchStore, (state) => state.view);
  const { answer, request } = shown;
  if (answer.total === 0) {
    return (
      <>
        <MatchingTitles titles={answer.titles} documents={documents} />
        <NothingFound narrowed={request.filters.length > 0} />
      </>
    );
  }
  if (view === "concordance") return <Concordance shown={shown} />;
  return (
    <>
      <ResultBar shown={shown} />
      <MatchingTitles titles={answer.titles} documents={documents} />
      <ResultList
        key={JSON.stringify(request)}
        shown={shown}
        documents={documents}
        onOpen={(number) => void onOpen(number)}
      />
    </>
  );
}
