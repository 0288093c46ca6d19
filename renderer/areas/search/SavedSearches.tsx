import { ActionIcon, Alert, Button, Group, Popover, Stack, Text, TextInput } from "@mantine/core";
import { Bookmark } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Hint } from "../../shell/Hint.tsx";
import { useWindowKeys } from "../../state/keys.ts";
import { searchStore } from "../../state/search.ts";
import { sessionStore } from "../../state/session.ts";
import { focusSearchBox, shellStore } from "../../state/shell.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { SavedSearchItem } from "./SavedSearchItem.tsx";
import { swapped } from "./swapped.ts";
import { askKept, useSavedSearches } from "./use-searches.ts";

/** Searches under names, beside the box: the present one can be kept, the others opened, renamed, moved, removed. */
export function SavedSearches() {
  const { searches: words } = useWords();
  const opened = useStore(shellStore, (state) => state.savedOpen);
  const setOpened = (savedOpen: boolean) => shellStore.set({ savedOpen });
  useWindowKeys(closeOnEscape);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={380} trapFocus>
      <Popover.Target>
        <Hint label={words.saved} shortcut="saved" disabled={opened}>
          <ActionIcon variant="subtle" aria-label={words.saved} onClick={() => setOpened(!opened)}>
            <Bookmark size={18} />
          </ActionIcon>
        </Hint>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.saved}>
        <SavedList onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Wherever the focus is: it may have stood on something that went with a change of the list. */
function closeOnEscape(event: KeyboardEvent): void {
  if (event.key === "Escape" && shellStore.get().savedOpen) shellStore.set({ savedOpen: false });
}

function SavedList({ onClose }: { readonly onClose: () => void }) {
  const { searches: words } = useWords();
  const readOnly = useStore(sessionStore, ({ library }) => library?.readOnlyBecause != null);
  const { list, save, rename, remove, reorder } = useSavedSearches();
  const [failed, setFailed] = useState(false);
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      setFailed(false);
      return true;
    } catch {
      setFailed(true);
      return false;
    }
  };
  const saved = list.data ?? [];
  const ids = saved.map(({ id }) => id);
  const move = (at: number, by: 1 | -1) => void attempt(() => reorder.mutateAsync(swapped(ids, at, at + by)));
  return (
    <Stack gap="sm">
      <SaveForm disabled={readOnly} onSave={(name) => attempt(() => save.mutateAsync(name))} />
      {failed && (
        <Alert color="orange" variant="outline" role="alert" p="xs">
          {words.failed}
        </Alert>
      )}
      {saved.length === 0 && <Text size="sm">{words.savedEmpty}</Text>}
      <ul className="saved-searches">
        {saved.map((search, at) => (
          <SavedSearchItem
            key={search.id}
            search={search}
            readOnly={readOnly}
            isFirst={at === 0}
            isLast={at === saved.length - 1}
            onOpen={() => {
              askKept(search.search);
              focusSearchBox();
              onClose();
            }}
            onRename={(name) => attempt(() => rename.mutateAsync({ id: search.id, name }))}
            onRemove={() => void attempt(() => remove.mutateAsync(search.id))}
            onMove={(by) => move(at, by)}
          />
        ))}
      </ul>
    </Stack>
  );
}

/** Keeps what is being searched for under a name; the words themselves are the first offer. */
function SaveForm({
  disabled,
  onSave,
}: {
  readonly disabled: boolean;
  readonly onSave: (name: string) => Promise<boolean>;
}) {
  const { searches: words } = useWords();
  const text = useStore(searchStore, (state) => state.text);
  const [name, setName] = useState(text);
  if (text.trim() === "") {
    return (
      <Text size="xs" c="dimmed">
        {words.nothingToSave}
      </Text>
    );
  }
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && (await onSave(name.trim()))) setName("");
  };
  return (
    <form onSubmit={(event) => void keep(event)} aria-label={words.saveNow}>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          label={words.saveNow}
          placeholder={words.saveName}
          value={name}
          disabled={disabled}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" disabled={disabled || name.trim() === ""}>
          {words.save}
        </Button>
      </Group>
    </form>
  );
}
