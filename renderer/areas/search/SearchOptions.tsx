import { Group, SegmentedControl, Select, Switch, Tooltip } from "@mantine/core";
import { searchUnitSchema } from "../../../shared/contract/search.ts";
import { askFor, searchStore } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";

/** How the question is meant, and how its answer is shown. */
export function SearchOptions() {
  const { search: words } = useWords();
  const { literal, unit, view } = useStore(searchStore, (state) => state);
  return (
    <Group className="search-options" gap="sm" wrap="wrap">
      <SegmentedControl
        size="xs"
        aria-label={words.view}
        value={view}
        onChange={(value) => askFor({ view: value === "concordance" ? "concordance" : "hits" })}
        data={[
          { value: "hits", label: words.views.hits },
          { value: "concordance", label: words.views.concordance },
        ]}
      />
      <Tooltip label={words.literalWhy}>
        <Switch
          size="xs"
          label={words.literal}
          checked={literal}
          onChange={(event) => askFor({ literal: event.currentTarget.checked })}
        />
      </Tooltip>
      {/* The lines are always those of passages. */}
      {view === "hits" && (
        <Select
          size="xs"
          className="search-unit"
          aria-label={words.unit}
          title={words.unit}
          allowDeselect={false}
          data={searchUnitSchema.options.map((value) => ({
            value,
            label: words.unitShort(words.units[value]),
          }))}
          value={unit}
          onChange={(value) => askFor({ unit: searchUnitSchema.parse(value) })}
        />
      )}
    </Group>
  );
}
