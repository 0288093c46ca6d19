import type { Distribution } from "../../../shared/contract/search.ts";

type Months = Distribution["months"];

/** Longer stretches are not filled up: a picture of empty months says nothing. */
const longest = 60;

/** Puts the months without matches in between, so that the picture keeps the measure of time. */
export function filledMonths(months: Months): Months {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [numberOf(first.month), numberOf(last.month)];
  if (to - from + 1 > longest) return months;
  const known = new Map(months.map(({ month, matches }) => [month, matches]));
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const month = nameOf(from + at);
    return { month, matches: known.get(month) ?? 0 };
  });
}

/** Months since the year 0. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function nameOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}
