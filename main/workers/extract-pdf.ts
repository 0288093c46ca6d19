import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ReaderMessage, ReaderRequest } from "../core/ingest/pdf/reader-messages.ts";
import { memoryMarker } from "../platform/memory-marker.ts";

/** What Electron gives a utility process. Typed here, because Electron is not for this folder to name. */
interface ParentPort {
  on(event: "message", listener: (event: { readonly ports: readonly ElectronPort[] }) => void): unknown;
}
interface ElectronPort {
  on(event: "message", listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: "close", listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
}

const memoryLimitBytes = 1.5 * 1024 ** 3;
const watcher = new URL(`./watch-memory.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url);
new Worker(watcher, { workerData: { limitBytes: memoryLimitBytes, marker: memoryMarker } }).unref();

const { parentPort } = process as { readonly parentPort?: ParentPort };
// pdf.js takes a utility process for a browser by this field, and would look for a DOM and fetch its tables.
if (parentPort !== undefined) Object.defineProperty(process, "type", { value: undefined });
// pdf.js lets promises of broken files go; the page or the file that they belong to is told on its own way.
process.on("unhandledRejection", () => {});
process.on("disconnect", () => process.exit());

/** Of the installed package; a bundle has a copy of its tables in the data beside it. */
const pdfjsFolder = import.meta.url.endsWith(".ts")
  ? dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))
  : fileURLToPath(new URL("../data/pdfjs", import.meta.url));
const reader = import("../core/ingest/pdf/read-pdf.ts");

/** In Electron, the way to the core: the main process, which started this one, sends it first. */
let port: ElectronPort | null = null;

function tell(message: ReaderMessage): Promise<void> {
  if (parentPort === undefined) return new Promise((sent) => process.send?.(message, () => sent()));
  port?.postMessage(message);
  return Promise.resolve();
}

async function answer(message: unknown): Promise<void> {
  const { readPdf } = await reader;
  await readPdf(message as ReaderRequest, pdfjsFolder, tell);
}

if (parentPort === undefined) process.on("message", (message) => void answer(message));
else parentPort.on("message", ({ ports: [given] }) => given && listenTo(given));

function listenTo(given: ElectronPort): void {
  port = given;
  given.on("message", ({ data }) => void answer(data));
  // The core ended: nobody reads what this process would say.
  given.on("close", () => process.exit());
  given.start();
}
