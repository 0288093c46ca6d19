import { Checkbox, Group, Select, Text } from "@mantine/core";
import { searchSortSchema } from "../../../shared/contract/search.ts";
import { askFor, searchStore } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { Facets } from "./Facets.tsx";
import type { ShownAnswer } from "./find-page.ts";

/** How many, in which order, narrowed by what, and the way out. */
export function ResultBar({ shown }: { readonly shown: ShownAnswer }) {
  const { search: words } = useWords();
  const sort = useStore(searchStore, (state) => state.sort);
  const grouped = useStore(searchStore, (state) => state.grouped);
  const { answer, seconds } = shown;
  return (
    <div className="search-bar">
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Group gap="xs" role="status">
          <Text size="xs" fw={700}>
            {words.counts(answer.totalMatches, answer.total, answer.totalDocuments)}
          </Text>
          <Text size="xs" c="dimmed">
            {words.seconds(seconds)}
          </Text>
        </Group>
        <ExportMenu shown={shown} />
      </Group>
      <Group gap="xs" wrap="wrap">
        <Select
          size="xs"
          className="search-sort"
          aria-label={words.sort}
          allowDeselect={false}
          data={searchSortSchema.options.map((value) => ({ value, label: words.sorts[value] }))}
          value={sort}
          onChange={(value) => askFor({ sort: searchSortSchema.parse(value) })}
        />
        <Facets facets={answer.facets} />
        <Checkbox
          size="xs"
          label={words.grouped}
          checked={grouped}
          onChange={(event) => askFor({ grouped: event.currentTarget.checked })}
        />
      </Group>
    </div>
  );
}
