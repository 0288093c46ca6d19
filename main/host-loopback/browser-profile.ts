import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lifeOf, readOwner, writeOwner } from "./owner.ts";

/**
 * The profile of our window: the person's own one for Tenkyo, which remembers the window's size; a passing one while
 * another Tenkyo uses that, because Chromium would hand our window over to the other program and end.
 */
export async function prepareProfile(ownFolder: string, startFolder: string): Promise<string> {
  const lasting = join(ownFolder, "window");
  const owner = await readOwner(lasting);
  const taken = owner !== null && lifeOf(owner) !== "dead";
  const profile = taken ? join(startFolder, "window") : lasting;
  await mkdir(join(profile, "Default"), { recursive: true, mode: 0o700 });
  await writeOwner(profile, []);
  await switchTranslationOff(join(profile, "Default", "Preferences"));
  return profile;
}

/** Chromium's translation would send the text of documents away. No command line switch turns it off. */
async function switchTranslationOff(path: string): Promise<void> {
  await writeFile(path, JSON.stringify({ ...(await readObject(path)), translate: { enabled: false } }));
}

async function readObject(path: string): Promise<object> {
  try {
    const stored: unknown = JSON.parse(await readFile(path, "utf8"));
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    // A new profile, or a damaged one that Chromium would begin anew as well.
    return {};
  }
}
