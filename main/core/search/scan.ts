/**
 * Every place of `needle` in `text`, as UTF-16 offsets, left to right without overlap. Complete by construction:
 * no index stands between the text and the answer.
 */
export function scan(text: string, needle: string): number[] {
  const found: number[] = [];
  if (needle === "") return found;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length))
    found.push(at);
  return found;
}
