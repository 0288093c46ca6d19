/** How a verb goes on behind its kanji: rules of school grammar (学校文法), the same for every verb of a class. */
export type Conjugation = "一段" | "五段" | "名詞";

/** Dictionary ending of a 五段 verb → what may stand in its place: 未然, 連用, 終止, 仮定, 意志, 音便. */
const rows: ReadonlyMap<string, string> = new Map([
  ["う", "わいうえおっ"],
  ["く", "かきくけこい"],
  ["ぐ", "がぎぐげごい"],
  ["す", "さしすせそ"],
  ["つ", "たちつてとっ"],
  ["ぬ", "なにぬねのん"],
  ["ぶ", "ばびぶべぼん"],
  ["む", "まみむめもん"],
  ["る", "らりるれろっ"],
]);

/** Auxiliaries that may follow each other up to the end of a word: 紐付け|られ|て|い|た. */
const tail =
  "(?:られ|れ|させ|せ|る|た|て|い|ない|なかっ|なく|なけれ|ならな|ば|よう|う|ず|に|ます|まし|ませ|ん|だ|で|たら|だら|たり|だり|" +
  "しまっ|しまい|しまう|おり|おる|いる|おく|おい|ある|あり|たい|たく|たかっ|すぎ|やすい|やすく|にくい|にくく|そう|べき|まい|し|す)*$";

/** What may follow, by the place of the ending in its row. */
const behind: readonly RegExp[] = [
  new RegExp(`^(?:な[いかくけ]|ず|ぬ|れ|せ|ん|さ[れせ])${tail}`, "u"),
  new RegExp(`^(?:ま[すしせ]|た[いくか]|つつ|ながら|そう|すぎ|やす[いく]|にく[いく]|なさ)${tail}`, "u"),
  /^(?:べき|まい)$/u,
  new RegExp(`^(?:ば|る|た|て|な[いかく]|ま[すしせ]|ず)?${tail}`, "u"),
  /^う$/u,
  new RegExp(`^[たてだで]${tail}`, "u"),
];
const behindOneStep = new RegExp(
  `^(?:る(?:べき)?|れば|よう?|ろ|た[らりいくか]?|て|な[いかくけ]|ず|ぬ|ま[すしせ]|られ|れ|させ|つつ|ながら|そう|すぎ|やす[いく]|にく[いく]|べき)${tail}`,
  "u",
);
/** する behind a noun: 払拭|された. */
const behindNoun = new RegExp(`^(?:する(?:べき)?|すれば|し|せず|され|させ|せよ|すべき|でき)${tail}`, "u");

/** Endings in the order of `rows`; one empty ending for verbs and nouns whose stem does not change. */
export function endingsOf(conjugation: Conjugation, dictionaryEnding: string): readonly string[] {
  return conjugation === "五段" ? [...(rows.get(dictionaryEnding) ?? dictionaryEnding)] : [""];
}

/** The ending of the noun made from the verb: 申し込み, 紐付け. */
export function nounEndingAt(conjugation: Conjugation): number {
  return conjugation === "五段" ? 1 : 0;
}

/** Whether `rest`, all that follows in the word, conjugates a verb that stands with the ending at `at` of its row. */
export function conjugates(conjugation: Conjugation, ending: string, at: number, rest: string): boolean {
  if (conjugation === "名詞") return false;
  if (conjugation === "一段") return behindOneStep.test(rest);
  if (ending === "し" && /^[たて]/u.test(rest)) return behind[5]?.test(rest) ?? false;
  return behind[at]?.test(rest) ?? false;
}

export function makesVerb(rest: string): boolean {
  return behindNoun.test(rest);
}
