/**
 * Selected text on one line: line ends and the blanks around them go, but for one blank between Latin letters or
 * figures, which would else run into each other.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/(?<=[A-Za-z0-9])\s*[\r\n]\s*(?=[A-Za-z0-9])/gu, " ")
    .replaceAll(/\s*[\r\n]\s*/gu, "")
    .trim();
}
