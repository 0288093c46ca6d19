import type { Variant } from "../../../shared/contract/search.ts";

/** The chips of one word of the query that are of one kind, in the order of the answer. */
export interface ChipGroup {
  readonly term: string;
  readonly kind: Variant["kind"];
  readonly chips: readonly Variant[];
}

const kinds: readonly Variant["kind"][] = ["variant", "synonym", "inside-word"];

export function chipGroups(variants: readonly Variant[]): ChipGroup[] {
  const words = Map.groupBy(variants, ({ term }) => term);
  return [...words].flatMap(([term, ofWord]) =>
    kinds.flatMap((kind) => {
      const chips = ofWord.filter((chip) => chip.kind === kind);
      return chips.length === 0 ? [] : [{ term, kind, chips }];
    }),
  );
}

/** Letters that a chip takes beside its form: borders, count, distance to the next. */
const chipFrame = 4;
/** The same for the words in front of a group. */
const groupFrame = 1;

/**
 * As many chips as fit, at least one; `room` in full-width letters, all lines together. `hidden`: how many are left.
 */
export function chipsInRoom(
  groups: readonly ChipGroup[],
  labelOf: (group: ChipGroup) => string,
  room: number,
): { readonly groups: readonly ChipGroup[]; readonly hidden: number } {
  let left = room;
  let full = false;
  let hidden = 0;
  const shown: ChipGroup[] = [];
  for (const group of groups) {
    left -= lettersOf(labelOf(group)) + groupFrame;
    const chips = group.chips.filter((chip) => {
      left -= lettersOf(`${chip.form}${chip.count}`) + chipFrame;
      full ||= left < 0 && (shown.length > 0 || chip !== group.chips[0]);
      hidden += full ? 1 : 0;
      return !full;
    });
    if (chips.length > 0) shown.push({ ...group, chips });
  }
  return { groups: shown, hidden };
}

/** Width in full-width letters; Latin letters and figures take half. */
function lettersOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter <= "\u00ff" ? 0.5 : 1), 0);
}
