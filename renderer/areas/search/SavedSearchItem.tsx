import { ActionIcon, Button, Group, TextInput, UnstyledButton } from "@mantine/core";
import { ChevronDown, ChevronUp, PenLine, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { SavedSearch } from "../../../shared/contract/searches.ts";
import { useWords } from "../../words/use-words.ts";

interface SavedSearchItemProps {
  readonly search: SavedSearch;
  readonly readOnly: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => Promise<boolean>;
  readonly onRemove: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

export function SavedSearchItem(props: SavedSearchItemProps) {
  const { search, readOnly, onOpen, onRemove, onMove } = props;
  const { searches: words } = useWords();
  const [renaming, setRenaming] = useState(false);
  const { name } = search;
  const { query } = search.search;
  if (renaming) return <RenameForm {...props} onDone={() => setRenaming(false)} />;
  const tool = { variant: "subtle", color: "gray", size: "md", disabled: readOnly } as const;
  return (
    <li className="saved-search">
      <UnstyledButton className="saved-open" onClick={onOpen}>
        <b>{name}</b>
        {query !== name && <small>{query}</small>}
      </UnstyledButton>
      <ActionIcon
        {...tool}
        aria-label={words.up(name)}
        disabled={readOnly || props.isFirst}
        onClick={() => onMove(-1)}
      >
        <ChevronUp size={15} />
      </ActionIcon>
      <ActionIcon
        {...tool}
        aria-label={words.down(name)}
        disabled={readOnly || props.isLast}
        onClick={() => onMove(1)}
      >
        <ChevronDown size={15} />
      </ActionIcon>
      <ActionIcon {...tool} aria-label={words.renameOf(name)} onClick={() => setRenaming(true)}>
        <PenLine size={15} />
      </ActionIcon>
      <ActionIcon {...tool} aria-label={words.removeOf(name)} onClick={onRemove}>
        <Trash2 size={15} />
      </ActionIcon>
    </li>
  );
}

function RenameForm({
  search,
  onRename,
  onDone,
}: Pick<SavedSearchItemProps, "search" | "onRename"> & { readonly onDone: () => void }) {
  const { searches: words, shell } = useWords();
  const [name, setName] = useState(search.name);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && (await onRename(name.trim()))) onDone();
  };
  return (
    <li>
      <form onSubmit={(event) => void keep(event)}>
        <Group gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            size="xs"
            aria-label={words.renameOf(search.name)}
            value={name}
            autoFocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="xs">
            {words.rename}
          </Button>
          <Button size="xs" variant="subtle" onClick={onDone}>
            {shell.cancel}
          </Button>
        </Group>
      </form>
    </li>
  );
}
