/** A moment as it is read on this machine: day and minute. */
export function momentOf(iso: string, language: "ja" | "en"): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}
