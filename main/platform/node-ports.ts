import fs from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findDictionary } from "../core/japanese/dictionary.ts";
import type { Ports } from "../core/ports.ts";
import { personFolder } from "./person-folder.ts";
import { programVersion } from "./program-version.ts";
import { startProcess } from "./start-process.ts";

/** Sources run as they are under Node 24; a bundle has its entries beside it, as .js. */
const fromSources = import.meta.url.endsWith(".ts");

function entry(name: string): URL {
  return fromSources
    ? new URL(`../workers/${name}.ts`, import.meta.url)
    : new URL(`./${name}.js`, import.meta.url);
}

/** A folder of the shipped data: in the sources, and beside the folder (or archive) of a bundle. */
function dataFolder(inSources: string, inBundle: string): string {
  const path = fromSources ? `../../${inSources}` : `../data/${inBundle}`;
  return fileURLToPath(new URL(path, import.meta.url));
}

/** Folder of this person for what belongs to no library; tests name another one. */
export function ownFolder(): string {
  return process.env.TENKYO_PERSON_FOLDER ?? personFolder(process.platform, process.env, homedir());
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
    starterDocuments: dataFolder("seeds/starter/documents", "starter"),
    variantTables: dataFolder("seeds/variants", "variants"),
    helpPages: dataFolder("seeds/help", "help"),
    // A bundle brings the ready file; the package is for who works on the sources.
    dictionary: fromSources ? findDictionary() : dataFolder("", ""),
    dictionaryCache: ownFolder(),
    programVersion: programVersion(),
    log,
  };
}
