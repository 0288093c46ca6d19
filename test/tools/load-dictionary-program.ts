import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import { findDictionary } from "../../main/core/japanese/dictionary.ts";
import { loadDictionary } from "../../main/core/japanese/load-dictionary.ts";

/** A program of its own that loads the dictionary by way of a cache folder and tells the hash of what it got. */
const [cacheFolder = null] = process.argv.slice(2);
const dictionary = await loadDictionary({ source: findDictionary(), cacheFolder }, fs);
process.stdout.write(createHash("sha256").update(new Uint8Array(dictionary)).digest("hex"));
