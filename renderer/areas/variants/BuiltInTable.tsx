import { Loader, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useWords } from "../../words/use-words.ts";
import { useBuiltInVariants } from "./use-variant-table.ts";

/** More rows than a person reads; the filter leads to the others. */
const most = 200;

/** The tables that come with the program, with the source of each row. */
export function BuiltInTable() {
  const { variants: words } = useWords();
  const [filter, setFilter] = useState("");
  const [asked] = useDebouncedValue(filter, 150);
  const { data, isError } = useBuiltInVariants(asked);
  const shown = data?.rows.slice(0, most) ?? [];
  return (
    <Stack gap="sm">
      <Text size="sm">{words.builtInLead}</Text>
      <TextInput
        label={words.filter}
        placeholder={words.filterHint}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      {isError && (
        <Text size="sm" role="alert">
          {words.loadFailed}
        </Text>
      )}
      {data === undefined && !isError && <Loader size="sm" aria-label={words.builtIn} />}
      {data !== undefined && (
        <Text size="xs" c="dimmed" role="status">
          {data.rows.length === 0 ? words.nothing : words.shown(shown.length, data.total)}
        </Text>
      )}
      <div>
        {shown.map(({ words: forms, kind, source }) => (
          <div className="variant-row variant-words" key={`${kind} ${forms.join(" ")}`}>
            <span lang="ja">{forms.join("・")}</span>
            <small>
              {words.kinds[kind]}・{words.source}: {source}
            </small>
          </div>
        ))}
      </div>
    </Stack>
  );
}
