import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import { describeError } from "../describe-error.ts";
import type { DictionaryPlace } from "../japanese/load-dictionary.ts";
import type { Ports } from "../ports.ts";
import type { ConcordanceRequest, FoundLines } from "./find/concordance.ts";
import type { Found } from "./find/find.ts";
import type { PartToIndex } from "./index/analyse-part.ts";
import type { BuiltSegment, MergeRequest } from "./index/build-file.ts";
import type { FindRequest, OpenedIndex, OpenRequest } from "./search-thread.ts";
import type { VariantSource } from "./variant-source.ts";

/** What the threads do: some make the index, one answers, so that a long build never delays an answer. */
export interface Threads {
  /** How many segments are built at a time. */
  readonly builders: number;
  buildSegment(parts: readonly PartToIndex[]): Promise<BuiltSegment>;
  /** Joins segments into the bytes of one; null when nothing of them goes on. */
  mergeSegments(request: MergeRequest): Promise<Uint8Array | null>;
  /** Tells the search thread what there is; it reads segments that it does not hold yet. */
  openIndex(request: OpenRequest): Promise<OpenedIndex>;
  setVariants(source: VariantSource): Promise<void>;
  /** Null when the thread was started anew and has to be told its index again. */
  find(request: FindRequest): Promise<Found | null>;
  /** As `find`. */
  concordance(request: ConcordanceRequest): Promise<FoundLines | null>;
  /** Loads what the first answer needs. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Kept alive: ending threads over and over has crashed runtimes, and starting one costs its first answer. At least one:
 * in place of a thread that died the pool starts another only up to that number, and what waits would wait for ever.
 */
const keptAlive = { minThreads: 1, idleTimeout: 2 ** 31 - 1 };

type World = Pick<Ports, "indexWorker" | "searchWorker" | "dictionary" | "dictionaryCache" | "log">;

/** @param builders threads that build; by default all cores but the one that draws the window */
export function startThreads(
  ports: World,
  builders: number = Math.max(1, availableParallelism() - 1),
): Threads {
  const place: DictionaryPlace = { source: ports.dictionary, cacheFolder: ports.dictionaryCache };
  let loading: Promise<SharedArrayBuffer> | null = null;
  const indexing = new Tinypool({ ...keptAlive, maxThreads: builders, filename: ports.indexWorker });
  const searching = new Tinypool({ ...keptAlive, maxThreads: 1, filename: ports.searchWorker });

  for (const pool of [indexing, searching]) {
    // A thread that dies at rest tells nobody else, and unheard it would take the program along.
    pool.on("error", (error: unknown) => ports.log(`thread: ${describeError(error)}`));
  }

  /** One buffer for all threads, loaded when the first of them needs it. Not on this thread: building takes a second. */
  function loadDictionary(): Promise<SharedArrayBuffer> {
    loading ??= searching.run(place, { name: "loadDictionary" }).catch((error: unknown) => {
      // Whoever asks next tries again.
      loading = null;
      throw error;
    });
    return loading;
  }

  return {
    builders,
    buildSegment: async (parts) =>
      indexing.run({ dictionary: await loadDictionary(), parts }, { name: "buildSegment" }),
    mergeSegments: (request) => indexing.run(request, { name: "mergeSegments" }),
    openIndex: (request) => searching.run(request, { name: "openIndex" }),
    setVariants: (source) => searching.run(source, { name: "setVariants" }),
    find: async (request) => searching.run({ dictionary: await loadDictionary(), request }, { name: "find" }),
    concordance: async (request) =>
      searching.run({ dictionary: await loadDictionary(), request }, { name: "concordance" }),
    prepare: async () => searching.run({ dictionary: await loadDictionary() }, { name: "prepare" }),
    async close() {
      await Promise.all([indexing.destroy(), searching.destroy()]);
    },
  };
}
