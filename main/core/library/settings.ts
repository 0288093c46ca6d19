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

/** The last change of each library's settings: changes wait for each other, else one would undo the other. */
const changing = new WeakMap<Library, Promise<unknown>>();

/** Changes settings by what they are now; other settings stay. */
export function changeSettings(
  library: Library,
  change: (settings: Settings) => Readonly<Record<string, unknown>>,
): Promise<Settings> {
  requireWritable(library);
  const act = async () => {
    const before = await readSettings(library);
    const settings = settingsSchema.parse({ ...before, ...change(before) });
    await writeAtomically(library.files, path(library), `${JSON.stringify(settings, null, 2)}\n`);
    return settings;
  };
  const turn = (changing.get(library) ?? Promise.resolve()).then(act);
  // The next change comes whatever this one came to; its caller is told.
  changing.set(
    library,
    turn.catch(() => {}),
  );
  return turn;
}
