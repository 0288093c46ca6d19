import { createHash } from "node:crypto";
import { join } from "node:path";
import { writeAtomically } from "../library/atomic-write.ts";
import { errorMessage } from "../library/error-code.ts";
import {
  type IndexedPart,
  listCurrentExtractions,
  listIndexedParts,
  markIndexed,
  markUnindexed,
  nextPendingPart,
  type PendingPart,
} from "../library/index-state.ts";
import { indexFolder, type Library } from "../library/library.ts";
import { readPages } from "../library/pages.ts";
import { indexVersion } from "./part-index.ts";
import type { Threads } from "./threads.ts";

/** Milliseconds between two tellings of what is new while much is being indexed. */
const tellEvery = 500;

/** Keeps the index equal to the records. */
export interface Indexer {
  /** Something may be new: takes up work if there is any. */
  poke(): void;
  /** Settles when all is indexed and the search thread knows it. */
  idle(): Promise<void>;
  /** Tells the search thread again which parts exist (after removals, or when it was started anew). */
  reopen(): Promise<void>;
  /** Takes what is no longer in the records out of the index, from disk too. */
  sweep(): Promise<void>;
  /** Stops after the part in hand. */
  close(): Promise<void>;
}

export function partFile(library: Library, extraction: string): string {
  return join(indexFolder(library), `${extraction}.part`);
}

export function rankPath(library: Library): string {
  return join(indexFolder(library), "words.rank");
}

/** Which parts a rank index covers, as one short string. */
export function rankKey(parts: readonly Pick<IndexedPart, "extraction">[]): string {
  const extractions = parts.map(({ extraction }) => extraction).toSorted();
  return createHash("sha256").update(extractions.join("\n")).digest("hex");
}

/**
 * @param onChange called whenever more can be found than before
 */
export function createIndexer(library: Library, threads: Threads, onChange: () => void): Indexer {
  let running: Promise<void> | null = null;
  let poked = false;
  let closed = false;
  const built = new Set<string>();
  const writable = library.readOnlyBecause === null;

  async function reopen(): Promise<string | null> {
    const parts = listIndexedParts(library, indexVersion);
    const stored = parts.map(({ part, extraction }) => ({
      part,
      extraction,
      file: partFile(library, extraction),
    }));
    const { unreadable, rankKey: key } = await threads.openParts(stored, rankPath(library));
    if (unreadable.length > 0) {
      library.log(`index: ${unreadable.length} parts unreadable`);
      // What was built a moment ago and cannot be read will not be better for being built again.
      const old = unreadable.filter((extraction) => !built.has(extraction));
      if (writable && old.length > 0) {
        markUnindexed(library, old);
        poke();
      }
    }
    onChange();
    return key;
  }

  /** A part that cannot be indexed must not keep the others waiting; the next start tries it again. */
  async function indexPending(): Promise<void> {
    const skipped: string[] = [];
    let told = performance.now();
    for (;;) {
      const pending = closed ? null : nextPendingPart(library, indexVersion, skipped);
      if (pending === null) return;
      try {
        await indexOne(pending);
      } catch (error) {
        library.log(`index: ${pending.document}: ${errorMessage(error)}`);
        skipped.push(pending.extraction);
      }
      if (performance.now() - told < tellEvery) continue;
      await reopen();
      told = performance.now();
    }
  }

  async function indexOne(pending: PendingPart): Promise<void> {
    const pages = readPages(library, pending.extraction);
    const { file, passages } = await threads.indexPart({ ...pending, pages });
    await writeAtomically(library.files, partFile(library, pending.extraction), file);
    markIndexed(library, pending, passages, indexVersion);
    built.add(pending.extraction);
  }

  /** Removes files of extractions that were erased or replaced, also those that a killed program left. */
  async function sweepFiles(): Promise<void> {
    const current = listCurrentExtractions(library);
    for (const name of await library.files.readdir(indexFolder(library))) {
      if (name.endsWith(".part") && !current.has(name.slice(0, -".part".length))) {
        await library.files.rm(join(indexFolder(library), name), { force: true });
      }
    }
  }

  async function refreshRank(known: string | null): Promise<void> {
    const parts = listIndexedParts(library, indexVersion);
    const key = rankKey(parts);
    if (key === known || closed) return;
    const files = parts.map(({ extraction }) => partFile(library, extraction));
    const file = await threads.buildRank(key, files);
    await writeAtomically(library.files, rankPath(library), file);
    await reopen();
  }

  async function work(): Promise<void> {
    while (poked && !closed) {
      poked = false;
      if (writable) {
        await sweepFiles();
        await indexPending();
      }
      const key = await reopen();
      if (writable && !poked) await refreshRank(key);
    }
  }

  function poke(): void {
    poked = true;
    running ??= work()
      .catch((error: unknown) => {
        library.log(`index: ${errorMessage(error)}`);
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
    poke,
    idle,
    async reopen() {
      await reopen();
    },
    async sweep() {
      // A part in hand would be written after the sweep.
      await idle();
      await sweepFiles();
      // The rank index holds the words of what went; it is built anew from what is left.
      await library.files.rm(rankPath(library), { force: true });
      poke();
      await idle();
    },
    async close() {
      closed = true;
      await running;
    },
  };
}
