import { join } from "node:path";
import { type Settings, settingsSchema } from "../../../shared/contract/settings.ts";
import { writeAtomically } from "./atomic-write.ts";
import type { Library } from "./library.ts";
import { requireWritable } from "./library.ts";

const path = (library: Library) => join(library.folder, "settings.json");

/** The library's settings; a missing or unreadable file means the defaults, because settings are not work. */
export async function readSettings(library: Library): Promise<Settings> {
  try {
    return settingsSchema.parse(JSON.parse(await library.files.readFile(path(library), "utf8")));
  } catch {
    return settingsSchema.parse({});
  }
}

export async function writeSettings(
  library: Library,
  changes: Readonly<Record<string, unknown>>,
): Promise<Settings> {
  requireWritable(library);
  const settings = settingsSchema.parse({ ...(await readSettings(library)), ...changes });
  await writeAtomically(library.files, path(library), `${JSON.stringify(settings, null, 2)}\n`);
  return settings;
}
