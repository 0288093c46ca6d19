import { Tinypool } from "tinypool";
import type { SearchUnit } from "../../../shared/contract/search.ts";
import type { DictionaryPlace } from "../japanese/load-dictionary.ts";
import type { Ports } from "../ports.ts";
import type { Found } from "./find.ts";
import type { IndexedFile, PartToIndex } from "./index-part.ts";
import type { Query } from "./query.ts";

/** A stored part as the search thread is told of it. */
export interface StoredPart {
  readonly part: string;
  readonly extraction: string;
  readonly file: string;
}

/** What the two threads do: one makes the index, one answers, so that a long build never delays an answer. */
export interface Threads {
  indexPart(task: PartToIndex): Promise<IndexedFile>;
  buildRank(key: string, files: readonly string[]): Promise<Uint8Array>;
  /** Tells the search thread which parts exist; it reads new ones. Answers the extractions it could not read. */
  openParts(parts: readonly StoredPart[], rank: string): Promise<OpenedParts>;
  /** @param parts look only there; null: everywhere */
  find(query: Query, unit: SearchUnit, limit: number, parts: readonly string[] | null): Promise<ThreadAnswer>;
  /** Loads what the first answer needs. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenedParts {
  readonly unreadable: readonly string[];
  /** Which parts the rank index was built from, or null when there is none that can be read. */
  readonly rankKey: string | null;
}

/** Null when the thread was started anew and has to be told its parts again. */
export type ThreadAnswer = Found | null;

/** One thread each, kept alive: ending threads over and over has crashed runtimes, and starting costs a dictionary. */
const oneThread = { minThreads: 0, maxThreads: 1, idleTimeout: 2 ** 31 - 1 };

type World = Pick<Ports, "indexWorker" | "searchWorker" | "dictionary" | "dictionaryCache">;

export function startThreads(ports: World): Threads {
  const place: DictionaryPlace = { source: ports.dictionary, cacheFolder: ports.dictionaryCache };
  let loading: Promise<SharedArrayBuffer> | null = null;
  const indexing = new Tinypool({ ...oneThread, filename: ports.indexWorker });
  const searching = new Tinypool({ ...oneThread, filename: ports.searchWorker });

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
    indexPart: async (task) =>
      indexing.run({ dictionary: await loadDictionary(), task }, { name: "indexPart" }),
    buildRank: (key, files) => indexing.run({ key, files }, { name: "buildRank" }),
    openParts: (parts, rank) => searching.run({ parts, rank }, { name: "openParts" }),
    prepare: async () => searching.run({ dictionary: await loadDictionary() }, { name: "prepare" }),
    find: async (query, unit, limit, parts) =>
      searching.run({ dictionary: await loadDictionary(), query, unit, limit, parts }, { name: "find" }),
    async close() {
      await Promise.all([indexing.destroy(), searching.destroy()]);
    },
  };
}
