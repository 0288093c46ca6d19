/**
 * The page (from 1) that a person means: its printed label, or else its number in the file. People cite printed
 * numbers, so a label wins; "PDF 3" or "#3" always means the number. Null when there is no such page.
 */
export function pageOfLabel(typed: string, labels: readonly (string | null)[]): number | null {
  const wanted = fold(typed);
  if (wanted === "") return null;
  const byNumber = /^(?:pdf|#)(?<number>\d+)$/u.exec(wanted)?.groups?.number;
  if (byNumber === undefined) {
    const labelled = labels.findIndex((label) => label !== null && fold(label) === wanted);
    if (labelled !== -1) return labelled + 1;
  }
  const digits = byNumber ?? (/^\d+$/u.test(wanted) ? wanted : null);
  const page = digits === null ? 0 : Number(digits);
  return page >= 1 && page <= labels.length ? page : null;
}

/** Width, case, blanks and the words around a number do not matter: 「第１２頁」 is 12. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\s/gu, "")
    .replace(/^(?:第|p\.?)(?=\d)/u, "")
    .replace(/(?:頁|ページ|ぺーじ)$/u, "");
}
