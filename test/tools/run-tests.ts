import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { preparePage } from "../../main/launch/build-page.ts";

/** `npm test` and `npm run test:slow`: jest under Node 24, and one line that counts, for people and for CI. */
const suite = process.argv[2] === "slow" ? "slow" : "fast";
const report = `.build/tests-${suite}.json`;
mkdirSync(".build", { recursive: true });

const started = performance.now();
// Once for all browser tests: two of them building at a time would spoil each other's page.
if (preparePage(() => console.error("building the page …")) === null)
  console.error("the page could not be built");
const { status } = spawnSync(
  process.execPath,
  [
    "--disable-warning=ExperimentalWarning",
    "--experimental-vm-modules",
    "node_modules/jest/bin/jest.js",
    "--json",
    `--outputFile=${report}`,
    ...process.argv.slice(3),
  ],
  // --json prints the report on standard output as well; people read standard error.
  {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, TENKYO_SLOW: suite === "slow" ? "1" : "0" },
  },
);

const counts: {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
} = JSON.parse(readFileSync(report, "utf8"));
const failed = Math.max(counts.numFailedTests, counts.numFailedTestSuites > 0 ? 1 : 0);
console.log(`${suite} tests: ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`${counts.numPassedTests} passed, ${failed} failed, ${counts.numPendingTests} skipped`);
process.exit(status ?? 1);
