import { run } from "../../main/cli/run.ts";
import { nodePorts } from "../../main/platform/node-ports.ts";
import { testDictionaryCache } from "./tokenizer.ts";

/** What one command told. */
export interface Told {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

interface Surroundings {
  readonly environment?: Readonly<Record<string, string>>;
  readonly workingFolder?: string;
}

/** Runs one command in this process and collects what it tells. */
export async function tenkyo(
  argv: readonly string[],
  { environment = {}, workingFolder = process.cwd() }: Surroundings = {},
): Promise<Told> {
  let out = "";
  let error = "";
  const streams = {
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
  };
  const ports = { ...nodePorts((line) => streams.error(`${line}\n`)), dictionaryCache: testDictionaryCache };
  const status = await run({ argv, environment, workingFolder, streams, ports });
  return { status, out, error };
}

/** The one JSON value that standard output holds. */
// biome-ignore lint/suspicious/noExplicitAny: what the keys of an answer are is what its tests claim.
export function jsonOf({ out }: Told): any {
  return JSON.parse(out);
}
