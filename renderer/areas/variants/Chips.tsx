import { Button, UnstyledButton } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { Variant } from "../../../shared/contract/search.ts";
import { useWords } from "../../words/use-words.ts";
import { type ChipGroup, chipGroups, chipsInRoom } from "./chip-groups.ts";
import "./variants.css";

interface ChipsProps {
  readonly variants: readonly Variant[];
  readonly onSwitch: (chip: Variant) => void;
  readonly onTables: () => void;
}

/** Pixels of a full-width letter in a chip at the usual size. */
const letter = 12.5;

/** Letters that the buttons behind the chips take. */
const buttons = 16;

/** Under the box: how the words of the query are also written, each form with its count, to be switched. */
export function Chips({ variants, onSwitch, onTables }: ChipsProps) {
  const { variants: words } = useWords();
  const { ref, width } = useElementSize();
  const [all, setAll] = useState(false);
  const groups = chipGroups(variants);
  const several = new Set(groups.map(({ term }) => term)).size > 1;
  const labelOf = ({ term, kind }: ChipGroup) =>
    several ? `${term} ${words.kinds[kind]}` : words.kinds[kind];
  const line = chipsInRoom(groups, labelOf, 2 * ((width || 400) / letter) - buttons);
  const shown = all ? groups : line.groups;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's, and brings its frame
    <div className="chips" ref={ref} role="group" aria-label={words.chips}>
      {shown.map((group) => (
        <Group key={`${group.term} ${group.kind}`} group={group} several={several} onSwitch={onSwitch} />
      ))}
      {line.hidden > 0 && (
        <UnstyledButton className="chip chip-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.others(line.hidden)}
        </UnstyledButton>
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<Plus size={13} aria-hidden />}
        aria-label={words.addLabel}
        onClick={onTables}
      >
        {words.add}
      </Button>
    </div>
  );
}

function Group({
  group: { term, kind, chips },
  several,
  onSwitch,
}: {
  readonly group: ChipGroup;
  readonly several: boolean;
  readonly onSwitch: (chip: Variant) => void;
}) {
  const { variants: words, shell } = useWords();
  const name = words.kinds[kind];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's, and brings its frame
    <div className="chip-group" role="group" aria-label={shell.inBrackets(words.ofWord(term), name)}>
      <span className="chip-kind" title={words.kindWhy[kind]}>
        {several && <b>{term}</b>} {name}
      </span>
      {chips.map((chip) => (
        <UnstyledButton
          key={chip.key}
          className="chip"
          data-kind={kind}
          aria-pressed={chip.on}
          onClick={() => onSwitch(chip)}
        >
          <span className="chip-form" lang="ja">
            {kind === "inside-word" ? words.inside(chip.form) : chip.form}
          </span>
          <span className="chip-count">
            {chip.count}
            <span className="hidden-words">{words.places}</span>
          </span>
        </UnstyledButton>
      ))}
    </div>
  );
}
