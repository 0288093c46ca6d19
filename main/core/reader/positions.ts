import { z } from "zod";
import { type ReadingPosition, readingPositionSchema } from "../../../shared/contract/reader.ts";
import type { Library } from "../library/library.ts";
import { readSettings, writeSettings } from "../library/settings.ts";

/** Documents whose place is remembered; the longest unread ones are forgotten. */
const most = 500;

const placesSchema = z.record(z.string(), readingPositionSchema).catch({});

async function readPlaces(library: Library): Promise<Record<string, ReadingPosition>> {
  const settings = await readSettings(library);
  return placesSchema.parse(settings.places ?? {});
}

export async function readPosition(library: Library, document: string): Promise<ReadingPosition | null> {
  return (await readPlaces(library))[document] ?? null;
}

/** Remembers a place in `settings.json`, newest last. In a library that can only be read nothing is written. */
export async function savePosition(
  library: Library,
  document: string,
  position: ReadingPosition,
): Promise<boolean> {
  if (library.readOnlyBecause !== null) return false;
  const { [document]: _old, ...others } = await readPlaces(library);
  const kept = Object.entries(others).slice(1 - most);
  await writeSettings(library, { places: { ...Object.fromEntries(kept), [document]: position } });
  return true;
}
