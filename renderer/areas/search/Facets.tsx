import { Button, Checkbox, Popover, ScrollArea, Stack } from "@mantine/core";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { Facet } from "../../../shared/contract/search.ts";
import { switchFilter } from "../../state/search.ts";
import { useWords } from "../../words/use-words.ts";
import { useFieldWords } from "./use-field-words.ts";

/** One menu for each field by which the hits divide; what is chosen combines. */
export function Facets({ facets }: { readonly facets: readonly Facet[] }) {
  return facets
    .filter(({ values }) => values.length > 0)
    .map((facet) => <FacetMenu key={facet.field} facet={facet} />);
}

function FacetMenu({ facet: { field, values } }: { readonly facet: Facet }) {
  const { search: words } = useWords();
  const { nameOfField, nameOfValue } = useFieldWords();
  const [opened, setOpened] = useState(false);
  const name = nameOfField(field);
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
            {values.map(({ value, count, on }) => (
              <Checkbox
                key={value}
                size="xs"
                label={
                  <>
                    {nameOfValue(field, value)} <span className="facet-count">{count}</span>
                  </>
                }
                checked={on}
                onChange={() => switchFilter(field, value)}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
