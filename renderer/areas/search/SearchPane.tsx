import { Alert, Group, Loader, Select, Switch, Text, Tooltip } from "@mantine/core";
import { searchUnitSchema } from "../../../shared/contract/search.ts";
import { failureSentence } from "../../../shared/words/failures.ts";
import { failureOf } from "../../bridge/client.ts";
import { useDocuments } from "../../bridge/queries.ts";
import { importStore } from "../../state/import.ts";
import { askFor, searchStore } from "../../state/search.ts";
import { showArea } from "../../state/shell.ts";
import { useStore } from "../../state/store.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import { NothingFound } from "./NothingFound.tsx";
import { ResultList } from "./ResultList.tsx";
import { Teach } from "./Teach.tsx";
import { useResults } from "./use-results.ts";
import "./search.css";

export function SearchPane() {
  const { search: words } = useWords();
  const text = useStore(searchStore, (state) => state.text);
  const { data: documents } = useDocuments();
  const importing = useStore(importStore, ({ progress }) => progress?.state === "running");
  const { search, rows, open } = useResults();
  const asked = text.trim() !== "";
  return (
    <>
      <SearchOptions />
      <div className="search-body">
        {!asked && <Teach empty={documents?.length === 0 && !importing} onAdd={() => showArea("library")} />}
        {asked && search.error !== null && <SearchFailure error={search.error} />}
        {asked && search.error === null && search.data === undefined && (
          <Group p="md" gap="xs">
            <Loader size="xs" />
            <Text size="sm">{words.searching}</Text>
          </Group>
        )}
        {asked && search.error === null && search.data !== undefined && (
          <>
            <Counts shown={search.data} />
            {rows.length === 0 ? (
              <NothingFound />
            ) : (
              <ResultList
                rows={rows}
                documents={documents ?? []}
                onOpen={open}
                more={search.data.answer.total > search.data.answer.hits.length}
              />
            )}
          </>
        )}
      </div>
    </>
  );
}

function SearchOptions() {
  const { search: words } = useWords();
  const { literal, unit } = useStore(searchStore, (state) => state);
  return (
    <Group className="search-options" gap="sm" wrap="wrap">
      <Tooltip label={words.literalWhy}>
        <Switch
          size="xs"
          label={words.literal}
          checked={literal}
          onChange={(event) => askFor({ literal: event.currentTarget.checked })}
        />
      </Tooltip>
      <Select
        size="xs"
        className="search-unit"
        aria-label={words.unit}
        allowDeselect={false}
        data={searchUnitSchema.options.map((value) => ({
          value,
          label: `${words.unit}: ${words.units[value]}`,
        }))}
        value={unit}
        onChange={(value) => askFor({ unit: searchUnitSchema.parse(value) })}
      />
    </Group>
  );
}

function Counts({ shown }: { readonly shown: NonNullable<ReturnType<typeof useResults>["search"]["data"]> }) {
  const { search: words } = useWords();
  const { answer, seconds } = shown;
  return (
    <Group className="search-counts" justify="space-between" role="status">
      <Text size="xs" fw={700}>
        {words.counts(answer.totalMatches, answer.total, answer.totalDocuments)}
      </Text>
      <Text size="xs" c="dimmed">
        {words.seconds(seconds)}
      </Text>
    </Group>
  );
}

function SearchFailure({ error }: { readonly error: Error }) {
  const { shell } = useWords();
  const language = useLanguage();
  const failure = failureOf(error);
  return (
    <Alert m="md" color="orange" variant="outline" role="alert">
      {failure === null ? shell.somethingWrong : failureSentence(failure, language)}
    </Alert>
  );
}
