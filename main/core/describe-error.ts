import { Failure } from "../../shared/contract/failure.ts";
import { errorCode } from "./library/error-code.ts";

/** A place in a program: a function, a file, line and column. */
const frame = /^\s+at [\w$.<>[\]# ]*\(?(?:file:\/\/|node:|\/|[A-Z]:\\)[^\n]*:\d+:\d+\)?$/u;

/** Folders above the program's own say who uses the machine. */
const above =
  /(?:file:\/\/\/?|[A-Z]:\\|\/)[^\n]*?[\\/](?=(?:main|renderer|shared|node_modules|app\.asar)[\\/])/u;

/** More frames than anyone reads. */
const mostFrames = 12;

/**
 * An error for the local log: kind, code, stack frames. Never its message, which may quote a document, a query or a
 * file name; a Failure's detail neither.
 */
export function describeError(error: unknown): string {
  if (error instanceof Failure) return `Failure ${error.data.code}`;
  if (typeof error !== "object" || error === null) return typeof error;
  const name = "name" in error && /^\w{1,40}$/u.test(String(error.name)) ? String(error.name) : "Error";
  const codes = [errorCode(error), "errcode" in error ? String(error.errcode) : null].filter(
    (code) => code !== null && /^\w{1,40}$/u.test(code),
  );
  return [[name, ...codes].join(" "), ...framesOf(error)].join("\n");
}

function framesOf(error: object): string[] {
  const stack = "stack" in error ? String(error.stack) : "";
  const message = "message" in error ? String(error.message) : "";
  return stack
    .replace(message, "")
    .split("\n")
    .filter((line) => frame.test(line))
    .slice(0, mostFrames)
    .map((line) => line.replace(above, ""));
}
