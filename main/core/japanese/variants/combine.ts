import type { Option, Stretch, VariantForm } from "./variant-form.ts";

/** Most forms of one word. */
export const mostForms = 200;
/** Partly built spellings that are kept on the way. */
const beam = 2 * mostForms;
/** The word's own Latin is found inside words as ever; what is put in its place is not. */
const latinEdge = /^[a-z]|[a-z]$/u;

/** The spellings of a whole word from those of its stretches: its own first, then by distance, at most `mostForms`. */
export function combine(stretches: readonly Stretch[]): readonly VariantForm[] {
  const inNumber = [stretches.at(0), stretches.at(-1)].some((stretch) => stretch?.border === "number");
  let made: readonly Option[] = [{ text: "", chip: "", kind: "variant", on: true, distance: 0 }];
  for (const { options } of stretches) {
    const longer = made.flatMap((before) => options.map((option) => join(before, option)));
    // Stable: spellings of the same distance keep the order of the tables.
    made =
      longer.length <= 1
        ? longer
        : longer.toSorted((one, other) => one.distance - other.distance).slice(0, beam);
  }
  return distinct(made).map(({ text, chip, kind, on }, at) => ({
    text,
    chip,
    kind,
    on,
    border: inNumber ? "number" : at > 0 && latinEdge.test(text) ? "latin" : "none",
  }));
}

function join(before: Option, option: Option): Option {
  return {
    text: before.text + option.text,
    chip: before.chip + option.chip,
    kind: before.kind === "synonym" ? "synonym" : option.kind,
    on: before.on && option.on,
    distance: before.distance + option.distance,
  };
}

/** One option for each text, searched if any of its readings is. */
function distinct(options: readonly Option[]): Option[] {
  const byText = new Map<string, Option>();
  for (const option of options) {
    const known = byText.get(option.text);
    if (known === undefined) byText.set(option.text, option);
    else if (option.on && !known.on) byText.set(option.text, { ...option, distance: known.distance });
  }
  return [...byText.values()].slice(0, mostForms);
}
