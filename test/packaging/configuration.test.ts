import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readConfiguration, root, validate } from "./builder.ts";

const configuration = readConfiguration();
const manifest: {
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: object;
} = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

test("the packer takes its configuration, and would refuse a misspelt one", async () => {
  await expect(validate(configuration)).resolves.toBeUndefined();
  await expect(validate({ ...configuration, electronFuse: {} })).rejects.toThrow(/electronFuse/);
});

test("the packed Electron is the one that the sources are checked against", () => {
  expect(configuration.electronVersion).toBe(manifest.devDependencies.electron);
});

test("nothing is fetched from, or told to, an update server", () => {
  expect(configuration.publish).toBeNull();
});

test("the program cannot be used as a plain Node, be debugged from outside or load other code", () => {
  expect(configuration.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test("files that the configuration names are in the sources", () => {
  const { icon, entitlements } = configuration.mac;
  for (const path of [icon, entitlements, "LICENSE"])
    expect([path, existsSync(root + path)]).toEqual([path, true]);
});

test("packages are bundled, never packed: none is a run-time dependency", () => {
  expect(manifest.dependencies).toBeUndefined();
});
