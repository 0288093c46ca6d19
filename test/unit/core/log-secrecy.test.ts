import fs, { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { safe } from "@orpc/client";
import { createRotatingLog } from "../../../main/platform/rotating-log.ts";
import { folderOf, importAll, newLibrary, temporaryFolder } from "../../tools/library.ts";

const secret = "ヒミツノコトバ極秘四五六";

test("nothing of documents, names and queries comes into the log or the diagnostic file", async () => {
  const person = join(temporaryFolder(), "person");
  let failing = false;
  const files = {
    ...fs,
    open: (async (path: string, ...rest: []) => {
      // No code: a defect, whose message quotes what it met.
      if (failing && String(path).includes(".incoming-")) throw new Error(`defect over ${secret}`);
      return fs.open(path, ...rest);
    }) as typeof fs.open,
  };
  const { client, folder } = await newLibrary({
    ports: { files, personFolder: person, log: createRotatingLog(person) },
  });
  const source = await folderOf({
    [`${secret}.txt`]: `本文 ${secret}`,
    [`${secret}.pdf`]: `%PDF-1.7 ${secret}`,
  });
  await importAll(client, source);
  await client.search.find({ query: secret });
  await safe(client.search.find({ query: `(${secret}` }));
  await safe(client.documents.show({ document: secret }));
  await safe(client.library.open({ folder: join(folder, secret) }));
  failing = true;
  await importAll(client, await folderOf({ [`もう一つ${secret}.txt`]: secret }));
  await safe(client.library.backup());
  await safe(client.settings.set({ [secret]: secret }));
  failing = false;
  for (const name of await readdir(join(folder, "index")))
    await writeFile(join(folder, "index", name), secret);
  const diagnostics = await client.library.diagnostics();
  expect(JSON.stringify(diagnostics)).not.toContain(secret);
  expect(diagnostics.library).toMatchObject({
    documents: 1,
    problems: { "index-damaged": expect.any(Number) },
  });
  expect(diagnostics.log.some((line) => line.includes("Error"))).toBe(true);
  for (const name of await readdir(join(person, "logs"))) {
    expect(await readFile(join(person, "logs", name), "utf8")).not.toContain(secret);
  }
});

test("without a library the diagnostic file holds versions and the machine", async () => {
  const { client } = await newLibrary();
  await client.library.close();
  const { library, versions } = await client.library.diagnostics();
  expect(library).toBeNull();
  expect(versions).toMatchObject({
    node: process.versions.node,
    tenkyo: expect.stringMatching(/^\d+\.\d+/u),
  });
});
