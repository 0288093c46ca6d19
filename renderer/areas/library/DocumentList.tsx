import { ActionIcon, Button, Group, Select, Text, TextInput, Tooltip } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDownWideNarrow, ArrowUpNarrowWide } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { type Document, documentKindSchema, documentStateSchema } from "../../../shared/model/document.ts";
import { useWords } from "../../words/use-words.ts";
import { type DialogName, DocumentDialogs } from "./DocumentDialogs.tsx";
import { DocumentItem } from "./DocumentItem.tsx";
import { type ListView, type SortKey, viewDocuments } from "./sort-documents.ts";

const firstView: ListView = { sort: "imported", descending: true, filter: "", kind: null, state: null };
const sortKeys: readonly SortKey[] = ["imported", "title", "kind", "pages", "state"];

export function DocumentList({ documents }: { readonly documents: readonly Document[] }) {
  const { library: words } = useWords();
  const [view, setView] = useState(firstView);
  /** Held here, not in the row: rows come and go while an import runs. */
  const [dialog, setDialog] = useState<{ readonly about: Document; readonly name: DialogName } | null>(null);
  const shown = useMemo(() => viewDocuments(documents, view), [documents, view]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 68,
    overscan: 6,
    getItemKey: (index) => shown[index]?.document ?? index,
  });
  return (
    <>
      <ViewControls view={view} onChange={(change) => setView({ ...view, ...change })} />
      <Text size="xs" c="dimmed" className="library-shown" role="status">
        {words.shown(shown.length, documents.length)}
      </Text>
      {shown.length === 0 && (
        <Group p="md">
          <Text size="sm">{words.nothingFits}</Text>
          <Button size="compact-sm" variant="outline" onClick={() => setView(firstView)}>
            {words.resetFilter}
          </Button>
        </Group>
      )}
      <div className="library-list" ref={scroller}>
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const document = shown[index];
            return document === undefined ? null : (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                <DocumentItem document={document} onDialog={(about, name) => setDialog({ about, name })} />
              </li>
            );
          })}
        </ul>
      </div>
      {dialog !== null && (
        <DocumentDialogs document={dialog.about} dialog={dialog.name} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

interface ViewControlsProps {
  readonly view: ListView;
  readonly onChange: (change: Partial<ListView>) => void;
}

function ViewControls({ view, onChange }: ViewControlsProps) {
  const { library: words } = useWords();
  const turn = view.descending ? words.descending : words.ascending;
  return (
    <div className="library-controls">
      <TextInput
        size="xs"
        aria-label={words.filter}
        placeholder={words.filter}
        value={view.filter}
        onChange={(event) => onChange({ filter: event.currentTarget.value })}
      />
      <Group gap={6} wrap="nowrap">
        <Select
          size="xs"
          aria-label={words.sortBy}
          allowDeselect={false}
          data={sortKeys.map((value) => ({ value, label: words.columns[value] }))}
          value={view.sort}
          onChange={(sort) => {
            if (sort !== null) onChange({ sort });
          }}
        />
        <Tooltip label={turn}>
          <ActionIcon
            variant="outline"
            aria-label={turn}
            onClick={() => onChange({ descending: !view.descending })}
          >
            {view.descending ? <ArrowDownWideNarrow size={16} /> : <ArrowUpNarrowWide size={16} />}
          </ActionIcon>
        </Tooltip>
        <Select
          size="xs"
          aria-label={words.filterKind}
          placeholder={words.filterKind}
          clearable
          clearButtonProps={{ "aria-label": words.all }}
          data={documentKindSchema.options.map((value) => ({ value, label: words.kinds[value] }))}
          value={view.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <Select
          size="xs"
          aria-label={words.filterState}
          placeholder={words.filterState}
          clearable
          clearButtonProps={{ "aria-label": words.all }}
          data={documentStateSchema.options.map((value) => ({ value, label: words.states[value] }))}
          value={view.state}
          onChange={(state) => onChange({ state })}
        />
      </Group>
    </div>
  );
}
