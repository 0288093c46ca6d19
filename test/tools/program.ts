import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The machine's Chromium, Chrome or Edge; null when there is none. */
export const chromiumPath =
  process.env.TENKYO_CHROMIUM ?? usualPlaces.find((place) => existsSync(place)) ?? null;

const opened: { close(): Promise<unknown> }[] = [];
/** Ends what was started and opened, the newest first. */
export async function closeAll(): Promise<void> {
  for (const thing of opened.splice(0).reverse()) await thing.close();
}

/** The program as a person starts it, without a window of its own. */
export interface Program {
  /** Where the window goes, with its one-time token. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
}

/** Folders of a person who never started the program. */
export interface Home {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

export function newHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), "tenkyo-home-"));
  opened.push({ close: async () => rmSync(folder, { recursive: true, force: true }) });
  return {
    folder,
    environment: {
      TENKYO_PERSON_FOLDER: join(folder, "person"),
      TENKYO_LIBRARIES_FOLDER: join(folder, "libraries"),
    },
  };
}

export async function startProgram(home: Home): Promise<Program> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "main/launch/start.ts", "--no-open"],
    { env: { ...process.env, ...home.environment, NODE_OPTIONS: "" }, stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (text: Buffer) => {
      said += text.toString("utf8");
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\/\S*token=[\w-]+/u);
      if (found !== null) resolve(found[0]);
    });
    child.once("close", () => reject(new Error(`the program ended before it said its address: ${said}`)));
  });
  const program = {
    address,
    process: child,
    async stop() {
      child.kill("SIGINT");
      await ended;
    },
  };
  opened.push({ close: program.stop });
  return program;
}

let browser: Promise<Browser> | null = null;

export interface OpenPage {
  readonly page: Page;
  /** Addresses outside the program that the page asked for; has to stay empty. */
  readonly foreign: readonly string[];
  /** Errors of the console and of scripts; has to stay empty. */
  readonly errors: readonly string[];
}

interface PageOptions {
  readonly size?: readonly [width: number, height: number];
  readonly dark?: boolean;
  readonly scale?: number;
}

/** A fresh window on the program. */
export async function openPage(program: Program, options: PageOptions = {}): Promise<OpenPage> {
  const { host } = new URL(program.address);
  const opened = await openBlankPage((address) => address.host === host, options);
  await opened.page.goto(program.address);
  return opened;
}

/** A fresh window that stands nowhere yet. */
export async function openBlankPage(
  isOurs: (address: URL) => boolean,
  options: PageOptions = {},
): Promise<OpenPage> {
  browser ??= chromium
    .launch({
      ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    })
    .then((found) => {
      opened.push(found);
      return found;
    });
  const [width, height] = options.size ?? [1280, 800];
  const context = await (await browser).newContext({
    viewport: { width, height },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.dark ? "dark" : "light",
    locale: "ja-JP",
  });
  const page = await context.newPage();
  // What is waited for comes; on a busy machine later than the usual half minute.
  page.setDefaultTimeout(120_000);
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const address = new URL(request.url());
    if (!isOurs(address) && address.protocol !== "blob:") foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, foreign, errors };
}
