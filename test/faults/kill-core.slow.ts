import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { backupFolder, listBackups, makeBackup, requireBackup } from "../../main/core/library/backup.ts";
import { listDocuments, setTitle } from "../../main/core/library/documents.ts";
import { eraseDocument } from "../../main/core/library/erase.ts";
import { createLibrary, type Library, openLibrary } from "../../main/core/library/library.ts";
import { verifyLibrary } from "../../main/core/library/verify.ts";
import { nodePorts } from "../../main/platform/node-ports.ts";
import { failureSentence } from "../../shared/words/failures.ts";
import { folderOf, temporaryFolder } from "../tools/library.ts";
import { createRandom } from "../tools/random.ts";
import { pdfOf } from "../tools/small-pdf.ts";

const kills = 50;
/** Fewer than the attempts after which a file is taken for one that ends the program. */
const killsOfOneImport = 3;
const root = resolve(import.meta.dirname, "../..");
const seed = Number(process.env.TENKYO_SEED ?? Date.now() % 1_000_000);
const random = createRandom(seed);
const ports = nodePorts(() => {});

/** The word that every document holds; after an erasure it must be nowhere. */
const word = "消されるべき言葉";

const makeSource = () =>
  folderOf({
    ...Object.fromEntries(
      Array.from({ length: 24 }, (_, at) => [
        `第${at}号.txt`,
        `${at} ${word}\n${"請願の文。\n".repeat(900)}`,
      ]),
    ),
    "図.pdf": pdfOf(["petition", "petition", null]),
  });

function startProgram(...argv: string[]): ChildProcess {
  return spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "test/tools/fault-program.ts", ...argv],
    {
      cwd: root,
      // A group of its own: one signal ends it with its PDF reader.
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_OPTIONS: "" },
    },
  );
}

/** Kills the program after at most `longest` ms of its work; answers whether it was still at it. */
async function killDuring(longest: number, ...argv: string[]): Promise<boolean> {
  const child = startProgram(...argv);
  const ended = once(child, "exit");
  if (child.stdout !== null) await Promise.race([once(child.stdout, "data"), ended]);
  await Promise.race([ended, sleep(random.below(longest))]);
  if (child.exitCode !== null || child.pid === undefined) return false;
  process.kill(-child.pid, "SIGKILL");
  await ended;
  return true;
}

async function runThrough(...argv: string[]): Promise<void> {
  expect((await once(startProgram(...argv), "exit"))[0]).toBe(0);
}

async function reopened<T>(folder: string, look: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(folder, ports, "write");
  try {
    return await look(library);
  } finally {
    await library.close();
  }
}

/** What verify says, each with a sentence; and that nothing half written is left after an opening. */
async function problemsOf(library: Library) {
  const problems = await verifyLibrary(library);
  for (const { code, detail } of problems) {
    expect(failureSentence({ code, detail, candidates: [] }, "ja")).toMatch(/。$/u);
  }
  const left = await readdir(library.folder, { recursive: true });
  expect(left.filter((name) => name.includes(".incoming-"))).toEqual([]);
  return problems;
}

async function importedLibrary(): Promise<string> {
  const folder = join(temporaryFolder(), "落ちる.tenkyo");
  await (await createLibrary(folder, ports)).close();
  await runThrough(folder, "import", await makeSource());
  return folder;
}

test(`import, killed ${kills} times (seed ${seed}): the next start goes on, nothing is there twice or by half`, async () => {
  let killed = 0;
  while (killed < kills) {
    const folder = join(temporaryFolder(), "落ちる.tenkyo");
    await (await createLibrary(folder, ports)).close();
    const source = await makeSource();
    for (let at = 0; at < killsOfOneImport && killed < kills; at += 1) {
      if (!(await killDuring(900, folder, "import", source))) break;
      killed += 1;
      const problems = await reopened(folder, problemsOf);
      // Its file stands in the queue and is taken up again.
      expect(problems.filter(({ code }) => code !== "original-unused")).toEqual([]);
      expect(problems.length).toBeLessThanOrEqual(1);
    }
    await runThrough(folder, "import", source);
    await reopened(folder, async (library) => {
      expect(await problemsOf(library)).toEqual([]);
      expect(listDocuments(library)).toHaveLength(25);
    });
  }
});

test(`backup, killed ${kills} times (seed ${seed}): every copy that is there is whole`, async () => {
  const folder = await importedLibrary();
  for (let killed = 0; killed < kills; ) {
    if (await killDuring(500, folder, "backup")) killed += 1;
    await reopened(folder, async (library) => {
      expect(await problemsOf(library)).toEqual([]);
      const names = (await readdir(backupFolder(folder))).filter((name) => name.endsWith(".sqlite"));
      for (const name of names) expect((await requireBackup(folder, name, ports.files)).documents).toBe(25);
    });
  }
});

test(`restore, killed ${kills} times (seed ${seed}): the old records or the restored ones, whole`, async () => {
  const folder = await importedLibrary();
  const titlesOf = (library: Library) => new Set(listDocuments(library).map(({ title }) => title));
  await reopened(folder, async (library) => {
    for (const state of ["甲", "乙"]) {
      for (const { id } of listDocuments(library)) setTitle(library, id, state);
      await makeBackup(library);
    }
  });
  for (let killed = 0; killed < kills; ) {
    if (await killDuring(500, folder, "restore")) killed += 1;
    await reopened(folder, async (library) => {
      expect(await problemsOf(library)).toEqual([]);
      expect([["甲"], ["乙"]]).toContainEqual([...titlesOf(library)]);
      expect(await listBackups(folder, ports.files)).toHaveLength(2);
    });
  }
});

test(`erasing, killed ${kills} times (seed ${seed}): what is left half erased is named, and erased again is gone`, async () => {
  const whole = await importedLibrary();
  await reopened(whole, (library) => makeBackup(library));
  let folder = "";
  for (let killed = 0; killed < kills; ) {
    if (folder === "" || (await reopened(folder, async (library) => listDocuments(library).length === 0))) {
      folder = await copyOf(whole);
    }
    if (!(await killDuring(500, folder, "erase"))) continue;
    killed += 1;
    await reopened(folder, async (library) => {
      const problems = await problemsOf(library);
      expect(problems.filter(({ code }) => code !== "original-missing")).toEqual([]);
      for (const { document } of problems) {
        const half = listDocuments(library).find(({ id }) => id === document);
        expect(half).toBeDefined();
        if (half !== undefined) await eraseDocument(library, half);
      }
      expect(await problemsOf(library)).toEqual([]);
    });
  }
  await reopened(folder, async (library) => {
    for (const document of listDocuments(library)) await eraseDocument(library, document);
  });
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      expect(await readFile(join(entry.parentPath, entry.name), "utf8")).not.toContain(word);
  }
});

async function copyOf(library: string): Promise<string> {
  const target = join(temporaryFolder(), "写し.tenkyo");
  await cp(library, target, { recursive: true });
  return target;
}
