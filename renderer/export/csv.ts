/**
 * A table for any spreadsheet: UTF-8 with the mark that Excel needs to read it so. Cells that a spreadsheet would take
 * for a formula get an apostrophe: their texts come from anywhere.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `"${(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
