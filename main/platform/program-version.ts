import { readFileSync } from "node:fs";
import { z } from "zod";

const packageSchema = z.object({ version: z.string() });

/** The version in package.json, which stands above the sources and in the root of an installed program. */
export function programVersion(): string {
  for (const place of ["../../package.json", "../package.json", "./package.json"]) {
    try {
      const text = readFileSync(new URL(place, import.meta.url), "utf8");
      return packageSchema.parse(JSON.parse(text)).version;
    } catch {
      // Not there: one folder nearer.
    }
  }
  return "?";
}
