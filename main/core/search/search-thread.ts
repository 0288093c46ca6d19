import type { Tokenizer } from "../japanese/tokens.ts";
import { readVariantTables, type VariantTables } from "../japanese/variants/variant-tables.ts";
import { type ConcordanceRequest, concordance, type FoundLines } from "./find/concordance.ts";
import { type FindOptions, type Found, find } from "./find/find.ts";
import {
  type KnownPart,
  type OpenIndex,
  openIndex,
  type ReadSegment,
  readSegmentWith,
} from "./find/open-index.ts";
import { prepareQuestion, type ThreadQuestion } from "./find/prepare-question.ts";
import { readSegment } from "./index/build-file.ts";
import type { VariantSource } from "./variant-source.ts";

export interface OpenRequest {
  /** Segment files, oldest first. */
  readonly files: readonly string[];
  /** Parts that can be found, in the order of the library. */
  readonly parts: readonly KnownPart[];
}

export interface OpenedIndex {
  /** Files that are damaged, missing or of another version. */
  readonly unreadable: readonly string[];
  /** Extractions of known parts that no segment holds. */
  readonly missing: readonly string[];
  readonly segments: readonly OpenedSegment[];
}

export interface OpenedSegment {
  readonly file: string;
  readonly extractions: readonly string[];
  /** UTF-16 units of all its parts, and of those that can be found through it. */
  readonly units: number;
  readonly liveUnits: number;
}

export interface FindRequest extends FindOptions {
  readonly question: ThreadQuestion;
}

/** What the search thread holds between calls: texts and words of all segments, so that an answer reads no file. */
export interface SearchState {
  readonly open: (request: OpenRequest) => OpenedIndex;
  readonly setVariants: (source: VariantSource) => void;
  /** Null before it was told both its index and its spellings. */
  readonly find: (request: FindRequest, tokenizer: Tokenizer) => Found | null;
  readonly concordance: (request: ConcordanceRequest, tokenizer: Tokenizer) => FoundLines | null;
  /** Makes what the first answer would have to wait for. */
  readonly warm: () => void;
}

export function createSearchState(): SearchState {
  let index: OpenIndex | null = null;
  let read: ReadonlyMap<string, ReadSegment> = new Map();
  let tables: VariantTables | null = null;

  function open({ files, parts }: OpenRequest): OpenedIndex {
    const now = new Map<string, ReadSegment>();
    const unreadable: string[] = [];
    for (const file of files) {
      const segment = read.get(file)?.segment ?? readSegment(file);
      if (segment === null) unreadable.push(file);
      else now.set(file, read.get(file) ?? readSegmentWith(file, segment));
    }
    read = now;
    const { index: opened, missing } = openIndex([...now.values()], parts);
    index = opened;
    return { unreadable, missing, segments: opened.segments.map(describeSegment) };
  }

  return {
    open,
    setVariants(source) {
      tables = readVariantTables(source.files, source.own);
    },
    find({ question, ...options }, tokenizer) {
      if (index === null || tables === null) return null;
      return find(index, prepareQuestion(question, tokenizer, tables), options);
    },
    concordance(request, tokenizer) {
      if (index === null || tables === null) return null;
      return concordance(index, prepareQuestion(request.question, tokenizer, tables), request);
    },
    warm() {
      for (const { filter } of index?.segments ?? []) filter();
    },
  };
}

function describeSegment({ file, segment, liveParts }: OpenIndex["segments"][number]): OpenedSegment {
  const { parts } = segment;
  const sum = (count: (at: number) => number) => parts.reduce((all, _, at) => all + count(at), 0);
  return {
    file,
    extractions: parts.map(({ extraction }) => extraction),
    units: sum((at) => parts[at]?.units ?? 0),
    liveUnits: sum((at) => (liveParts[at] === 1 ? (parts[at]?.units ?? 0) : 0)),
  };
}
