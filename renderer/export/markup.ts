/** Text as Markdown that shows exactly that text: its signs mean nothing, line ends become blanks. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\s*\n\s*/gu, " ")
    .replaceAll(/[\\`*_[\]<>|~]|&(?=#?\w+;)/gu, (sign) => `\\${sign}`)
    .replace(/^[#+=-]/u, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/u, "$1\\$2");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML, for elements and quoted attributes. */
export function htmlText(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}

/** A whole page. The character set is named because word processors guess it wrongly without. */
export function htmlDocument(title: string, body: string): string {
  return `<!doctype html>\n<html lang="ja">\n<head><meta charset="utf-8"><title>${htmlText(title)}</title></head>\n<body>\n${body}\n</body>\n</html>\n`;
}
