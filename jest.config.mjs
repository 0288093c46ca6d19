/** Fast suites by default; `TENKYO_SLOW=1` selects the slow ones (kills, real scale). */
const slow = process.env.TENKYO_SLOW === "1";

/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  testMatch: [slow ? "<rootDir>/test/**/*.slow.ts" : "<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/.build/", "<rootDir>/test/architecture/fixture/"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      { jsc: { target: "es2024", parser: { syntax: "typescript", tsx: true } }, module: { type: "es6" } },
    ],
  },
  testTimeout: slow ? 600_000 : 60_000,
  maxWorkers: 2,
};
