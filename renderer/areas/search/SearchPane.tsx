import { Group, Loader, Text } from "@mantine/core";
import { useState } from "react";
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

export function SearchPane() {
  const { search: words } = useWords();
  const text = useStore(searchStore, (state) => state.text);
  const literal = useStore(searchStore, (state) => state.literal);
  const { data: documents } = useDocuments();
  const importing = useStore(importStore, ({ progress }) => progress?.state === "running");
  const { search, open } = useResults();
  const [tables, setTables] = useState(false);
  useNoteSettled(search.data);
  const asked = text.trim() !== "";
  const shown = asked && search.error === null ? search.data : undefined;
  return (
    <>
      <SearchOptions />
      {shown !== undefined && !literal && (
        <Chips variants={shown.answer.variants} onSwitch={switchVariant} onTables={() => setTables(true)} />
      )}
      <VariantTables opened={tables} onClose={() => setTables(false)} />
      {asked && <ChosenFilters />}
      <div className="search-body">
        {!asked && <Teach empty={documents?.length === 0 && !importing} onAdd={() => showArea("library")} />}
        {asked && search.error !== null && <SearchFailure error={search.error} query={text} />}
        {asked && search.error === null && shown === undefined && (
          <Group p="md" gap="xs">
            <Loader size="xs" />
            <Text size="sm">{words.searching}</Text>
          </Group>
        )}
        {shown !== undefined && <Answer shown={shown} onOpen={open} />}
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
  if (view === "concordance") return <Concordance request={request} />;
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
