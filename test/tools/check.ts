import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describeViolations } from "../architecture/arrows.ts";

/** `npm run check`: format and lint, types, arrows and cycles, dead exports. Goes through all, then fails if one did. */
interface Step {
  readonly name: string;
  readonly run: () => boolean;
}

function tool(...argv: string[]): () => boolean {
  return () => spawnSync(process.execPath, argv, { stdio: "inherit" }).status === 0;
}

const steps: readonly Step[] = [
  {
    name: "format and lint",
    run: tool(
      fileURLToPath(import.meta.resolve("@biomejs/biome/bin/biome")),
      "ci",
      "--error-on-warnings",
      ".",
    ),
  },
  { name: "types", run: tool("node_modules/typescript/bin/tsc", "-b") },
  {
    name: "arrows and cycles",
    run: () => {
      const violations = describeViolations(".");
      for (const line of violations) console.error(line);
      return violations.length === 0;
    },
  },
  { name: "dead exports", run: tool("node_modules/knip/bin/knip.js") },
];

let failed = false;
for (const { name, run } of steps) {
  const started = performance.now();
  const passed = run();
  console.log(`${passed ? "ok" : "FAILED"}  ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  failed ||= !passed;
}
process.exit(failed ? 1 : 0);
