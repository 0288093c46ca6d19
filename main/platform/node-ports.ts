import fs from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findDictionary } from "../core/japanese/dictionary.ts";
import type { Ports } from "../core/ports.ts";
import { personFolder } from "./person-folder.ts";
import { startProcess } from "./start-process.ts";

/** Sources run as they are under Node 24; a bundle has its entries beside it, as .js. */
function entry(name: string): URL {
  return import.meta.url.endsWith(".ts")
    ? new URL(`../workers/${name}.ts`, import.meta.url)
    : new URL(`./${name}.js`, import.meta.url);
}

/** Folder of this person for what belongs to no library; tests name another one. */
export function ownFolder(): string {
  return process.env.TENKYO_PERSON_FOLDER ?? personFolder(process.platform, process.env, homedir());
}

/** A bundle has a `package.json` of its own beside it. */
function programVersion(): string {
  const path = import.meta.url.endsWith(".ts") ? "../../package.json" : "./package.json";
  const { version }: { readonly version: string } = createRequire(import.meta.url)(path);
  return version;
}

/** What plain Node gives the core: for the hosts that are no Electron. */
export function nodePorts(log: (line: string) => void): Ports {
  return {
    files: fs,
    now: () => new Date(),
    startPdfReader: () => startProcess(entry("extract-pdf").href),
    indexWorker: entry("index-worker").href,
    searchWorker: entry("search-worker").href,
    personFolder: ownFolder(),
    librariesFolder: process.env.TENKYO_LIBRARIES_FOLDER ?? join(homedir(), "Tenkyo"),
    starterDocuments: fileURLToPath(new URL("../../seeds/starter/documents", import.meta.url)),
    variantTables: fileURLToPath(new URL("../../seeds/variants", import.meta.url)),
    helpPages: fileURLToPath(new URL("../../seeds/help", import.meta.url)),
    dictionary: findDictionary(),
    dictionaryCache: ownFolder(),
    programVersion: programVersion(),
    log,
  };
}
