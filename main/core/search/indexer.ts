import { describeError } from "../describe-error.ts";
import {
  type IndexedPart,
  listCurrentExtractions,
  listIndexedParts,
  listPendingParts,
  markIndexed,
  markUnindexed,
  type PartPassages,
  type PendingPart,
} from "../library/index-state.ts";
import type { Library } from "../library/library.ts";
import { readPages } from "../library/pages.ts";
import { noteTrouble } from "../library/trouble.ts";
import type { PartToIndex } from "./index/analyse-part.ts";
import { indexVersion } from "./index/segment-file.ts";
import type { OpenedSegment } from "./search-thread.ts";
import { listSegmentFiles, sweepForeignFiles, writeSegmentFile } from "./segment-files.ts";
import { segmentsToMerge } from "./segments-to-merge.ts";
import type { Threads } from "./threads.ts";

/** Milliseconds between two tellings of what is new while much is being indexed. */
const tellEvery = 500;
/** UTF-16 units of text that go into one segment while more is waiting: about a second of work. */
const batchUnits = 1_000_000;

/** Keeps the index equal to the records. */
export interface Indexer {
  /** The parts that the search thread was told of last, in the order of the library. */
  parts(): readonly IndexedPart[];
  /** Something may be new: takes up work if there is any. */
  poke(): void;
  /** Settles when all is indexed and the search thread knows it. */
  idle(): Promise<void>;
  /** Tells the search thread again which parts exist (after removals, or when it was started anew). */
  reopen(): Promise<void>;
  /** Takes what is no longer in the records out of the index, from disk too. */
  sweep(): Promise<void>;
  /** Runs while no file of the index changes. */
  undisturbed<T>(act: () => Promise<T>): Promise<T>;
  /** Stops after the segments in hand. */
  close(): Promise<void>;
}

/**
 * @param onChange called whenever more can be found than before
 */
export function createIndexer(library: Library, threads: Threads, onChange: () => void): Indexer {
  let running: Promise<void> | null = null;
  let poked = false;
  let closed = false;
  let parts: readonly IndexedPart[] = [];
  let segments: readonly OpenedSegment[] = [];
  const built = new Set<string>();
  const writable = library.readOnlyBecause === null;
  let lastChange: Promise<unknown> = Promise.resolve();

  /** One change of the files at a time: what one step lists, another may not take away. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = lastChange.then(act);
    // The next turn comes whatever this one came to; its caller is told.
    lastChange = turn.catch(() => {});
    return turn;
  }

  async function reopenNow(): Promise<void> {
    const known = listIndexedParts(library, indexVersion);
    const opened = await threads.openIndex({ files: await listSegmentFiles(library), parts: known });
    const lost = new Set(opened.missing);
    parts = known.filter(({ extraction }) => !lost.has(extraction));
    segments = opened.segments;
    for (const extraction of segments.flatMap((segment) => segment.extractions)) built.delete(extraction);
    if (opened.unreadable.length > 0) library.log(`index: ${opened.unreadable.length} segments unreadable`);
    if (lost.size > 0) library.log(`index: ${lost.size} extractions in no segment`);
    if (writable) await dropUnreadable(opened.unreadable, opened.missing);
    onChange();
  }

  async function dropUnreadable(unreadable: readonly string[], missing: readonly string[]): Promise<void> {
    for (const file of unreadable) await library.files.rm(file, { force: true });
    // What was built a moment ago and could never be read will not be better for being built again.
    const old = missing.filter((extraction) => !built.has(extraction));
    if (old.length === 0) return;
    markUnindexed(library, old);
    poke();
  }

  const reopen = () => inTurn(reopenNow);

  /** Some segments are built at a time; what is built is told twice a second. */
  async function indexPending(): Promise<void> {
    const skipped: string[] = [];
    const inHand = new Map<Promise<void>, readonly string[]>();
    try {
      await buildAll(skipped, inHand);
    } finally {
      // Whatever went wrong in between, what is in hand ends before anyone goes on.
      await Promise.allSettled(inHand.keys());
    }
  }

  async function buildAll(skipped: string[], inHand: Map<Promise<void>, readonly string[]>): Promise<void> {
    let told = performance.now();
    for (;;) {
      const taken = [...skipped, ...[...inHand.values()].flat()];
      const batch = closed ? [] : nextBatch(library, taken);
      if (batch.length === 0 && inHand.size === 0) return;
      if (batch.length > 0) {
        const extractions = batch.map(({ extraction }) => extraction);
        const work = indexBatch(batch, skipped).finally(() => inHand.delete(work));
        inHand.set(work, extractions);
      }
      if (batch.length === 0 || inHand.size >= threads.builders) await Promise.race(inHand.keys());
      if (performance.now() - told < tellEvery) continue;
      await reopen();
      await mergeMany();
      told = performance.now();
    }
  }

  /** A part that cannot be indexed must not keep the others waiting; the next start tries it again. */
  async function indexBatch(batch: readonly PartToIndex[], skipped: string[]): Promise<void> {
    try {
      const { file, parts: indexed } = await threads.buildSegment(batch);
      await inTurn(() => keepSegment(library, file, indexed));
      for (const { extraction } of indexed) built.add(extraction);
    } catch (error) {
      const extractions = new Set(batch.map(({ extraction }) => extraction));
      if (extractions.size > 1) {
        for (const extraction of extractions) {
          await indexBatch(
            batch.filter((part) => part.extraction === extraction),
            skipped,
          );
        }
        return;
      }
      library.log(`index: ${[...extractions].join()}: ${describeError(error)}`);
      await noteTrouble(library, error);
      skipped.push(...extractions);
    }
  }

  /** Joins segments when there are too many. The old files go when the search thread holds the new one. */
  async function mergeMany(): Promise<void> {
    const sized = segments.map(({ file, units }) => ({ file, units }));
    const files = segmentsToMerge(sized);
    if (files.length > 0 && !closed) await inTurn(() => replaceSegments(files));
  }

  async function replaceSegments(files: readonly string[]): Promise<void> {
    const extractions = listCurrentExtractions(library);
    // Oldest first, as their names count up: where a part stands in two, the newer one goes on.
    const bytes = await threads.mergeSegments({ files: files.toSorted(), extractions });
    if (bytes !== null) await writeSegmentFile(library, bytes);
    await reopenNow();
    for (const file of files) await library.files.rm(file, { force: true });
    await reopenNow();
  }

  /** Writes segments anew that hold text of what was erased or replaced; removes those that a newer one took over. */
  async function sweepNow(): Promise<void> {
    const taken = segments.filter(isTakenOver);
    for (const { file } of taken) await library.files.rm(file, { force: true });
    if (taken.length > 0) await reopenNow();
    const current = listCurrentExtractions(library);
    const stale = segments.filter(({ extractions }) => extractions.some((one) => !current.has(one)));
    for (const { file } of stale) await replaceSegments([file]);
  }

  /** Whether all that a segment holds stands in another one too, from which it is read (an end in between). */
  function isTakenOver({ file, extractions, liveUnits }: OpenedSegment): boolean {
    const elsewhere = segments
      .filter((segment) => segment.file > file)
      .flatMap((segment) => segment.extractions);
    return liveUnits === 0 && extractions.every((extraction) => elsewhere.includes(extraction));
  }

  async function work(): Promise<void> {
    while (poked && !closed) {
      poked = false;
      await reopen();
      if (!writable) continue;
      await inTurn(async () => {
        await sweepForeignFiles(library);
        await sweepNow();
      });
      await indexPending();
      if (closed) return;
      await reopen();
      // What was built again stands in two segments now.
      await inTurn(sweepNow);
      await mergeMany();
    }
  }

  function poke(): void {
    poked = true;
    running ??= work()
      .catch(async (error: unknown) => {
        library.log(`index: ${describeError(error)}`);
        await noteTrouble(library, error);
      })
      .finally(() => {
        running = null;
        if (poked && !closed) poke();
      });
  }

  async function idle(): Promise<void> {
    while (running !== null) await running;
  }

  return {
    parts: () => parts,
    poke,
    idle,
    reopen,
    undisturbed: inTurn,
    async sweep() {
      if (!writable) return;
      await inTurn(async () => {
        await reopenNow();
        await sweepNow();
      });
    },
    async close() {
      closed = true;
      await running;
      await lastChange;
    },
  };
}

/** Writes a segment and notes what it holds; neither, when one of its extractions is gone meanwhile. */
async function keepSegment(
  library: Library,
  file: Uint8Array,
  parts: readonly PartPassages[],
): Promise<void> {
  const current = listCurrentExtractions(library);
  const gone = parts.find(({ extraction }) => !current.has(extraction));
  if (gone !== undefined) throw new Error(`${gone.extraction} was replaced or erased while it was indexed`);
  await writeSegmentFile(library, file);
  markIndexed(library, parts, indexVersion);
}

/** The next parts that wait, as much text as makes a segment: whole extractions, at least one. */
function nextBatch(library: Library, except: readonly string[]): readonly PartToIndex[] {
  const pending = listPendingParts(library, indexVersion, except);
  const batch: PartToIndex[] = [];
  let units = 0;
  for (const group of Map.groupBy(pending, ({ extraction }) => extraction).values()) {
    const parts = partsOf(library, group);
    batch.push(...parts);
    units += parts.reduce((sum, { pages }) => sum + pages.reduce((all, { text }) => all + text.length, 0), 0);
    if (units >= batchUnits) break;
  }
  return batch;
}

function partsOf(library: Library, group: readonly PendingPart[]): readonly PartToIndex[] {
  return group.map(({ part, extraction }) => ({ part, extraction, pages: readPages(library, extraction) }));
}
