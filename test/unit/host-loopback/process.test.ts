import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "@jest/globals";
import { folderOf, newLibrary, openCore, temporaryFolder } from "../../tools/library.ts";
import { placeholderPage } from "../../tools/page.ts";
import { enter, visit } from "./visitor.ts";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

async function launch(argv: readonly string[], environment: Record<string, string> = {}) {
  const own = temporaryFolder();
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...argv], {
    env: {
      ...process.env,
      DISPLAY: "",
      WAYLAND_DISPLAY: "",
      LANG: "ja_JP.UTF-8",
      LC_ALL: "",
      TENKYO_PERSON_FOLDER: join(own, "person"),
      TENKYO_LIBRARIES_FOLDER: join(own, "libraries"),
      TENKYO_PAGE_FOLDER: await placeholderPage(),
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  const said = { out: "", error: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said.error += text;
  });
  const ended = new Promise<number | string | null>((resolve) => {
    child.once("close", (status, signal) => resolve(status ?? signal));
  });
  const lineWith = (stream: "stdout" | "stderr", piece: string) =>
    new Promise<string>((resolve, reject) => {
      const from = child[stream];
      if (from === null) return;
      createInterface({ input: from }).on("line", (line) => line.includes(piece) && resolve(line.trim()));
      void ended.then(() => reject(new Error(`ended: ${said.error}`)));
    });
  return { child, said, ended, own: join(own, "person"), lineWith };
}

/** A library on disk that no program holds. */
async function closedLibrary(): Promise<string> {
  const { client, folder } = await newLibrary();
  await client.library.close();
  return folder;
}

test.each([
  ["SIGINT", []],
  ["SIGTERM", ["main/launch/node24.mjs"]],
] as const)(
  "serve prints one line and ends at %s with status 0, its library free",
  async (signal, launcher) => {
    const folder = await closedLibrary();
    const serve = [...launcher, "main/cli/tenkyo.ts", "--library", folder, "serve"];
    const { child, said, ended, own, lineWith } = await launch(serve);
    const { address } = JSON.parse(await lineWith("stdout", "address"));
    const { port, cookie } = await enter(address);
    expect((await visit(port, "/", { headers: { cookie } })).status).toBe(200);
    expect(existsSync(join(folder, "lock.json"))).toBe(true);
    child.kill(signal);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(said.out).toBe(`${JSON.stringify({ address })}\n`);
    expect(existsSync(join(folder, "lock.json"))).toBe(false);
    expect(readdirSync(join(own, "starts"))).toEqual([]);
    expect((await openCore().client.library.open({ folder })).readOnlyBecause).toBeNull();
  },
);

test("serve says why a library cannot be opened", async () => {
  const { said, ended } = await launch(["main/cli/tenkyo.ts", "--library", temporaryFolder(), "serve"]);
  expect([await ended, said.out]).toEqual([1, ""]);
  expect(said.error).toContain("資料庫");
});

test("npm start without a screen, or with --no-open, prints the address", async () => {
  for (const argv of [[], ["--no-open"]]) {
    const { child, said, ended, lineWith } = await launch(["main/launch/start.ts", ...argv]);
    const address = await lineWith("stderr", "token=");
    expect((await enter(address)).status).toBe(303);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(said.error.includes("ブラウザーの窓を開けませんでした")).toBe(argv.length === 0);
  }
});

/** A browser in small: a program of that name which does what `script` says with the address. */
async function browserOf(script: string): Promise<Record<string, string>> {
  const folder = await folderOf({});
  const program = join(folder, "chromium");
  await writeFile(program, `#!${process.execPath}\n${script}`);
  await chmod(program, 0o755);
  return { PATH: folder, DISPLAY: ":99" };
}

test("npm start ends when its window is closed", async () => {
  const opens = `fetch(process.argv[2].slice("--app=".length), { redirect: "manual" }).then(() => {});`;
  const { said, ended } = await launch(["main/launch/start.ts"], await browserOf(opens));
  expect(await ended).toBe(0);
  expect(said.error).toContain("画面を開きました");
  expect(said.error).not.toContain("token=");
});

test("npm start goes on when the browser ends before it came in", async () => {
  const { child, ended, lineWith } = await launch(
    ["main/launch/start.ts"],
    await browserOf("process.exit(1);"),
  );
  expect((await enter(await lineWith("stderr", "token="))).status).toBe(303);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

test("npm start refuses switches it does not know", async () => {
  const { ended, said } = await launch(["main/launch/start.ts", "--nothing"]);
  expect([await ended, said.error]).toEqual([64, expect.stringContaining("--no-open")]);
});
