/** Bytes `begin` up to, but without, `end`. */
export interface ByteRange {
  readonly begin: number;
  readonly end: number;
}

/**
 * Reads a Range header (RFC 9110 §14) against the length of the file. Null: nothing there that we can answer.
 * Several ranges at once are among that: pdf.js never asks for them, and joining them is only a way to be wrong.
 */
export function readByteRange(header: string, length: number): ByteRange | null {
  const [, first, last] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/iu.exec(header) ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return null;
  const begin = first === "" ? Math.max(0, length - Number(last)) : Number(first);
  const end = first === "" || last === "" ? length : Math.min(length, Number(last) + 1);
  return begin < end ? { begin, end } : null;
}
