import { join } from "node:path";

export interface PersonFolders {
  /** The same folder as plain Node's, so that both know the same libraries. */
  readonly person: string;
  /** Chromium's own: caches and the like, nothing of the person's work. */
  readonly browser: string;
  /** Where new libraries go. */
  readonly libraries: string;
}

/**
 * Where this person's things stand. The portable program keeps them beside itself (`PORTABLE_EXECUTABLE_DIR` is what
 * electron-builder's portable start sets), tests name their own.
 */
export function personFolders(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  { appData, home }: { readonly appData: string; readonly home: string },
): PersonFolders {
  const portable = environment.PORTABLE_EXECUTABLE_DIR;
  const usual = join(appData, platform === "linux" ? "tenkyo" : "Tenkyo");
  const person = environment.TENKYO_PERSON_FOLDER ?? (portable ? join(portable, "Tenkyo-settings") : usual);
  const libraries =
    environment.TENKYO_LIBRARIES_FOLDER ?? (portable ? join(portable, "Tenkyo") : join(home, "Tenkyo"));
  return { person, browser: join(person, "electron"), libraries };
}
