import { expect, test } from "@jest/globals";
import { createPdfReader, type PdfLimits } from "../../../main/core/ingest/pdf/pdf-reader.ts";
import type { ReaderRequest } from "../../../main/core/ingest/pdf/reader-messages.ts";
import type { IsolatedProcess } from "../../../main/core/ports.ts";
import type { ExtractedPage } from "../../../shared/model/page.ts";

/** What the fake process does on its way; nothing named: it reads. */
interface Behaviour {
  readonly pageCount?: number;
  readonly opening?: "die" | "memory" | "hang" | "refuse";
  readonly page?: (index: number, path: string) => "die" | "memory" | "hang" | "fail" | undefined;
}

/** A hand-written process: it answers in turns of the event loop, and counts its starts and ends. */
function fakeProcesses(behaviour: Behaviour) {
  const count = { started: 0, killed: 0, read: 0 };
  function start(): IsolatedProcess {
    count.started += 1;
    let alive = true;
    let hear: (message: unknown) => void = () => {};
    let exit: (cause: "memory" | "other") => void = () => {};
    const die = (cause: "memory" | "other") => {
      if (alive) exit(cause);
      alive = false;
    };
    async function read({ id, path, fromPage }: ReaderRequest) {
      const pageCount = behaviour.pageCount ?? 5;
      hear({ kind: "opening", id });
      if (behaviour.opening === "refuse")
        return hear({ kind: "failed", id, code: "password-pdf", detail: null });
      if (behaviour.opening === "die" || behaviour.opening === "memory") return dieOf(behaviour.opening);
      if (behaviour.opening === "hang") return;
      hear({ kind: "opened", id, pageCount });
      for (let index = fromPage; index < pageCount; index += 1) {
        await new Promise((turn) => setImmediate(turn));
        if (!alive) return;
        const fate = behaviour.page?.(index, path);
        if (fate === "hang") return;
        if (fate === "die" || fate === "memory") return dieOf(fate);
        const state = fate === "fail" ? "failed" : "text";
        const page = { index, label: null, state, text: `${index}`, zones: [], items: null };
        count.read += 1;
        hear({ kind: "page", id, page, reason: fate === "fail" ? "bad page" : null });
      }
      hear({ kind: "end", id, rss: 1 });
    }
    const dieOf = (fate: "die" | "memory") => die(fate === "memory" ? "memory" : "other");
    return {
      post: (message) => void setImmediate(() => void read(message as ReaderRequest)),
      onMessage: (listener) => {
        hear = (message) => alive && listener(message);
      },
      onExit: (listener) => {
        exit = listener;
      },
      kill: () => {
        count.killed += 1;
        die("other");
      },
    };
  }
  return { start, count };
}

const quick: Partial<PdfLimits> = { startMs: 300, openMs: 300, pageMs: 60 };

async function readWith(behaviour: Behaviour, limits: Partial<PdfLimits> = quick) {
  const { start, count } = fakeProcesses(behaviour);
  const reader = createPdfReader(start, limits);
  const pages: ExtractedPage[] = [];
  const read = (path: string, signal?: AbortSignal) =>
    reader
      .read(path, { onPage: (page) => void pages.push(page), ...(signal && { signal }) })
      .catch((error: unknown) => (error instanceof Error ? error.message : error));
  const answer = await read("回答.pdf");
  return { answer, count, states: pages.map((page) => page.state[0]).join(""), pages, read, reader };
}

test("a good file: every page once and in order, the process kept for the next file", async () => {
  const { answer, count, pages, read } = await readWith({});
  expect(answer).toEqual({ pageCount: 5 });
  expect(pages.map((page) => page.index)).toEqual([0, 1, 2, 3, 4]);
  await read("次.pdf");
  expect(count).toEqual({ started: 1, killed: 0, read: 10 });
});

test.each<[string, "die" | "memory" | "hang" | "fail", number]>([
  ["dies of itself", "die", 2],
  ["dies of memory", "memory", 2],
  ["hangs and is killed by the clock", "hang", 2],
  ["only cannot read it", "fail", 1],
])("page 3 on which the process %s is failed, the others are read", async (_, fate, started) => {
  const { answer, count, states } = await readWith({ page: (index) => (index === 2 ? fate : undefined) });
  expect(answer).toEqual({ pageCount: 5 });
  expect(states).toBe("ttftt");
  expect(count.started).toBe(started);
});

test.each<[string, Behaviour, string]>([
  ["dies at opening", { opening: "die" }, "reader-crashed"],
  ["dies of memory at opening", { opening: "memory" }, "reader-memory"],
  ["hangs at opening", { opening: "hang" }, "reader-time"],
  ["asks for a password", { opening: "refuse" }, "password-pdf"],
  ["cannot read any page", { page: () => "fail" }, "broken-pdf: bad page"],
  ["dies of memory on every page", { page: () => "memory" }, "reader-memory"],
  ["hangs on the only page", { pageCount: 1, page: () => "hang" }, "reader-time"],
  ["has no pages", { pageCount: 0 }, "broken-pdf"],
  ["has more pages than the limit", { pageCount: 20_001 }, "too-many-pages: 20001"],
])("a file on which the process %s is refused, and the next file is read", async (_, behaviour, code) => {
  const isBad = (path: string) => path === "回答.pdf";
  const page = (index: number, path: string) => (isBad(path) ? behaviour.page?.(index, path) : undefined);
  const { answer, read } = await readWith({ ...behaviour, page });
  expect(answer).toBe(code);
  if (behaviour.page) expect(await read("良い.pdf")).toEqual({ pageCount: behaviour.pageCount ?? 5 });
});

test("after five deaths in one file its remaining pages are failed", async () => {
  const behaviour: Behaviour = { pageCount: 12, page: (index) => (index > 0 ? "die" : undefined) };
  const { answer, states, count } = await readWith(behaviour);
  expect(answer).toEqual({ pageCount: 12 });
  expect(states).toBe("tfffffffffff");
  expect(count.started).toBe(5);
});

test("when the time of the file is over its remaining pages are failed", async () => {
  const behaviour: Behaviour = { pageCount: 9, page: (index) => (index === 4 ? "hang" : undefined) };
  const { answer, states } = await readWith(behaviour, { ...quick, pageMs: 10_000, fileMs: 100 });
  expect(answer).toEqual({ pageCount: 9 });
  expect(states).toBe("ttttfffff");
});

test("an abort kills the process and answers cancelled; the next file gets a fresh one", async () => {
  const { start, count } = fakeProcesses({ page: (_, path) => (path === "a.pdf" ? "hang" : undefined) });
  const reader = createPdfReader(start);
  const abort = new AbortController();
  const onPage = () => {};
  const reading = reader.read("a.pdf", { signal: abort.signal, onPage, onOpened: () => abort.abort() });
  await expect(reading).rejects.toMatchObject({ data: { code: "cancelled" } });
  expect(count.killed).toBe(1);
  expect(await reader.read("b.pdf", { onPage })).toEqual({ pageCount: 5 });
  expect(count.started).toBe(2);
});

test("a reading that was aborted before its turn starts nothing", async () => {
  const { start, count } = fakeProcesses({});
  const signal = AbortSignal.abort();
  const reading = createPdfReader(start).read("a.pdf", { signal, onPage: () => {} });
  await expect(reading).rejects.toMatchObject({ data: { code: "cancelled" } });
  expect(count.started).toBe(0);
});

test("one file at a time, in the order of the calls", async () => {
  const { start, count } = fakeProcesses({ pageCount: 2 });
  const reader = createPdfReader(start);
  const seen: string[] = [];
  const read = (path: string) =>
    reader.read(path, { onPage: ({ index }) => void seen.push(`${path}${index}`) });
  await Promise.all([read("a"), read("b"), read("c")]);
  expect(seen.join(" ")).toBe("a0 a1 b0 b1 c0 c1");
  expect(count.started).toBe(1);
});

test("a fault of the one who takes the pages ends the reading with that fault", async () => {
  const { start, count } = fakeProcesses({});
  const reading = createPdfReader(start).read("a.pdf", {
    onPage: () => {
      throw new Error("disk full");
    },
  });
  await expect(reading).rejects.toThrow("disk full");
  expect(count.killed).toBe(1);
});

test("a process that cannot be started at all is an error of the program, not of the file", async () => {
  const start = () => {
    throw new Error("no such entry");
  };
  await expect(createPdfReader(start).read("a.pdf", { onPage: () => {} })).rejects.toThrow("no such entry");
});

test("answers that wait because this thread was busy count before the clock", async () => {
  const busy = (path: string) => {
    const until = performance.now() + 150;
    while (path === "回答.pdf" && performance.now() < until);
    return undefined;
  };
  const { answer, states, count } = await readWith({ page: (_, path) => busy(path) });
  expect(answer).toEqual({ pageCount: 5 });
  expect(states).toBe("ttttt");
  expect(count.killed).toBe(0);
});

test("after 200 files the process is replaced", async () => {
  const { start, count } = fakeProcesses({ pageCount: 1 });
  const reader = createPdfReader(start);
  for (let file = 0; file < 201; file += 1) await reader.read(`${file}.pdf`, { onPage: () => {} });
  expect(count.started).toBe(2);
});

test("closing ends the process and what is being read", async () => {
  const { start, count } = fakeProcesses({ page: () => "hang" });
  const reader = createPdfReader(start);
  const reading = reader.read("a.pdf", { onPage: () => {}, onOpened: () => reader.close() });
  await expect(reading).rejects.toMatchObject({ data: { code: "cancelled" } });
  expect(count.killed).toBeGreaterThan(0);
});
