import type { ConcordanceSort, SearchUnit } from "../../../../shared/contract/search.ts";
import type { Stretch } from "../../../../shared/model/place.ts";
import { wholeSign } from "../../../../shared/text/whole-sign.ts";
import type { Segment } from "../index/segment.ts";
import type { Asked } from "./ask.ts";
import { findAll } from "./find.ts";
import type { OpenIndex } from "./open-index.ts";
import { createStretchMaker } from "./original-stretch.ts";
import type { ThreadQuestion } from "./prepare-question.ts";
import { firstInOrder } from "./top.ts";

export interface ConcordanceRequest {
  readonly question: ThreadQuestion;
  /** What has to hold all words. */
  readonly unit: SearchUnit;
  /** Lines are taken from these parts only; null: from all. */
  readonly among: ReadonlySet<string> | null;
  readonly sort: ConcordanceSort;
  /** Signs of context on each side. */
  readonly width: number;
  readonly offset: number;
  /** 0: all. */
  readonly limit: number;
}

/** A match with what stands beside it, as stretches of the original pages. */
export interface FoundLine {
  readonly part: string;
  readonly left: Stretch;
  readonly match: Stretch;
  readonly right: Stretch;
  readonly form: string;
}

export interface FoundLines {
  readonly total: number;
  readonly lines: readonly FoundLine[];
}

/** Signs that decide the order by context. */
const sortedSigns = 24;

interface Line {
  readonly segment: Segment;
  readonly part: number;
  readonly order: number;
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly chip: number;
}

/** Every match of a question as a line, in the order wished for. */
export function concordance(index: OpenIndex, asked: Asked, request: ConcordanceRequest): FoundLines {
  if (asked.node === null) return { total: 0, lines: [] };
  const { finds } = findAll(index, asked.node, asked.chips, request.unit);
  const lines = finds.flatMap(({ open, units, found }): Line[] => {
    const { segment, orders, dates } = open;
    const allowed = segment.parts.map(({ part }) => request.among === null || request.among.has(part));
    const kept: Line[] = [];
    found.units.forEach((unit, at) => {
      const part = units.parts[unit] ?? 0;
      if (allowed[part] !== true) return;
      for (let place = found.firstPlaces[at] ?? 0; place < (found.firstPlaces[at + 1] ?? 0); place++) {
        kept.push({
          segment,
          part,
          order: orders[part] ?? 0,
          date: dates[part] ?? "",
          start: found.places.starts[place] ?? 0,
          end: found.places.ends[place] ?? 0,
          chip: found.places.chips[place] ?? 0,
        });
      }
    });
    return kept;
  });
  const { offset, limit, width } = request;
  const count = limit === 0 ? lines.length : offset + limit;
  const before = orderBy(request.sort, lines);
  const shown = firstInOrder(lines.length, count, before).slice(offset);
  return {
    total: lines.length,
    lines: shown.flatMap((at) => {
      const line = lines[at];
      return line === undefined ? [] : [toFoundLine(line, width, asked.chips[line.chip]?.form ?? "")];
    }),
  };
}

function orderBy(sort: ConcordanceSort, lines: readonly Line[]): (one: number, other: number) => number {
  const inDocument = (one: number, other: number) =>
    (lines[one]?.order ?? 0) - (lines[other]?.order ?? 0) || one - other;
  if (sort === "document") return inDocument;
  const keys = lines.map((line) => keyOf(line, sort));
  const sign = sort === "date" ? -1 : 1;
  return (one, other) => {
    const [left = "", right = ""] = [keys[one], keys[other]];
    return left === right ? inDocument(one, other) : left < right ? -sign : sign;
  };
}

function keyOf({ segment: { text, parts }, part, start, end, date }: Line, sort: ConcordanceSort): string {
  const own = parts[part];
  const from = own?.start ?? 0;
  const to = from + (own?.units ?? 0);
  switch (sort) {
    case "left":
      return Array.from(text.slice(Math.max(from, start - sortedSigns), start))
        .reverse()
        .join("");
    case "right":
      return text.slice(end, Math.min(to, end + sortedSigns));
    case "date":
    case "document":
      return date;
  }
}

function toFoundLine({ segment, part, start, end }: Line, width: number, form: string): FoundLine {
  const stretchOf = createStretchMaker(segment);
  const own = segment.parts[part];
  const from = own?.start ?? 0;
  const to = from + (own?.units ?? 0);
  return {
    part: own?.part ?? "",
    left: stretchOf({ start: wholeSign(segment.text, Math.max(from, start - width)), end: start }),
    match: stretchOf({ start, end }),
    right: stretchOf({ start: end, end: wholeSign(segment.text, Math.min(to, end + width)) }),
    form,
  };
}
