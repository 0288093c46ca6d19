import { Button, Checkbox, Popover, ScrollArea, Stack } from "@mantine/core";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { Facet } from "../../../shared/contract/search.ts";
import { searchStore, switchFilter } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";

/** One menu for each field by which the hits divide; what is chosen combines. */
export function Facets({ facets }: { readonly facets: readonly Facet[] }) {
  return facets
    .filter(({ values }) => values.length > 0)
    .map((facet) => <FacetMenu key={facet.field} facet={facet} />);
}

function FacetMenu({ facet: { field, values } }: { readonly facet: Facet }) {
  const { search: words } = useWords();
  const language = useLanguage();
  // A tick shows at once; the counts follow with the answer.
  const filters = useStore(searchStore, (state) => state.filters);
  const chosen = filters.find((filter) => filter.field === field)?.values ?? [];
  const [opened, setOpened] = useState(false);
  const name = words.fields[field] ?? field;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          rightSection={<ChevronDown size={13} aria-hidden />}
          aria-label={words.filter(name)}
          onClick={() => setOpened(!opened)}
        >
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.filter(name)}>
        <ScrollArea.Autosize mah={320} viewportProps={{ tabIndex: -1 }}>
          <Stack gap={10}>
            {values.map(({ value, words: names, count }) => (
              <Checkbox
                key={value}
                size="xs"
                label={
                  <>
                    {names[language]} <span className="facet-count">{words.inDocument(count)}</span>
                  </>
                }
                checked={chosen.includes(value)}
                onChange={() => switchFilter(field, value)}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
