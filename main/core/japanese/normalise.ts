import type { OffsetMap } from "../../../shared/text/offset-map.ts";
import {
  foldForQuote,
  foldForSearch,
  isAttaching,
  isKatakana,
  isLatinLetter,
  isVoiceableKana,
  isWhiteSpace,
  isWordCharacter,
  replacementCharacter,
} from "./fold.ts";
import { createNormalText } from "./normal-text.ts";
import { type Chunk, stripChunks } from "./strip.ts";
import { isDropped, type Rules, unitClass, unitClassesFor } from "./unit-classes.ts";

export type { Chunk } from "./strip.ts";
export type { Rules } from "./unit-classes.ts";

/** To be raised with every change that gives another text or map for any input: an index of another version is rebuilt. */
export const normaliserVersion = 2;

export interface Normalised {
  readonly text: string;
  readonly map: OffsetMap;
  /** Global offset of each chunk. */
  readonly chunkStarts: Uint32Array;
}

/** A base and the marks that joined it, still open because the next character may be one more mark. */
interface OpenCluster {
  start: number;
  end: number;
  /** The base as it stood, then its marks; dropped characters between them are not in it. */
  raw: string;
  /** The base alone under `search`: it decides about white space, bars and powers, under every rule set. */
  readonly base: string;
  readonly power: boolean;
}

/** Behind a Latin letter these are powers (m², cm³); elsewhere folding would merge them with a number. */
const powers: ReadonlyMap<string, string> = new Map([
  ["²", "2"],
  ["³", "3"],
]);

/** The base under `search` that decides for the character after it: marks at its end do not count. */
function lastBase(folded: string): string {
  let last = "";
  for (const character of folded) if (last === "" || !isAttaching(character)) last = character;
  return last;
}

function firstOf(folded: string): string {
  for (const character of folded) return character;
  return "";
}

/**
 * Text to compare, search or anchor by, with the way back. White space is dropped unless Latin letters or digits
 * stand on both sides of it; there it becomes one space. Chunk borders count as white space. Each rule set does all
 * that the one before does: quote (width, white space), search (variants of signs and kanji, lower case), anchor (no
 * white space, no private-use signs). Works in one pass; everything that looks at a neighbour looks at what is kept.
 */
export function normalise(chunks: readonly Chunk[], rules: Rules): Normalised {
  const stripped = stripChunks(chunks);
  const { text } = stripped;
  const { classes, folded, classify } = unitClassesFor(rules);
  const out = createNormalText(stripped);
  const variants = rules !== "quote";
  let open: OpenCluster | null = null;
  /** Base before the open cluster, under `search`; "" when a space or nothing stands there. */
  let before = "";
  let spaceStart = -1;
  let spaceEnd = -1;

  function close(cluster: OpenCluster, next: string): void {
    out.add(render(cluster, before, next, rules), cluster.start, cluster.end);
    before = lastBase(cluster.base);
  }

  /** A new base begins: the open cluster is complete, and white space between the two is decided. */
  function arrive(base: string): void {
    const next = firstOf(base);
    if (open !== null) {
      const word = spaceStart >= 0 && isWordCharacter(lastBase(open.base)) && isWordCharacter(next);
      close(open, word ? " " : next);
      if (word) {
        out.addUnit(0x20, spaceStart, spaceEnd);
        before = "";
      }
    }
    spaceStart = -1;
  }

  /** Marks join the base across whatever was dropped, else a second pass would join what the first had not. */
  function attach(mark: string, start: number, end: number): void {
    if (open === null) {
      if (variants && foldForSearch(mark) === "") return;
      open = { start, end, raw: mark, base: mark, power: false };
    } else {
      open.raw += mark;
      open.end = end;
    }
    spaceStart = -1;
  }

  function step(character: string, start: number, end: number): void {
    if (isDropped(character, rules)) return;
    if (isWhiteSpace(character)) {
      if (spaceStart < 0) spaceStart = start;
      spaceEnd = end;
      return;
    }
    if (isAttaching(character)) {
      attach(character, start, end);
      return;
    }
    const previous = open === null ? "" : lastBase(open.base);
    if (variants && (character === "゛" || character === "゜") && isVoiceableKana(previous)) {
      attach(character === "゛" ? "\u3099" : "\u309a", start, end);
      return;
    }
    const base = foldForSearch(character);
    const joined = spaceStart < 0 && isLatinLetter(previous);
    arrive(base);
    const power = variants && joined ? powers.get(base) : undefined;
    open = { start, end, raw: character, base: power ?? base, power: power !== undefined };
  }

  let index = 0;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    const kind = classes[unit] || classify(unit);
    if (kind === unitClass.ignored) {
      index++;
    } else if (kind === unitClass.whiteSpace) {
      if (spaceStart < 0) spaceStart = index;
      spaceEnd = ++index;
    } else if (kind === unitClass.other) {
      const code = text.codePointAt(index) ?? 0;
      const size = code > 0xffff ? 2 : 1;
      const lone = code >= 0xd800 && code <= 0xdfff;
      step(String.fromCodePoint(lone ? replacementCharacter : code), index, index + size);
      index += size;
    } else {
      const limit = index + out.unbroken(index);
      let end = index + 1;
      while (end < limit) {
        const next = text.charCodeAt(end);
        if ((classes[next] || classify(next)) > unitClass.plainWord) break;
        end++;
      }
      arrive(baseOf(index));
      // All but the last are complete: only the last can be followed by a mark.
      out.addRun(folded, index, end - 1 - index);
      if (end - 1 > index) before = baseOf(end - 2);
      open = { start: end - 1, end, raw: text.charAt(end - 1), base: baseOf(end - 1), power: false };
      index = end;
    }
  }
  arrive("");
  return { ...out.finish(), chunkStarts: stripped.chunkStarts };

  function baseOf(at: number): string {
    const unit = text.charCodeAt(at);
    return variants ? String.fromCharCode(folded[unit] ?? unit) : foldForSearch(text.charAt(at));
  }
}

function render(cluster: OpenCluster, before: string, next: string, rules: Rules): string {
  if (rules === "quote") return foldForQuote(cluster.raw);
  const raw = cluster.power ? cluster.base + cluster.raw.slice(1) : cluster.raw;
  const folded = foldForSearch(raw);
  // A bar between two katakana is the long vowel, misread or mistyped.
  if (folded === "-" && isKatakana(before) && isKatakana(next)) return "ー";
  return folded;
}
