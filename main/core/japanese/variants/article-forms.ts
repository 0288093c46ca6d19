import { kanjiNumeral, kanjiPositional, numeralAt } from "../numerals.ts";
import { optionsOf, type Stretch } from "./variant-form.ts";

/** What a law is divided into. */
const divisions = /[条項号章節款編目]/u;
const furthest = 6;

/** 第17条の2第1項: one step of it. `branches`: the numbers behind の. */
interface Step {
  readonly ordinal: boolean;
  readonly number: string;
  readonly division: string;
  readonly branches: readonly string[];
}

interface Citation {
  /** 別表 or 様式, or "". */
  readonly head: string;
  readonly steps: readonly Step[];
}

/** A provision at `start` (第17条第1項, 別表第一), with every other way to write it; null when there is none. */
export function articleStretch(word: string, start: number): Stretch | null {
  const found = readCitation(word, start);
  if (found === null) return null;
  const own = word.slice(start, found.end);
  return { end: found.end, options: optionsOf(own, citationForms(found.citation)), border: "number" };
}

function readCitation(word: string, start: number): { citation: Citation; end: number } | null {
  const head = ["別表", "様式", "別記様式"].find((text) => word.startsWith(text, start)) ?? "";
  const steps: Step[] = [];
  let at = start + head.length;
  while (steps.length < furthest) {
    const step = readStep(word, at, head === "別表" || head.endsWith("様式"));
    if (step === null) break;
    steps.push(step.step);
    at = step.end;
  }
  return steps.length === 0 ? null : { citation: { head, steps }, end: at };
}

function readStep(word: string, start: number, mayEndBare: boolean): { step: Step; end: number } | null {
  const ordinal = word.charAt(start) === "第";
  const number = ordinalNumber(word, start + (ordinal ? 1 : 0));
  if (number === null) return null;
  const sign = word.charAt(number.end);
  const isDivision =
    divisions.test(sign) && !/^(?:条約|条件|条例|目的|目標|節約|章程|号外)/u.test(word.slice(number.end));
  if (!isDivision && !mayEndBare) return null;
  const division = isDivision ? sign : "";
  const { branches, end } = readBranches(word, number.end + division.length);
  return { step: { ordinal, number: number.value, division, branches }, end };
}

function ordinalNumber(word: string, start: number): { value: string; end: number } | null {
  const found = numeralAt(word, start);
  return found === null || !/^\d{1,4}$/u.test(found.value) || found.value === "0" ? null : found;
}

/** の2, ノ二, の二の三. */
function readBranches(word: string, start: number): { branches: string[]; end: number } {
  const branches: string[] = [];
  let end = start;
  while (/[のノ之]/u.test(word.charAt(end)) && end > 0) {
    const number = ordinalNumber(word, end + 1);
    if (number === null) break;
    branches.push(number.value);
    end = number.end;
  }
  return { branches, end };
}

function citationForms({ head, steps }: Citation): string[] {
  const forms: string[] = [];
  const withBranches = steps.some(({ branches }) => branches.length > 0);
  for (const ordinals of ordinalPatterns(head, steps)) {
    for (const write of [String, inWords, kanjiPositional]) {
      for (const joint of withBranches ? ["の", "ノ"] : ["の"]) {
        forms.push(
          head +
            steps
              .map((step, at) => writeStep(step, ordinals[at] || isOpen(steps[at - 1]), write, joint))
              .join(""),
        );
      }
    }
  }
  return forms;
}

/** Where 第 stands: everywhere, nowhere, at the first step only; before a 号 as it was typed too. */
function ordinalPatterns(head: string, steps: readonly Step[]): readonly (readonly boolean[])[] {
  const typed = steps.map(({ ordinal }) => ordinal);
  const everywhere = steps.map(() => true);
  // A bare 5号 or 3章 as typed may count something; 第 in front makes it no other thing, the reverse does.
  if (head === "" && steps.length === 1 && steps[0]?.branches.length === 0 && steps[0].division !== "条") {
    return typed[0] ? [everywhere, [false]] : [typed, everywhere];
  }
  return [everywhere, steps.map(() => false), steps.map((_, at) => at === 0), typed];
}

/** Behind 17条の2 the next number needs 第, else the two would read as one. */
function isOpen(before: Step | undefined): boolean {
  return before !== undefined && (before.branches.length > 0 || before.division === "");
}

type Write = (digits: string) => string;

function inWords(digits: string): string {
  return kanjiNumeral(digits) ?? digits;
}

function writeStep(
  { number, division, branches }: Step,
  ordinal: boolean,
  write: Write,
  joint: string,
): string {
  const behind = branches.map((branch) => joint + write(branch)).join("");
  return (ordinal ? "第" : "") + write(number) + division + behind;
}
