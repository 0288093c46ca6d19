import type { EventEmitter } from "node:events";
import { symlinkSync } from "node:fs";
import fs, { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { wholePdfBytes } from "../../../main/window/answer-document.ts";
import { answerWindow } from "../../../main/window/answer-window.ts";
import { contentSecurityPolicy } from "../../../main/window/security-headers.ts";
import type { Original, WindowWorld } from "../../../main/window/window-world.ts";
import { folderOf, temporaryFolder } from "../../tools/library.ts";
import { placeholderPage } from "../../tools/page.ts";

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
const large = wholePdfBytes + 1;

async function world(): Promise<WindowWorld> {
  const folder = await folderOf({ "a.pdf": bytes, "b.txt": "要望書" });
  await fs.truncate(
    await fs.writeFile(join(folder, "large.pdf"), "").then(() => join(folder, "large.pdf")),
    large,
  );
  const original = (name: string, kind: Original["kind"], fileName = name): Original => ({
    path: join(folder, name),
    fileName,
    kind,
    bytes: 0,
  });
  const originals = new Map([
    ["id-pdf", original("a.pdf", "pdf", "第3回『議事録』(案).pdf")],
    ["id-text", original("b.txt", "text")],
    ["id-large", original("large.pdf", "pdf")],
    ["id-gone", original("gone.pdf", "pdf")],
    ["資料", original("b.txt", "text")],
  ]);
  let loads = 0;
  return {
    pageFolder: await placeholderPage(),
    nonce: () => `nonce${++loads}`,
    findOriginal: async (id) => originals.get(id) ?? null,
    files: fs,
  };
}

async function ask(target: string, init: RequestInit = {}, from?: WindowWorld) {
  return answerWindow(new Request(`http://127.0.0.1:1${target}`, init), from ?? (await world()));
}

const range = (value: string): RequestInit => ({ headers: { range: value } });

test("every load of the page has a nonce of its own, in the page and in the policy", async () => {
  const from = await world();
  for (const nonce of ["nonce1", "nonce2"]) {
    const response = await ask("/", {}, from);
    const page = await response.text();
    expect(page).toContain(`<style nonce="${nonce}">`);
    expect(page).not.toContain("__NONCE__");
    expect(response.headers.get("content-security-policy")).toBe(contentSecurityPolicy(nonce));
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(Number(response.headers.get("content-length"))).toBe(Buffer.byteLength(page));
  }
});

test.each([
  ["/", "text/html; charset=utf-8", "no-store"],
  ["/index.html", "text/html; charset=utf-8", "no-store"],
  ["/assets/main-Ab3_x-9Z.js", "text/javascript; charset=utf-8", "max-age=31536000, immutable"],
  ["/assets/worker-AAAAAAAA.mjs", "text/javascript; charset=utf-8", "max-age=31536000, immutable"],
  ["/assets/font-AAAAAAAA.woff2", "font/woff2", "max-age=31536000, immutable"],
  ["/pdfjs/cmaps/H.bcmap", "application/octet-stream", "no-cache"],
  ["/pdfjs/fonts/Foxit.pfb", "application/octet-stream", "no-cache"],
  ["/pdfjs/fonts/Liberation.ttf", "font/ttf", "no-cache"],
  ["/pdfjs/wasm/openjpeg.wasm", "application/wasm", "no-cache"],
  ["/pdfjs/iccs/CGATS001Compat-v2-micro.icc", "application/vnd.iccprofile", "no-cache"],
])("%s comes as %s, %s", async (target, type, cache) => {
  const { status, headers } = await ask(target);
  expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([200, type, cache]);
});

test.each([
  "/nothing.js",
  "/assets",
  "/assets/",
  "/.hidden",
  "/../outside.txt",
  "/..%2foutside.txt",
  "/%2e%2e%2foutside.txt",
  "/assets/..%2f..%2foutside.txt",
  "/..%5coutside.txt",
  "/assets%5cmain-Ab3_x-9Z.js",
  "/%252e%252e%252foutside.txt",
  "/index.html%00",
  "/index.html%00.js",
  "/%",
  "/C:%2fWindows",
  "/index.html::$DATA",
  "//etc/passwd",
  "/%2fetc%2fpasswd",
  "/link.txt",
  "/document/",
  "/document/unknown",
  "/document/id-gone",
  "/document/..%2fid-pdf",
  "/document/%00",
  "/document/%",
])("%s is not found", async (target) => {
  const from = await world();
  const outside = temporaryFolder();
  await writeFile(join(outside, "outside.txt"), "secret");
  await writeFile(join(from.pageFolder, "..", "outside.txt"), "secret");
  symlinkSync(join(outside, "outside.txt"), join(from.pageFolder, "link.txt"));
  const response = await ask(target, {}, from);
  await fs.rm(join(from.pageFolder, "..", "outside.txt"));
  expect([response.status, await response.text()]).toEqual([404, "Not found\n"]);
});

test.each([
  ["bytes=0-9", 0, 10],
  ["bytes=10-10", 10, 11],
  ["bytes=990-", 990, 1000],
  ["bytes=-5", 995, 1000],
  ["bytes=-5000", 0, 1000],
  ["bytes=900-5000", 900, 1000],
])("%s is bytes %i up to %i", async (value, begin, end) => {
  const response = await ask("/document/id-pdf", range(value));
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe(`bytes ${begin}-${end - 1}/1000`);
  expect(response.headers.get("content-length")).toBe(String(end - begin));
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes.slice(begin, end));
});

test.each([
  "bytes=1000-",
  "bytes=5-4",
  "bytes=-0",
  "bytes=-",
  "bytes=a-b",
  "bytes=0-1,5-6",
  "lines=1-2",
  "bytes=99999999999999999999-",
])("%s cannot be answered: 416 with the length", async (value) => {
  const response = await ask("/document/id-pdf", range(value));
  expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */1000"]);
});

test("a text, and a PDF that is not large, comes whole", async () => {
  const text = await ask("/document/id-text");
  expect([text.status, text.headers.get("content-type"), await text.text()]).toEqual([
    200,
    "text/plain",
    "要望書",
  ]);
  const named = await ask(`/document/${encodeURIComponent("資料")}`);
  expect(await named.text()).toBe("要望書");
  const pdf = await ask("/document/id-pdf");
  expect(new Uint8Array(await pdf.arrayBuffer())).toEqual(bytes);
  expect([pdf.headers.get("content-type"), pdf.headers.get("cache-control")]).toEqual([
    "application/pdf",
    "no-store",
  ]);
});

test("a large PDF is told by HEAD, given in ranges, refused whole, and saved whole", async () => {
  const from = await world();
  const head = await ask("/document/id-large", { method: "HEAD" }, from);
  expect([head.status, head.headers.get("content-length"), head.headers.get("accept-ranges")]).toEqual([
    200,
    String(large),
    "bytes",
  ]);
  expect((await ask("/document/id-large", {}, from)).status).toBe(416);
  const most = await ask("/document/id-large", range("bytes=1-"), from);
  expect((await most.arrayBuffer()).byteLength).toBe(large - 1);
  const saved = await ask("/document/id-large?save", range("bytes=0-1"), from);
  expect(saved.status).toBe(200);
  expect((await saved.arrayBuffer()).byteLength).toBe(large);
});

test("a copy is saved under its own name", async () => {
  const { headers } = await ask("/document/id-pdf?save");
  expect(headers.get("content-disposition")).toBe(
    `attachment; filename="_3______(_).pdf"; filename*=UTF-8''${encodeURIComponent("第3回『議事録』").replaceAll("'", "%27")}%28${encodeURIComponent("案")}%29.pdf`,
  );
});

test("a reader who goes away closes the file", async () => {
  let closed = 0;
  const from = await world();
  const files = {
    ...fs,
    open: async (...argv: Parameters<typeof fs.open>) => {
      const handle = await fs.open(...argv);
      (handle as unknown as EventEmitter).once("close", () => {
        closed += 1;
      });
      return handle;
    },
  } as unknown as WindowWorld["files"];
  const { body } = await ask("/document/id-large?save", {}, { ...from, files });
  const reader = body?.getReader();
  await reader?.read();
  await reader?.cancel();
  for (const target of ["/document/id-pdf", "/document/id-large"]) {
    await ask(target, { method: "HEAD" }, { ...from, files });
    await ask(target, {}, { ...from, files });
  }
  expect(closed).toBe(5);
});

test.each([
  ["/", 200],
  ["/assets/main-Ab3_x-9Z.js", 200],
  ["/nothing", 404],
])("HEAD %s has status and headers, no body", async (target, status) => {
  const response = await ask(target, { method: "HEAD" });
  expect([response.status, await response.text()]).toEqual([status, ""]);
  expect(Number(response.headers.get("content-length"))).toBeGreaterThan(0);
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s is not allowed", async (method) => {
  const response = await ask("/", { method });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

test.each<[string, RequestInit, number]>([
  ["/", {}, 200],
  ["/assets/main-Ab3_x-9Z.js", {}, 200],
  ["/document/id-pdf", range("bytes=0-1"), 206],
  ["/nothing", {}, 404],
  ["/", { method: "POST" }, 405],
  ["/document/id-pdf", range("bytes=x"), 416],
])("%s %p (%i) carries policy, nosniff and no-referrer", async (target, init, status) => {
  const response = await ask(target, init);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-security-policy")).toBe(contentSecurityPolicy("nonce1"));
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
});
