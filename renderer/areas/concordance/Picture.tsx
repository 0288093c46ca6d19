import { Button, Loader, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Distribution } from "../../../shared/contract/search.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { libraryKey } from "../../bridge/queries.ts";
import { searchStore, switchFilter } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { type Bar, Bars } from "./Bars.tsx";
import { documentField, monthField } from "./filter-fields.ts";
import { filledMonths } from "./months.ts";
import type { LinesRequest } from "./use-lines.ts";

/** Documents shown at first: those with most matches. */
const fewDocuments = 8;

/** How the places divide over documents and months, as bars that narrow the search. */
export function Picture({ request }: { readonly request: LinesRequest }) {
  const { client } = useBridge();
  const { concordance: words } = useWords();
  const { sort: _sort, width: _width, ...asked } = request;
  const { data, isError } = useQuery({
    queryKey: [...libraryKey, "distribution", asked],
    queryFn: ({ signal }) => client.search.distribution(asked, { signal }),
    // The bar that was pressed keeps the focus while the picture is drawn anew.
    placeholderData: keepPreviousData,
  });
  if (isError) return <p role="alert">{words.failed}</p>;
  if (data === undefined) return <Loader size="sm" m="md" aria-label={words.distribution} />;
  return (
    <section className="picture" aria-label={words.distribution}>
      <Text size="xs" c="dimmed">
        {words.narrow}
      </Text>
      <OverDocuments documents={data.documents} />
      <OverMonths months={data.months} />
    </section>
  );
}

function OverDocuments({ documents }: Pick<Distribution, "documents">) {
  const { concordance: words } = useWords();
  const [all, setAll] = useState(false);
  const isChosen = useIsChosen();
  const shown = all ? documents : documents.slice(0, fewDocuments);
  const bars = shown.map(
    ({ document, title, matches }): Bar => ({
      id: document,
      name: title,
      count: matches,
      chosen: isChosen(documentField, document),
    }),
  );
  return (
    <>
      <Bars caption={words.overDocuments} bars={bars} onChoose={(id) => switchFilter(documentField, id)} />
      {documents.length > fewDocuments && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(!all)}>
          {all ? words.fewerDocuments : words.allDocuments(documents.length)}
        </Button>
      )}
    </>
  );
}

function OverMonths({ months }: Pick<Distribution, "months">) {
  const { concordance: words, search } = useWords();
  const isChosen = useIsChosen();
  const bars = filledMonths(months).map(
    ({ month, matches }): Bar => ({
      id: month,
      name: search.month(month.slice(0, 4), month.slice(5, 7)),
      count: matches,
      chosen: isChosen(monthField, month),
    }),
  );
  return <Bars caption={words.overMonths} bars={bars} onChoose={(id) => switchFilter(monthField, id)} />;
}

function useIsChosen(): (field: string, value: string) => boolean {
  const filters = useStore(searchStore, (state) => state.filters);
  return (field, value) => filters.some((filter) => filter.field === field && filter.values.includes(value));
}
