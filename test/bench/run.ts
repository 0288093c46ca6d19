import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** `npm run bench [-- AREA… [OPTION…]]`: the benches of some areas one after the other, or of all. Measures, never fails. */
const areas: Readonly<Record<string, string>> = {
  import: "bench.ts",
  tokens: "tokens.ts",
  screens: "screens.ts",
  search: "search/bench-search.ts",
};

const given = process.argv.slice(2);
const firstOption = given.findIndex((one) => one.startsWith("--"));
const named = firstOption < 0 ? given : given.slice(0, firstOption);
const options = firstOption < 0 ? [] : given.slice(firstOption);
const unknown = named.filter((area) => !Object.hasOwn(areas, area));
if (unknown.length > 0) {
  console.error(`bench: ${unknown.join(", ")}? There are ${Object.keys(areas).join(", ")}.`);
  process.exit(64);
}
for (const [area, file] of Object.entries(areas)) {
  if (named.length > 0 && !named.includes(area)) continue;
  console.log(`\n# ${area}`);
  spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, file), ...options],
    { stdio: "inherit" },
  );
}
