import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createRouterClient } from "@orpc/server";
import type { FailureCode } from "../../shared/contract/failure.ts";
import type { Backup } from "../../shared/contract/library.ts";
import type { SearchAnswer } from "../../shared/contract/search.ts";
import type { Place } from "../../shared/model/place.ts";
import { failureSentence } from "../../shared/words/failures.ts";
import type { Core } from "../core/create-core.ts";
import type { Output } from "./output.ts";
import { type Arguments, type CommandName, UsageError } from "./usage.ts";

export const status = { done: 0, failed: 1, refused: 2, usage: 64 } as const;
export type Status = (typeof status)[keyof typeof status];

export type Client = ReturnType<typeof clientOf>;

/** The contract's procedures, called in this process. */
export function clientOf(core: Core) {
  return createRouterClient(core.router);
}

interface Call {
  readonly client: Client;
  readonly given: Arguments;
  readonly output: Output;
  /** The folder that relative paths are meant from. */
  readonly from: string;
}

type Command = (call: Call) => Promise<Status>;

const importPaths: Command = async ({ client, given, output, from }) => {
  if (given.operands.length === 0) {
    output.answer({ files: [] }, () => []);
    return status.done;
  }
  const { job } = await client.import.start({ paths: given.operands.map((path) => resolve(from, path)) });
  const paused = await follow(client, job, output);
  if (paused !== null) {
    output.message(reasonOf(paused, null, output) ?? "");
    output.message(output.words.waiting);
  }
  const { files } = await client.import.report({ job });
  const told = files.map(({ detail, ...file }) => ({ ...file, reason: reasonOf(file.code, detail, output) }));
  output.answer(
    {
      files: told.map(({ path, fileName, document, state, code, reason, pages, pagesWithoutText }) => ({
        path,
        fileName,
        document,
        state,
        code,
        reason,
        pages,
        pagesWithoutText,
      })),
    },
    () => told.map((file) => importLine(file, output)),
  );
  if (paused !== null) return status.failed;
  return files.some(({ state }) => state === "refused") ? status.refused : status.done;
};

/** Shows how far a job is, until it ends (null) or waits for something that a person has to do: why. */
export async function follow(client: Client, job: string, output: Output): Promise<FailureCode | null> {
  for await (const { finished, total, current, paused } of await client.import.watch({ job })) {
    if (paused !== null) return paused;
    if (current !== null) output.message(output.words.progress(finished, total, current.fileName));
  }
  return null;
}

/** Names what a finished job refused, to the person only. */
export async function tellRefused(client: Client, job: string, output: Output): Promise<void> {
  const { files } = await client.import.report({ job });
  for (const { detail, ...file } of files) {
    if (file.state === "refused") {
      output.message(importLine({ ...file, reason: reasonOf(file.code, detail, output) }, output));
    }
  }
}

function reasonOf(code: FailureCode | null, detail: string | null, output: Output): string | null {
  return code === null ? null : failureSentence({ code, detail, candidates: [] }, output.language);
}

function importLine(
  file: {
    readonly fileName: string;
    readonly state: "imported" | "already" | "refused";
    readonly reason: string | null;
    readonly pages: number | null;
    readonly pagesWithoutText: number | null;
  },
  { words }: Output,
): string {
  const pages = file.pages === null ? [] : [words.pages(file.pages)];
  const pictures = file.pagesWithoutText ? [words.withoutText(file.pagesWithoutText), words.states.scan] : [];
  return [file.fileName, words[file.state], ...pages, ...pictures, file.reason]
    .filter((piece) => piece !== null)
    .join("  ");
}

const listDocuments: Command = async ({ client, output }) => {
  const documents = await client.documents.list();
  output.answer(documents, () =>
    documents.map(({ document, fileName, pages, state }) =>
      [document.slice(0, 8), fileName, output.words.pages(pages), output.words.states[state]].join("  "),
    ),
  );
  return status.done;
};

const show: Command = async ({ client, given, output }) => {
  const detail = await client.documents.show({ document: given.operands[0] ?? "" });
  output.answer(detail, () => [
    `${detail.title}`,
    `${detail.document}  ${detail.kind}  ${output.words.pages(detail.pages)}  ${output.words.states[detail.state]}`,
    `${detail.bytes} bytes  SHA-256 ${detail.sha256}`,
    ...detail.origins.map(({ path, seen }) => `${seen.slice(0, 10)}  ${path}`),
  ]);
  return status.done;
};

const text: Command = async ({ client, given, output }) => {
  const { page, normalised } = given.values;
  const found = await client.documents.text({ document: given.operands[0] ?? "", page });
  if (page !== null && found.pages.length === 0) throw new UsageError(`text: there is no page ${page}`);
  output.answer(found, () =>
    found.pages.map((entry) => {
      if (entry.state !== "text") return `[${entry.page}] ${output.words.states[entry.state]}`;
      return normalised ? entry.normalised : entry.text;
    }),
  );
  return status.done;
};

const search: Command = async ({ client, given, output, from }) => {
  const { queries, unit, limit } = given.values;
  const ask = async (query: string) =>
    plainAnswer(
      await client.search.find({ ...question(given, query), unit, ...(limit === null ? {} : { limit }) }),
    );
  const [query] = given.operands;
  if (queries === null) {
    const answer = await ask(query ?? "");
    output.answer(answer, () => answerLines(answer, output));
    return status.done;
  }
  const answers: ReturnType<typeof plainAnswer>[] = [];
  for (const entry of await readQueries(resolve(from, queries))) answers.push(await ask(entry));
  output.answer(answers, () => answers.flatMap((answer) => answerLines(answer, output)));
  return status.done;
};

/** What is looked for, and in which documents. */
function question({ values: { literal, variants, type } }: Arguments, query: string) {
  return { query, literal, variants, filters: type === null ? [] : [{ field: "type", values: [type] }] };
}

/** Lines that `kwic` prints when nothing is said: a person reads no more. */
const usualLines = 1000;

const kwic: Command = async ({ client, given, output }) => {
  const { width, sort, limit } = given.values;
  const [query = ""] = given.operands;
  const { lines, total } = await client.search.concordance({
    ...question(given, query),
    sort,
    limit: limit ?? (given.json ? 0 : usualLines),
    ...(width === null ? {} : { width }),
  });
  const plain = lines.map(({ title: _title, ...line }) => line);
  output.answer(plain, () => [
    ...plain.map(
      ({ left, key, right, fileName, page, pageLabel, line }) =>
        `${left}【${key}】${right}  ${fileName} ${output.words.place(page, pageLabel, line)}`,
    ),
    ...(total > plain.length ? [`… ${plain.length}/${total}`] : []),
  ]);
  return status.done;
};

async function readQueries(path: string): Promise<string[]> {
  try {
    const list: unknown = JSON.parse(await readFile(path, "utf8"));
    if (Array.isArray(list) && list.every((entry) => typeof entry === "string")) return list;
  } catch (error) {
    throw new UsageError(`--queries: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new UsageError("--queries: a JSON list of strings");
}

/** The answer with the keys of the command line: where snippets are marked, facets and titles are for the window. */
function plainAnswer({ facets: _facets, titles: _titles, variants, hits, ...answer }: SearchAnswer) {
  return {
    ...answer,
    variants: variants.map(({ key: _key, ...variant }) => variant),
    hits: hits.map(({ snippetMarks: _marks, ...hit }) => hit),
  };
}

function answerLines(answer: ReturnType<typeof plainAnswer>, { words }: Output): string[] {
  const { totalMatches, total, totalDocuments, variants } = answer;
  const lineOf = ({ fileName, matches, place, snippet }: (typeof answer.hits)[number]) => {
    const at: Place = matches[0] ?? place;
    return `${fileName}  ${words.place(at.page, at.pageLabel, at.line)}\n    ${snippet}`;
  };
  const chips = variants.map(({ form, count, kind, on }) => words.chip(form, count, words.kinds[kind], on));
  return [
    `${answer.query}: ${words.found(totalMatches, total, totalDocuments)}`,
    ...(chips.length > 1 ? [`  ${chips.join("  ")}`] : []),
    ...answer.hits.map(lineOf),
  ];
}

const correct: Command = async ({ client, given, output }) => {
  const { encoding } = given.values;
  if (encoding === null) throw new UsageError("correct: --encoding is missing");
  const document = await client.documents.correctEncoding({ document: given.operands[0] ?? "", encoding });
  output.answer(document, () => [`${document.fileName}  ${encoding}`]);
  return status.done;
};

const verify: Command = async ({ client, output }) => {
  const { ok, problems } = await client.library.verify();
  const told = problems.map(({ code, document, detail }) => ({
    code,
    document,
    reason: reasonOf(code, detail, output),
  }));
  output.answer({ ok, problems: told }, () =>
    ok ? [output.words.verified] : told.map(({ document, reason }) => `${document ?? ""}  ${reason}`),
  );
  return ok ? status.done : status.failed;
};

const backup: Command = async ({ client, output }) => {
  const made = await client.library.backup();
  output.answer(plainBackup(made), () => [output.words.backedUp(made.name)]);
  return status.done;
};

const restore: Command = async ({ client, given, output }) => {
  const [name] = given.operands;
  if (name === undefined) {
    answerBackups(await client.library.backups(), output);
    return status.done;
  }
  const restored = await client.library.restore({ name });
  output.answer(restored, () => [output.words.restored(name)]);
  return status.done;
};

/** With the keys of the command line: who made it is for the window. */
const plainBackup = ({ by: _by, ...backup }: Backup) => backup;

export function answerBackups(backups: readonly Backup[], output: Output): void {
  output.answer(backups.map(plainBackup), () =>
    backups.length === 0
      ? [output.words.noBackup]
      : backups.map(({ name, documents, bytes }) => `${name}  ${documents}  ${bytes}`),
  );
}

/** All commands that ask one open library; `serve` is a host of its own. */
export const commands: Readonly<Record<Exclude<CommandName, "serve">, Command>> = {
  import: importPaths,
  documents: listDocuments,
  show,
  text,
  search,
  kwic,
  correct,
  verify,
  backup,
  restore,
};
