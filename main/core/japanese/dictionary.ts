import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The dictionary folder of the installed `kuromoji` package. */
export function findDictionary(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve("kuromoji/package.json")), "dict");
}
