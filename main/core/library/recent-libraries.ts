import { join } from "node:path";
import { z } from "zod";
import type { RecentLibrary } from "../../../shared/contract/library.ts";
import type { Ports } from "../ports.ts";
import { writeAtomically } from "./atomic-write.ts";
import { isLibrary, nameOfLibrary } from "./library.ts";

const storedSchema = z.array(z.object({ folder: z.string(), opened: z.string() }));

/** More than anyone looks through. */
const most = 12;

type World = Pick<Ports, "files" | "personFolder" | "now">;

const listName = "libraries.json";

async function read(world: World): Promise<z.infer<typeof storedSchema>> {
  if (world.personFolder === null) return [];
  try {
    return storedSchema.parse(
      JSON.parse(await world.files.readFile(join(world.personFolder, listName), "utf8")),
    );
  } catch {
    // Missing or damaged: a list of libraries is convenience, the libraries themselves are not touched.
    return [];
  }
}

/** Libraries opened before, newest first, also those that are gone: they may stand on a medium that comes back. */
export async function listRecentLibraries(world: World): Promise<RecentLibrary[]> {
  const stored = await read(world);
  return Promise.all(
    stored.map(async ({ folder, opened }) => ({
      folder,
      opened,
      name: nameOfLibrary(folder),
      present: await isLibrary(folder, world.files),
    })),
  );
}

/** Notes that a library was opened. A failure to note it must not keep anyone from working. */
export async function noteLibrary(world: World, folder: string): Promise<void> {
  if (world.personFolder === null) return;
  try {
    const others = (await read(world)).filter((entry) => entry.folder !== folder);
    const entries = [{ folder, opened: world.now().toISOString() }, ...others].slice(0, most);
    await world.files.mkdir(world.personFolder, { recursive: true });
    await writeAtomically(
      world.files,
      join(world.personFolder, listName),
      `${JSON.stringify(entries, null, 2)}\n`,
    );
  } catch {
    // A full disk or a read-only home: the library opens all the same.
  }
}

/** A folder for a new library of this name that does not exist yet. */
export async function suggestFolder(
  { files, librariesFolder }: Pick<Ports, "files" | "librariesFolder">,
  name: string,
): Promise<string> {
  const plain = name
    .trim()
    .replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, "_")
    .replace(/^\.+/u, "_");
  for (let copy = 1; ; copy += 1) {
    const folder = join(librariesFolder, `${plain}${copy === 1 ? "" : ` ${copy}`}.tenkyo`);
    if ((await files.stat(folder).catch(() => null)) === null) return folder;
  }
}

/** The starter library has a folder of its own, so that it never mixes with real work. */
export function starterFolder({ librariesFolder }: Pick<Ports, "librariesFolder">): string {
  return join(librariesFolder, "はじめての資料庫.tenkyo");
}
