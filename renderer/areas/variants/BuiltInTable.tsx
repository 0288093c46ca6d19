import { Loader, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { BuiltInVariant } from "../../../shared/contract/variants.ts";
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
  const shown = data?.slice(0, most) ?? [];
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
          {data.length === 0 ? words.nothing : words.shown(shown.length, data.length)}
        </Text>
      )}
      <div>
        {shown.map((row) => (
          <Row key={`${row.table} ${row.words.join(" ")}`} row={row} />
        ))}
      </div>
    </Stack>
  );
}

function Row({ row: { words: forms, offWords, kind, source, note } }: { readonly row: BuiltInVariant }) {
  const { variants: words, shell } = useWords();
  return (
    <div className="variant-row variant-words">
      <span lang="ja">{forms.join(shell.separator)}</span>
      <small>
        {[words.kinds[kind], ...(note === "" ? [] : [note]), words.sourceOf(source)].join(shell.separator)}
      </small>
      {offWords.length > 0 && <small>{words.offAtFirst(offWords.join(shell.separator))}</small>}
    </div>
  );
}
