import type { IndexedPart } from "../library/index-state.ts";
import { createPlaceMaker, type PlaceMaker } from "../library/places.ts";
import { type DocumentFacts, readDocumentFacts } from "./fields/document-facts.ts";
import type { SearchSession } from "./search-session.ts";

/** The document that a found part belongs to, with what turns its stretches into places. */
export interface FoundDocument {
  readonly facts: DocumentFacts;
  readonly maker: PlaceMaker;
}

/** Looks up documents by their parts for one answer; null for a part whose document went meanwhile. */
export function createDocumentFinder({
  library,
  indexer,
}: SearchSession): (part: string) => FoundDocument | null {
  const parts = new Map(indexer.parts().map((part) => [part.part, part]));
  const facts = new Map(readDocumentFacts(library).map((one) => [one.id, one]));
  const found = new Map<string, FoundDocument | null>();

  function find(part: IndexedPart): FoundDocument | null {
    const known = facts.get(part.document);
    if (known === undefined) return null;
    const { extraction } = part;
    return { facts: known, maker: createPlaceMaker(library, { id: known.id, name: known.name, extraction }) };
  }

  return (name) => {
    const part = parts.get(name);
    if (part === undefined) return null;
    const known = found.get(part.extraction);
    if (known !== undefined) return known;
    const document = find(part);
    found.set(part.extraction, document);
    return document;
  };
}
