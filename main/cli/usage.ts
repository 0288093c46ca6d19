import { parseArgs } from "node:util";
import { type TextEncodingName, textEncodingSchema } from "../../shared/contract/documents.ts";
import { type SearchUnit, searchUnitSchema, widestContext } from "../../shared/contract/search.ts";
import { type DocumentKind, documentKindSchema } from "../../shared/model/document.ts";

/** Orders of `kwic`. */
const kwicSorts = ["left", "right", "document"] as const;
type KwicSort = (typeof kwicSorts)[number];

/** Wrong usage: status 64, as sysexits.h has it. */
export class UsageError extends Error {}

const switches = {
  library: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean" },
  page: { type: "string" },
  normalised: { type: "boolean" },
  queries: { type: "string" },
  unit: { type: "string" },
  literal: { type: "boolean" },
  limit: { type: "string" },
  "no-variants": { type: "boolean" },
  type: { type: "string" },
  width: { type: "string" },
  sort: { type: "string" },
  encoding: { type: "string" },
} as const;

type SwitchName = keyof typeof switches;

interface CommandShape {
  /** Least and most arguments behind the command. */
  readonly operands: readonly [number, number];
  readonly switches: readonly SwitchName[];
}

const commands = {
  import: { operands: [0, Number.POSITIVE_INFINITY], switches: [] },
  documents: { operands: [0, 0], switches: [] },
  show: { operands: [1, 1], switches: [] },
  text: { operands: [1, 1], switches: ["page", "normalised"] },
  search: { operands: [0, 1], switches: ["queries", "unit", "literal", "no-variants", "limit", "type"] },
  kwic: { operands: [1, 1], switches: ["literal", "no-variants", "width", "sort", "limit", "type"] },
  correct: { operands: [1, 1], switches: ["encoding"] },
  verify: { operands: [0, 0], switches: [] },
  backup: { operands: [0, 0], switches: [] },
  restore: { operands: [0, 1], switches: [] },
  serve: { operands: [0, 0], switches: [] },
} as const satisfies Readonly<Record<string, CommandShape>>;

export type CommandName = keyof typeof commands;

export interface Arguments {
  readonly command: CommandName | "help";
  readonly operands: readonly string[];
  readonly library: string | null;
  readonly json: boolean;
  readonly values: {
    readonly page: number | null;
    readonly normalised: boolean;
    readonly queries: string | null;
    readonly unit: SearchUnit;
    readonly literal: boolean;
    readonly limit: number | null;
    /** Whether other spellings are looked for too. */
    readonly variants: boolean;
    readonly type: DocumentKind | null;
    readonly width: number | null;
    readonly sort: KwicSort;
    readonly encoding: TextEncodingName | null;
  };
}

/** Reads the command line. Switches may stand before or behind the command. @throws UsageError */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [command, ...operands] = positionals;
  const common = {
    operands,
    library: values.library ?? null,
    json: values.json ?? false,
    values: {
      page: wholeNumber("page", values.page, 1),
      normalised: values.normalised ?? false,
      queries: values.queries ?? null,
      unit: choice("unit", values.unit, searchUnitSchema.options) ?? "passage",
      literal: values.literal ?? false,
      limit: wholeNumber("limit", values.limit, 0),
      variants: values["no-variants"] !== true,
      type: choice("type", values.type, documentKindSchema.options),
      width: wholeNumber("width", values.width, 1, widestContext),
      sort: choice("sort", values.sort, kwicSorts) ?? "document",
      encoding: choice("encoding", values.encoding, textEncodingSchema.options),
    },
  };
  if (values.help || command === undefined || command === "help") return { ...common, command: "help" };
  if (!isCommand(command)) throw new UsageError(`unknown command: ${command}`);
  const shape: CommandShape = commands[command];
  const [least, most] = shape.operands;
  if (operands.length < least) throw new UsageError(`${command}: too few arguments`);
  if (operands.length > most) throw new UsageError(`${command}: too many arguments`);
  for (const name of Object.keys(values)) {
    if (name === "library" || name === "json") continue;
    if (!shape.switches.some((known) => known === name)) {
      throw new UsageError(`${command}: does not take --${name}`);
    }
  }
  if (command === "search" && operands.length === (values.queries === undefined ? 0 : 1)) {
    throw new UsageError("search: either a query or --queries");
  }
  return { ...common, command };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: switches, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function choice<T extends string>(name: string, value: string | undefined, known: readonly T[]): T | null {
  if (value === undefined) return null;
  const chosen = known.find((one) => one === value);
  if (chosen === undefined) throw new UsageError(`--${name}: ${known.join(", ")}, not ${value}`);
  return chosen;
}

function wholeNumber(
  name: string,
  value: string | undefined,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number | null {
  if (value === undefined) return null;
  if (!/^\d+$/u.test(value) || Number(value) < least || Number(value) > most) {
    const upTo = most === Number.MAX_SAFE_INTEGER ? "" : ` to ${most}`;
    throw new UsageError(`--${name}: a whole number from ${least}${upTo}, not ${value}`);
  }
  return Number(value);
}
