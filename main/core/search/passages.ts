import { wholeSign } from "../../../shared/text/whole-sign.ts";

/** A passage is some 200 to 400 signs: enough to judge a hit by, short enough for AND to mean something. */
const wanted = 200;
const most = 400;

const sentenceEnd = /[。！？!?][」』）)〉》】\]"]*/gu;

/** Signs that begin an item at the start of a line: bullets, numbered items, 問１, 第１条, （１）. */
const itemStart =
  /^[\s　]*(?:[・○●◎◯■□◆◇▼▽▲△※＊*•◼➢]|[①-⑳⑴-⒇]|[（(][0-9０-９一二三四五六七八九十ア-ンa-z]{1,3}[）)]|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[、)）\s　])|問[0-9０-９一二三四五六七八九十]|第[0-9０-９一二三四五六七八九十百]+[条章節款項編回]|[【［[<＜])/u;

/** A page as the cutting sees it: its text and where it begins in the concatenation of all pages. */
interface Chunk {
  readonly text: string;
  readonly start: number;
}

/**
 * Where passages start in a normalised text (the first at 0), cut at item borders, else sentence ends, else line
 * ends, else anywhere. Every sign belongs to exactly one passage. Passages may cross page ends.
 *
 * @param chunks original page texts; `toNormalised` takes offsets into their concatenation
 */
export function passageStarts(
  normalised: string,
  chunks: readonly string[],
  toNormalised: (offset: number) => number,
): readonly number[] {
  const { items, lines } = lineBorders(chunksWithStarts(chunks), toNormalised);
  const sentences = new Set<number>();
  for (const match of normalised.matchAll(sentenceEnd)) sentences.add(match.index + match[0].length);

  const starts = [0];
  let start = 0;
  while (normalised.length - start > most) {
    const cut =
      firstIn(items, start + wanted, start + most) ??
      lastIn(sentences, start + wanted, start + most) ??
      lastIn(lines, start + wanted, start + most) ??
      wholeSign(normalised, start + most);
    starts.push(cut);
    start = cut;
  }
  return starts;
}

function chunksWithStarts(chunks: readonly string[]): Chunk[] {
  let start = 0;
  return chunks.map((text) => {
    const chunk = { text, start };
    start += text.length;
    return chunk;
  });
}

/** Line starts in normalised offsets; those that begin an item apart. */
function lineBorders(chunks: readonly Chunk[], toNormalised: (offset: number) => number) {
  const items = new Set<number>();
  const lines = new Set<number>();
  for (const { text, start } of chunks) {
    for (const { index, 0: line } of text.matchAll(/[^\r\n]+/gu)) {
      if (line.trim() === "") continue;
      const at = toNormalised(start + index);
      lines.add(at);
      if (itemStart.test(line)) items.add(at);
    }
  }
  return { items, lines };
}

function firstIn(borders: ReadonlySet<number>, from: number, to: number): number | null {
  for (let at = from; at <= to; at += 1) if (borders.has(at)) return at;
  return null;
}

function lastIn(borders: ReadonlySet<number>, from: number, to: number): number | null {
  for (let at = to; at >= from; at -= 1) if (borders.has(at)) return at;
  return null;
}
