import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { ORPCError } from "@orpc/client";
import { type FailureData, failureDataSchema } from "../../shared/contract/failure.ts";
import { failureSentence } from "../../shared/words/failures.ts";
import { createCore } from "../core/create-core.ts";
import type { Ports } from "../core/ports.ts";
import {
  answerBackups,
  type Client,
  clientOf,
  commands,
  follow,
  type Status,
  status,
  tellRefused,
} from "./commands.ts";
import { createOutput, type Output, type Streams } from "./output.ts";
import { serve } from "./serve.ts";
import { type Arguments, readArguments, UsageError } from "./usage.ts";
import { helpText, systemLanguage } from "./words.ts";

export interface World {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
  readonly streams: Streams;
  readonly ports: Ports;
}

/** Runs one command and answers its exit status. Never throws for what a person can cause. */
export async function run({ argv, environment, workingFolder, streams, ports }: World): Promise<Status> {
  const language = systemLanguage(environment);
  const fallback = environment.TENKYO_LIBRARY ?? join(homedir(), "Tenkyo", "My Library.tenkyo");
  const from = environment.INIT_CWD ?? workingFolder;
  let given: Arguments;
  try {
    given = readArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.error(`tenkyo: ${error.message}\n${helpText(language, fallback)}\n`);
    return status.usage;
  }
  const output = createOutput(given.json, language, streams);
  if (given.command === "help") {
    streams.out(`${helpText(language, fallback)}\n`);
    return status.done;
  }
  if (given.command === "serve") {
    const library = given.library ?? environment.TENKYO_LIBRARY;
    const folder = library === undefined ? null : resolve(from, library);
    return serve(folder, { ports, streams }, output).catch((error: unknown) => tell(error, output));
  }
  const core = createCore(ports, given.command === "import" ? "write" : "write-or-read");
  const client = clientOf(core);
  try {
    const folder = resolve(from, given.library ?? fallback);
    try {
      await openLibrary(client, given, folder, output);
    } catch (error) {
      if (given.command !== "restore" || !isRescuable(error)) throw error;
      return await rescue(client, folder, given.operands[0] ?? null, output);
    }
    return await commands[given.command]({ client, given, output, from });
  } catch (error) {
    return tell(error, output);
  } finally {
    await core.close();
  }
}

/** `import` makes a library where there is none. What an earlier end left unfinished is finished first. */
async function openLibrary(client: Client, given: Arguments, folder: string, output: Output): Promise<void> {
  const opened = await client.library.open({ folder }).catch((error: unknown) => {
    if (given.command !== "import" || failureOf(error)?.code !== "not-a-library") throw error;
    return client.library.create({ folder });
  });
  for (const { code, detail } of await client.library.notices()) {
    output.message(failureSentence({ code, detail, candidates: [] }, output.language));
  }
  if (opened.readOnlyBecause !== null) {
    // Of a medium or of damage the notice has told.
    if (!["medium", "damaged"].includes(opened.readOnlyBecause)) {
      output.message(output.words.readOnly(opened.readOnlyBecause));
    }
    return;
  }
  for (const { job, state } of await client.import.jobs()) {
    if (state !== "running") continue;
    output.message(output.words.unfinished);
    const paused = await follow(client, job, output);
    // What waits for room is no reason to refuse what can be answered without.
    if (paused !== null) {
      output.message(failureSentence({ code: paused, detail: folder, candidates: [] }, output.language));
      return;
    }
    await tellRefused(client, job, output);
  }
  if (opened.searchable < opened.documents) output.message(output.words.indexing);
  await client.library.ready();
}

function isRescuable(error: unknown): boolean {
  const code = failureOf(error)?.code;
  return code === "library-damaged" || code === "records-missing";
}

/** `restore` for a library that cannot be opened: lists its backups, or says what came back and what did not. */
async function rescue(client: Client, folder: string, name: string | null, output: Output): Promise<Status> {
  if (name === null) {
    answerBackups(await client.library.backupsIn({ folder }), output);
    return status.done;
  }
  const { library, kept, lost } = await client.library.rescue({ folder, name });
  const titles = lost?.map(({ title }) => title) ?? null;
  output.answer(library, () => [output.words.restored(name), output.words.rescued(kept, titles)]);
  return status.done;
}

function tell(error: unknown, output: Output): Status {
  if (error instanceof UsageError) {
    output.message(`tenkyo: ${error.message}`);
    return status.usage;
  }
  const failure = failureOf(error);
  if (failure === null) throw error;
  output.message(failureSentence(failure, output.language));
  if (failure.code !== "document-ambiguous") return status.failed;
  output.answer(failure.candidates, () => failure.candidates);
  return status.usage;
}

function failureOf(error: unknown): FailureData | null {
  return error instanceof ORPCError && error.defined ? failureDataSchema.parse(error.data) : null;
}
