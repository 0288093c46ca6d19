import type { Range } from "../../../shared/text/range.ts";
import { wholeSign } from "../../../shared/text/whole-sign.ts";
import { putOnOneLine } from "./one-line.ts";

/** Signs shown before a match whose sentence is long, and behind one. */
const before = 40;
const behind = 80;
/** Signs in all: two lines of a result list with one match, about four with many. */
const usual = 120;
const most = 240;

export interface Snippet {
  readonly text: string;
  readonly marks: readonly Range[];
}

const sentenceEnd = /[。！？!?][」』）)〉》】\]"]*/gu;

/**
 * The sentences around the matches on one line, with … where something is left out. Letters stay as printed; every
 * match in the text shown is marked.
 *
 * @param text original text of a unit; `matches` are ranges in it, in order
 */
export function makeSnippet(text: string, matches: readonly Range[]): Snippet {
  const borders = [
    0,
    ...[...text.matchAll(sentenceEnd)].map((end) => end.index + end[0].length),
    text.length,
  ];
  const windows = chooseWindows(text, borders, matches.length === 0 ? [{ start: 0, end: 0 }] : matches);
  let line = "";
  const marks: Range[] = [];
  for (const { start, end } of windows) {
    if (start > 0 && !line.endsWith("…")) line += "…";
    const shown = putOnOneLine(text.slice(start, end), text.charAt(end));
    for (const match of matches) {
      if (match.start >= end || match.end <= start) continue;
      marks.push({
        start: line.length + (shown.at[Math.max(match.start, start) - start] ?? 0),
        end: line.length + (shown.at[Math.min(match.end, end) - start] ?? shown.text.length),
      });
    }
    line += shown.text;
    if (end < text.length) line += "…";
  }
  return { text: line, marks };
}

/** The stretches to show: around each match in turn, as long as there is room; stretches that touch become one. */
function chooseWindows(
  text: string,
  borders: readonly number[],
  matches: readonly Range[],
): readonly Range[] {
  const windows: Range[] = [];
  let shown = 0;
  for (const match of matches) {
    const last = windows.at(-1);
    if (last !== undefined && match.end <= last.end) continue;
    const window = windowAround(text, borders, match);
    const from = last === undefined ? window.start : Math.max(window.start, last.end);
    if (last !== undefined && shown + window.end - from > most) break;
    shown += window.end - from;
    if (last !== undefined && window.start <= last.end) windows.pop();
    windows.push(
      last !== undefined && window.start <= last.end ? { start: last.start, end: window.end } : window,
    );
  }
  return windows.length === 1 ? windows.map((window) => lengthened(text, borders, window)) : windows;
}

/** The sentence that holds a match, cut where it is long. */
function windowAround(text: string, borders: readonly number[], { start, end }: Range): Range {
  const sentenceStart = borders.findLast((border) => border <= start) ?? 0;
  const following = borders.find((border) => border >= end && border > start) ?? text.length;
  const from = start - sentenceStart > before ? cutForward(text, start - before, start) : sentenceStart;
  return {
    start: skipBlank(text, from, start),
    end: following - end > behind ? cutBack(text, end + behind, end) : following,
  };
}

/** A short snippet takes in the sentences behind it, as far as they fit. */
function lengthened(text: string, borders: readonly number[], { start, end }: Range): Range {
  const further = borders.findLast((border) => border > end && border <= start + usual);
  if (further !== undefined) return { start, end: further };
  const sentence = borders.find((border) => border >= end) ?? text.length;
  return sentence <= start + usual
    ? { start, end: Math.max(end, sentence) }
    : { start, end: cutBack(text, Math.max(end, start + usual), end - 1) };
}

/** How far a cut gives way to a pause, so that it does not fall inside a word. */
const give = 15;
const pause = /[、，：；\s]/u;
const figure = /[\p{Script=Latin}\d０-９.,．，％%]/u;

/** A place to begin at: behind a pause near `from`, else not inside a figure or a Latin word. */
function cutForward(text: string, from: number, latest: number): number {
  for (let at = from; at < Math.min(from + give, latest); at += 1) if (isPause(text, at)) return at + 1;
  let at = from;
  while (at < latest && figure.test(text.charAt(at - 1)) && figure.test(text.charAt(at))) at += 1;
  return wholeSign(text, at);
}

/** A place to end at: behind a pause near `to`, else not inside a figure or a Latin word. */
function cutBack(text: string, to: number, earliest: number): number {
  if (to >= text.length) return text.length;
  for (let at = to - 1; at >= Math.max(to - give, earliest); at -= 1) if (isPause(text, at)) return at + 1;
  let at = to;
  while (at > earliest && figure.test(text.charAt(at - 1)) && figure.test(text.charAt(at))) at -= 1;
  return wholeSign(text, at);
}

/** A comma inside a figure (７，４２８) is none. */
function isPause(text: string, at: number): boolean {
  return (
    pause.test(text.charAt(at)) && !(figure.test(text.charAt(at - 1)) && figure.test(text.charAt(at + 1)))
  );
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}
