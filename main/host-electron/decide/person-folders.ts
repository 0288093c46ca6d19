import { join } from "node:path";

export interface PersonFolders {
  /** The same folder as plain Node's, so that both know the same libraries. */
  readonly person: string;
  /** Chromium's own: caches and the like, nothing of the person's work. */
  readonly browser: string;
  /** Where new libraries go. */
  readonly libraries: string;
}

interface Surroundings {
  /** Where programs of this system keep a person's things, as Electron names it. */
  readonly appData: string;
  readonly home: string;
  /** The folders of a portable program; null: it is installed, or runs from its sources. */
  readonly portable: Pick<PersonFolders, "person" | "libraries"> | null;
}

/** Where this person's things stand: tests name their own, a portable program keeps them beside itself. */
export function personFolders(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  { appData, home, portable }: Surroundings,
): PersonFolders {
  const usual = join(appData, platform === "linux" ? "tenkyo" : "Tenkyo");
  const person = environment.TENKYO_PERSON_FOLDER ?? portable?.person ?? usual;
  const libraries = environment.TENKYO_LIBRARIES_FOLDER ?? portable?.libraries ?? join(home, "Tenkyo");
  return { person, browser: join(person, "electron"), libraries };
}
