import fs, { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { createBackupKeeper } from "../../../main/core/library/backup-keeper.ts";
import { openLibrary } from "../../../main/core/library/library.ts";
import { backUpWhenDue } from "../../../main/core/library/scheduled-backup.ts";
import { nodePorts } from "../../../main/platform/node-ports.ts";
import { closeAfterTest, folderOf, importAll, newLibrary } from "../../tools/library.ts";

/** A library with one document, opened without the machinery around it, under a clock of ours. */
async function libraryAt(start: string) {
  const { client, core, folder } = await newLibrary();
  await importAll(client, await folderOf({ "声明.txt": "本文" }));
  await core.close();
  let moment = Date.parse(start);
  let full = false;
  const files = {
    ...fs,
    rename: async (from: string, to: string) => {
      if (full) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      return fs.rename(from, to);
    },
  } as typeof fs;
  const ports = { ...nodePorts(() => {}), files, now: () => new Date(moment) };
  const library = await openLibrary(folder, ports, "write");
  closeAfterTest(library.close);
  return {
    library,
    folder,
    setClock: (to: string) => {
      moment = Date.parse(to);
    },
    setFull: (to: boolean) => {
      full = to;
    },
    change: () =>
      library.database.exec("UPDATE document SET title = 'x' || revision, revision = revision + 1"),
    names: async () => (await readdir(join(folder, "backups"))).sort(),
  };
}

test("a backup a day when something changed; the clock set back stops none; those by hand stay", async () => {
  const { library, setClock, change, names } = await libraryAt("2026-04-01T09:00:00Z");
  expect(await backUpWhenDue(library)).toMatchObject({ by: "schedule", documents: 1 });
  setClock("2026-04-01T20:00:00Z");
  change();
  expect(await backUpWhenDue(library)).toBeNull();
  setClock("2026-04-02T10:00:00Z");
  expect(await backUpWhenDue(library)).toMatchObject({ name: "2026-04-02-100000-daily.sqlite" });
  setClock("2026-04-04T10:00:00Z");
  expect(await backUpWhenDue(library)).toBeNull();
  // The clock was a year ahead and is put right: no backup of "now" is missing, none of the others goes.
  setClock("2025-04-04T10:00:00Z");
  change();
  expect(await backUpWhenDue(library)).toMatchObject({ name: "2025-04-04-100000-daily.sqlite" });
  expect(await backUpWhenDue(library)).toBeNull();
  expect(await names()).toEqual([
    "2025-04-04-100000-daily.sqlite",
    "2026-04-01-090000-daily.sqlite",
    "2026-04-02-100000-daily.sqlite",
  ]);
});

test("after two months of daily work seven days and eight weeks are left, and every backup by hand", async () => {
  const { library, folder, setClock, change, names } = await libraryAt("2026-01-01T09:00:00Z");
  const byHand = ["2026-01-02-120000.sqlite", "2026-02-02-120000.sqlite"];
  await backUpWhenDue(library);
  const [first = ""] = await names();
  for (const name of byHand) await fs.copyFile(join(folder, "backups", first), join(folder, "backups", name));
  // Each day's backup stands for itself; making sixty of them would test SQLite.
  for (let day = 1; day < 60; day += 1) {
    const name = `${new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)}-090000-daily.sqlite`;
    await fs.copyFile(join(folder, "backups", first), join(folder, "backups", name));
  }
  setClock("2026-03-02T09:00:00Z");
  change();
  expect(await backUpWhenDue(library)).not.toBeNull();
  const left = await names();
  expect(left.filter((name) => !name.includes("daily"))).toEqual(byHand);
  const days = left.filter((name) => name.includes("daily")).map((name) => name.slice(0, 10));
  expect(days.slice(-7)).toEqual([
    "2026-02-24",
    "2026-02-25",
    "2026-02-26",
    "2026-02-27",
    "2026-02-28",
    "2026-03-01",
    "2026-03-02",
  ]);
  // Sundays; the newest of this week and the last stand among the days.
  expect(days.slice(0, -7)).toEqual([
    "2026-01-18",
    "2026-01-25",
    "2026-02-01",
    "2026-02-08",
    "2026-02-15",
    "2026-02-22",
  ]);
});

test("a backup that fails is said once until one succeeds, and leaves nothing half made", async () => {
  const { library, names, setFull } = await libraryAt("2026-04-01T09:00:00Z");
  const keeper = createBackupKeeper(library);
  closeAfterTest(keeper.close);
  setFull(true);
  await keeper.check();
  expect(library.notices.list()).toContainEqual({ code: "backup-failed", detail: "disk-full" });
  expect(await names()).toEqual([]);
  library.notices.dismiss("backup-failed");
  await keeper.check();
  expect(library.notices.list().map(({ code }) => code)).not.toContain("backup-failed");
  setFull(false);
  await keeper.check();
  expect(await names()).toHaveLength(1);
});
