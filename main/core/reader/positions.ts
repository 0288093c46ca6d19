import { z } from "zod";
import { type ReadingPosition, readingPositionSchema } from "../../../shared/contract/reader.ts";
import type { Settings } from "../../../shared/contract/settings.ts";
import { documentById } from "../library/documents.ts";
import type { Library } from "../library/library.ts";
import { changeSettings, readSettings } from "../library/settings.ts";

/** Documents whose place is remembered; the longest unread ones are forgotten. */
const most = 500;

const placesSchema = z.record(z.string(), readingPositionSchema).catch({});

const placesOf = (settings: Settings) => placesSchema.parse(settings.places ?? {});

export async function readPosition(library: Library, document: string): Promise<ReadingPosition | null> {
  return placesOf(await readSettings(library))[document] ?? null;
}

/**
 * Remembers a place in `settings.json`, newest last. Nothing is written in a library that can only be read, or for a
 * document that is not there (any more).
 */
export async function savePosition(
  library: Library,
  document: string,
  position: ReadingPosition,
): Promise<boolean> {
  if (library.readOnlyBecause !== null || documentById(library, document) === null) return false;
  await changeSettings(library, (settings) => {
    const { [document]: _old, ...others } = placesOf(settings);
    const kept = Object.entries(others).slice(1 - most);
    return { places: { ...Object.fromEntries(kept), [document]: position } };
  });
  return true;
}

/** Forgets where a person was in a document that is erased. */
export async function forgetPosition(library: Library, document: string): Promise<void> {
  await changeSettings(library, (settings) => {
    const { [document]: _erased, ...places } = placesOf(settings);
    return { places };
  });
}
