/**
 * A query cut at its wrong place (UTF-16 units, `end` excluded). At the very end, where something is missing, there is
 * nothing to mark: a blank stands for it.
 */
export function faultPieces(
  query: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly wrong: string; readonly after: string } {
  const wrong = query.slice(start, Math.max(start, end));
  return {
    before: query.slice(0, start),
    wrong: wrong === "" ? "\u3000" : wrong,
    after: query.slice(Math.max(start, end)),
  };
}
