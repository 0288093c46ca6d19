import { Button, Group, NumberInput, Select, Text } from "@mantine/core";
import { ChartNoAxesColumn, Download } from "lucide-react";
import { concordanceSortSchema, type Facet } from "../../../shared/contract/search.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { saveText } from "../../export/save-text.ts";
import { useExporting } from "../../export/use-exporting.ts";
import { concordanceStore, widths } from "../../state/concordance.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { Facets } from "../search/Facets.tsx";
import type { ShownAnswer } from "../search/find-page.ts";
import { LineList } from "./LineList.tsx";
import { linesCsv } from "./lines-csv.ts";
import { Picture } from "./Picture.tsx";
import { type LinesRequest, linesRequest, useLineCount } from "./use-lines.ts";
import "./concordance.css";

/** Every place in a line of its own, and how the places divide. */
export function Concordance({ shown: { request, answer } }: { readonly shown: ShownAnswer }) {
  const { concordance: words } = useWords();
  const { sort, width, picture } = useStore(concordanceStore, (state) => state);
  const asked = linesRequest(request, sort, width);
  const { data, isError } = useLineCount(asked);
  if (isError) {
    return (
      <Text size="sm" p="md" role="alert">
        {words.failed}
      </Text>
    );
  }
  return (
    <>
      <LineBar asked={asked} total={data?.total ?? null} facets={answer.facets} />
      {picture && <Picture request={asked} />}
      {data !== undefined && <LineList key={JSON.stringify(asked)} request={asked} total={data.total} />}
    </>
  );
}

/** How many, in which order, how wide, the picture, and the way out. */
function LineBar({
  asked,
  total,
  facets,
}: {
  readonly asked: LinesRequest;
  readonly total: number | null;
  readonly facets: readonly Facet[];
}) {
  const { client } = useBridge();
  const { concordance: words, exports } = useWords();
  const exporting = useExporting();
  const { sort, width, picture } = useStore(concordanceStore, (state) => state);
  const save = () =>
    exporting(total ?? 0, async () => {
      const { lines } = await client.search.concordance({ ...asked, offset: 0, limit: 0 });
      saveText(`${exports.linesName}.csv`, "text/csv", linesCsv(lines, exports));
    });
  return (
    <Group className="line-bar" gap="xs" wrap="wrap">
      <Text size="xs" fw={700} role="status">
        {total === null ? "" : words.total(total)}
      </Text>
      <Select
        size="xs"
        className="line-sort"
        aria-label={words.sort}
        allowDeselect={false}
        data={concordanceSortSchema.options.map((value) => ({ value, label: words.sorts[value] }))}
        value={sort}
        onChange={(value) => concordanceStore.set({ sort: concordanceSortSchema.parse(value) })}
      />
      <NumberInput
        size="xs"
        className="line-width"
        aria-label={words.width}
        {...widths}
        suffix={words.signs}
        allowDecimal={false}
        clampBehavior="blur"
        value={width}
        onChange={(value) => {
          if (typeof value === "number" && value >= widths.min && value <= widths.max) {
            concordanceStore.set({ width: value });
          }
        }}
      />
      <Facets facets={facets} />
      <Button
        variant={picture ? "light" : "subtle"}
        size="compact-xs"
        aria-expanded={picture}
        leftSection={<ChartNoAxesColumn size={13} aria-hidden />}
        onClick={() => concordanceStore.set({ picture: !picture })}
      >
        {words.distribution}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        leftSection={<Download size={13} aria-hidden />}
        onClick={() => void save()}
      >
        {exports.csv}
      </Button>
    </Group>
  );
}
