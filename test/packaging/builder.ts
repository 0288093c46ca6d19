import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The packer's own parts, which are no public interface: its version is pinned. */
const fromBuilder = createRequire(createRequire(import.meta.url).resolve("electron-builder/package.json"));
const fromLibrary = createRequire(fromBuilder.resolve("app-builder-lib/package.json"));

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the tests read of electron-builder.yml. */
export interface BuilderConfiguration {
  readonly electronVersion: string;
  readonly publish: unknown;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly extraResources: readonly { readonly from: string; readonly to: string }[];
  readonly mac: { readonly icon: string; readonly entitlements: string };
}

export function readConfiguration(): BuilderConfiguration {
  const { load }: { load(text: string): BuilderConfiguration } = fromLibrary("js-yaml");
  return load(readFileSync(`${root}electron-builder.yml`, "utf8"));
}

/** Holds a configuration against the packer's own schema. @throws with the faulty settings */
export async function validate(configuration: object): Promise<void> {
  const { validateConfiguration }: { validateConfiguration(given: object, log: object): Promise<void> } =
    fromLibrary("./out/util/config/config.js");
  await validateConfiguration(configuration, { isEnabled: false, add() {} });
}

/** Paths of the files in an archive, with / and without the first one; folders are left out. */
export function listArchive(path: string): readonly string[] {
  const asar: {
    listPackage(path: string): string[];
    statFile(path: string, name: string): { readonly files?: unknown };
  } = fromLibrary("@electron/asar");
  return asar
    .listPackage(path)
    .map((name) => name.slice(1))
    .filter((name) => asar.statFile(path, name).files === undefined)
    .map((name) => name.replaceAll("\\", "/"));
}

/** The fuses of a binary by their names in electron-builder.yml's order of `FuseV1Options`: "1" on, "0" off. */
export async function readFuses(binary: string): Promise<Readonly<Record<string, boolean>>> {
  const fuses: {
    readonly FuseV1Options: Readonly<Record<string, string | number>>;
    getCurrentFuseWire(path: string): Promise<Readonly<Record<string, number | string>>>;
  } = fromLibrary("@electron/fuses");
  const wire = await fuses.getCurrentFuseWire(binary);
  return Object.fromEntries(
    Object.entries(fuses.FuseV1Options)
      .filter(([name]) => /^\D/u.test(name))
      .map(([name, index]) => [name, wire[index] === "1".charCodeAt(0)]),
  );
}
