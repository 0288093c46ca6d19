/** The words of a row as a person types them: blanks, commas or ideographic commas between them, each word once. */
export function typedWords(text: string): string[] {
  return [...new Set(text.split(/[\s,，、]+/u).filter((word) => word !== ""))];
}
