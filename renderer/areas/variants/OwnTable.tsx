import { Alert, Button, Divider, FileButton, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import {
  type OwnVariantDraft,
  type OwnVariantRow,
  variantRefusalSchema,
} from "../../../shared/contract/variants.ts";
import { failureOf } from "../../bridge/client.ts";
import { saveText } from "../../export/save-text.ts";
import { sessionStore } from "../../state/session.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { ImportedRows } from "./ImportedRows.tsx";
import { RowForm } from "./RowForm.tsx";
import { useOwnVariants } from "./use-variant-table.ts";

/** The library's own spellings and synonyms: add, change, remove, read and write as CSV. */
export function OwnTable() {
  const { variants: words } = useWords();
  const readOnly = useStore(sessionStore, ({ library }) => library?.readOnlyBecause != null);
  const table = useOwnVariants();
  const [failed, setFailed] = useState<string | null>(null);
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      setFailed(null);
      return true;
    } catch (error) {
      const refusal = variantRefusalSchema.safeParse(failureOf(error)?.detail);
      setFailed(refusal.success ? words.refusals[refusal.data] : words.failed);
      return false;
    }
  };
  const read = (file: File | null) => {
    if (file !== null) void attempt(async () => table.importCsv.mutateAsync(await file.text()));
  };
  const write = () =>
    attempt(async () => saveText(words.csvName, "text/csv", (await table.exportCsv.mutateAsync()).text));
  return (
    <Stack gap="sm">
      <Text size="sm">{words.ownLead}</Text>
      {readOnly && <Text size="sm">{words.readOnly}</Text>}
      {(failed !== null || table.list.isError) && (
        <Alert color="orange" variant="outline" role="alert">
          {failed ?? words.loadFailed}
        </Alert>
      )}
      <RowForm
        row={null}
        disabled={readOnly}
        onKeep={(row) => attempt(() => table.add.mutateAsync(row))}
        onCancel={null}
      />
      <Group gap="xs">
        <FileButton accept=".csv,text/csv" onChange={read} disabled={readOnly}>
          {(props) => (
            <Button {...props} size="xs" variant="outline" disabled={readOnly}>
              {words.importCsv}
            </Button>
          )}
        </FileButton>
        <Button size="xs" variant="outline" onClick={() => void write()}>
          {words.exportCsv}
        </Button>
      </Group>
      {table.importCsv.data !== undefined && <ImportedRows result={table.importCsv.data} />}
      <Divider />
      {table.list.data?.length === 0 && <Text size="sm">{words.ownEmpty}</Text>}
      <div>
        {table.list.data?.map((row) => (
          <OwnRow
            key={row.id}
            row={row}
            readOnly={readOnly}
            onChange={(changed) => attempt(() => table.change.mutateAsync(changed))}
            onRemove={() => void attempt(() => table.remove.mutateAsync(row.id))}
          />
        ))}
      </div>
    </Stack>
  );
}

function OwnRow({
  row,
  readOnly,
  onChange,
  onRemove,
}: {
  readonly row: OwnVariantRow;
  readonly readOnly: boolean;
  readonly onChange: (row: OwnVariantDraft & { readonly id: string }) => Promise<boolean>;
  readonly onRemove: () => void;
}) {
  const { variants: words, shell } = useWords();
  const [changing, setChanging] = useState(false);
  const name = row.words.join(shell.separator);
  if (changing) {
    return (
      <div className="variant-row">
        <RowForm
          row={row}
          disabled={readOnly}
          onKeep={async (changed) => {
            const kept = await onChange({ ...changed, id: row.id });
            if (kept) setChanging(false);
            return kept;
          }}
          onCancel={() => setChanging(false)}
        />
      </div>
    );
  }
  return (
    <Group className="variant-row" gap="xs" wrap="nowrap" {...(row.on ? {} : { "data-off": true })}>
      <div className="variant-words">
        <span lang="ja">{name}</span>
        <small>{[words.kinds[row.kind], ...(row.note === "" ? [] : [row.note])].join(shell.separator)}</small>
      </div>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={words.changeRow(name)}
        disabled={readOnly}
        onClick={() => setChanging(true)}
      >
        {words.change}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-label={words.removeRow(name)}
        disabled={readOnly}
        onClick={onRemove}
      >
        {words.remove}
      </Button>
    </Group>
  );
}
