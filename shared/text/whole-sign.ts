/** `at`, or one less where a cut there would split a surrogate pair. UTF-16 offsets. */
export function wholeSign(text: string, at: number): number {
  const low = text.charCodeAt(at);
  return low >= 0xdc00 && low < 0xe000 && at > 0 ? at - 1 : at;
}
