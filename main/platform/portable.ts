import { posix, win32 } from "node:path";

/** What the decision looks at. */
export interface PortableWorld {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Path of the running program (`process.execPath`). */
  readonly executable: string;
  readonly exists: (path: string) => boolean;
}

/** Where the portable program keeps its things: all of it goes along on a stick. */
export interface PortableFolder {
  /** For settings and what else belongs to the person. */
  readonly person: string;
  /** For new libraries. */
  readonly libraries: string;
}

/** A file of this name beside the program makes it portable; what it says does not matter. */
export const portableMark = "portable.txt";

/**
 * The folders beside the program when it is portable, else null. It is when electron-builder's portable package says so
 * (it unpacks itself elsewhere and names its own folder in `PORTABLE_EXECUTABLE_DIR`), or when `portable.txt` lies
 * beside the program: the AppImage file, the macOS application, the executable.
 */
export function portableFolder(world: PortableWorld): PortableFolder | null {
  const { join } = world.platform === "win32" ? win32 : posix;
  const own = world.environment.PORTABLE_EXECUTABLE_DIR;
  const beside = own || besideProgram(world);
  if (!own && !world.exists(join(beside, portableMark))) return null;
  return { person: join(beside, "Tenkyo-settings"), libraries: join(beside, "Tenkyo") };
}

/** The folder that a person sees the program in. */
function besideProgram({ platform, environment, executable }: PortableWorld): string {
  if (platform === "win32") return win32.dirname(executable);
  // An AppImage runs from a mounted image; this is the file that was started.
  if (platform === "linux") return posix.dirname(environment.APPIMAGE || executable);
  // …/典拠 Tenkyo.app/Contents/MacOS/典拠 Tenkyo: to a person the application is one thing.
  const bundle = /^(?<folder>.*)\/[^/]+\.app\/Contents\/MacOS\/[^/]+$/u.exec(executable);
  return bundle?.groups?.folder ?? posix.dirname(executable);
}
