import { Button, Checkbox, Group, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { OwnVariantDraft } from "../../../shared/contract/variants.ts";
import { useWords } from "../../words/use-words.ts";
import { typedWords } from "./typed-words.ts";

interface RowFormProps {
  readonly row: OwnVariantDraft | null;
  readonly disabled: boolean;
  /** Answers whether it could be kept. */
  readonly onKeep: (row: OwnVariantDraft) => Promise<boolean>;
  readonly onCancel: (() => void) | null;
}

/** One row of the library's own table, new or to be changed. */
export function RowForm({ row, disabled, onKeep, onCancel }: RowFormProps) {
  const { variants: words, shell } = useWords();
  const [text, setText] = useState(row?.words.join(" ") ?? "");
  const [kind, setKind] = useState<OwnVariantDraft["kind"]>(row?.kind ?? "synonym");
  const [note, setNote] = useState(row?.note ?? "");
  const [on, setOn] = useState(row?.on ?? true);
  const [tooFew, setTooFew] = useState(false);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const typed = typedWords(text);
    setTooFew(typed.length < 2);
    if (typed.length < 2 || !(await onKeep({ words: typed, kind, note, on }))) return;
    if (row !== null) return;
    setText("");
    setNote("");
  };
  return (
    <form onSubmit={(event) => void keep(event)}>
      <Stack gap="xs">
        <TextInput
          label={words.words}
          description={words.wordsHint}
          value={text}
          disabled={disabled}
          error={tooFew && words.refusals["too-few-words"]}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group gap="xs" align="end">
          <Select
            label={words.kind}
            w={130}
            allowDeselect={false}
            disabled={disabled}
            data={(["variant", "synonym"] as const).map((value) => ({ value, label: words.kinds[value] }))}
            value={kind}
            onChange={(value) => setKind(value === "variant" ? "variant" : "synonym")}
          />
          <TextInput
            label={words.note}
            flex={1}
            miw={140}
            value={note}
            disabled={disabled}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Group>
        <Group gap="sm">
          <Checkbox
            label={words.on}
            checked={on}
            disabled={disabled}
            onChange={(event) => setOn(event.currentTarget.checked)}
          />
          <Button type="submit" size="xs" disabled={disabled}>
            {row === null ? words.addRow : words.save}
          </Button>
          {onCancel !== null && (
            <Button size="xs" variant="subtle" onClick={onCancel}>
              {shell.cancel}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
