import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "@jest/globals";
import { type Client, clientOf } from "../../main/cli/commands.ts";
import { type Core, createCore } from "../../main/core/create-core.ts";
import type { Access } from "../../main/core/library/library.ts";
import type { Ports } from "../../main/core/ports.ts";
import { nodePorts } from "../../main/platform/node-ports.ts";
import { testDictionaryCache } from "./tokenizer.ts";

const folders: string[] = [];
const closers: (() => Promise<void>)[] = [];

/** What a test opened is closed and removed after it. */
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Closes something after the test, before its folders are removed. */
export function closeAfterTest(close: () => Promise<void>): void {
  closers.push(close);
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tenkyo-test-"));
  folders.push(folder);
  return folder;
}

/** Writes files (name → content) into a fresh folder and answers it. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A core as the hosts make it; log lines are collected. */
export function openCore(options: { readonly ports?: Partial<Ports>; readonly access?: Access } = {}): {
  readonly core: Core;
  readonly client: Client;
  readonly log: string[];
} {
  const log: string[] = [];
  const mine = temporaryFolder();
  const folders = {
    personFolder: join(mine, "person"),
    librariesFolder: join(mine, "libraries"),
    dictionaryCache: testDictionaryCache,
  };
  const core = createCore(
    { ...nodePorts((line) => log.push(line)), ...folders, ...options.ports },
    options.access,
  );
  closers.push(core.close);
  return { core, client: clientOf(core), log };
}

/** A core with a new library. */
export async function newLibrary(options: Parameters<typeof openCore>[0] = {}) {
  const opened = openCore(options);
  const folder = join(temporaryFolder(), "試験.tenkyo");
  await opened.client.library.create({ folder });
  return { ...opened, folder };
}

/** Imports paths and waits until they can be searched; answers what became of each file. */
export async function importAll(client: Client, ...paths: string[]) {
  const { job } = await client.import.start({ paths });
  for await (const { state } of await client.import.watch({ job })) if (state !== "running") break;
  return (await client.import.report({ job })).files;
}
