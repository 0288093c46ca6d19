import type { QueryProblem, QueryProblemKind } from "../contract/failure.ts";
import type { Language } from "./language.ts";

/** What is wrong with a query and what to type instead. `%` is what stands at the marked place. */
const sentences: Readonly<Record<QueryProblemKind, Readonly<Record<Language, string>>>> = {
  "quote-open": {
    ja: '引用符が閉じていません。語句の終わりにも「"」を付けてください。',
    en: 'The quotation mark is not closed. Put a " at the end of the phrase as well.',
  },
  "quote-empty": {
    ja: "引用符の中に何もありません。探す語句を入れるか、引用符を消してください。",
    en: "There is nothing between the quotation marks. Type a phrase between them, or take them away.",
  },
  "bracket-open": {
    ja: '括弧「%」が閉じていません。閉じるか、括弧も文字として探すなら"…"で囲んでください。',
    en: 'The bracket % is not closed. Close it, or put "…" around it to search for the bracket itself.',
  },
  "bracket-close": {
    ja: '括弧「%」に対応する始めの括弧がありません。消すか、括弧も文字として探すなら"…"で囲んでください。',
    en: 'The bracket % was never opened. Take it away, or put "…" around it to search for the bracket itself.',
  },
  "bracket-empty": {
    ja: "括弧の中に何もありません。探す語を入れるか、括弧を消してください。",
    en: "There is nothing between the brackets. Type a word between them, or take them away.",
  },
  "too-deep": {
    ja: "括弧やNOTが深く重なりすぎています。括弧を減らすか、検索を分けてください。",
    en: "Brackets or NOTs are nested too deeply. Use fewer of them, or split the search.",
  },
  "operand-missing": {
    ja: '「%」でつなぐ語が足りません。語を足してください。「%」という語を探すなら"%"と打ってください。',
    en: 'A word is missing next to %. Add it; to search for % itself, type "%".',
  },
  "only-not": {
    ja: "除く語だけでは探せません。「番号 -%」のように、含む語も打ってください。",
    en: "A search needs something to look for besides what to leave out: type another word in front, as in: word -%",
  },
  "field-empty": {
    ja: "「%」のあとに探す値がありません。コロンのすぐあとに、空白を入れずに打ってください。",
    en: "There is no value behind %. Type it right after the colon, without a blank.",
  },
  "field-bracket": {
    ja: "「%」のあとには値を一つだけ打てます。「種別:pdf OR 種別:text」のように、項目ごとに分けてください。",
    en: "Only one value can stand behind %. Repeat the field, as in: type:pdf OR type:text",
  },
  "value-unknown": {
    ja: "「%」という値はありません。候補の中から選んでください。",
    en: "There is no value % here. Choose one from the list.",
  },
  "value-date": {
    ja: "「%」は日付として読めません。2026-11-24、2026-11、令和8年11月、2023-06..2023-12 のように打ってください。",
    en: "% cannot be read as a date. Type it like 2026-11-24, 2026-11, 令和8年11月 or 2023-06..2023-12.",
  },
};

/** The sentence for a problem, with its place: columns are counted from 1. */
export function queryProblemSentence({ kind, start, text }: QueryProblem, language: Language): string {
  const sentence = sentences[kind][language].replaceAll("%", () => text);
  return language === "ja" ? `${start + 1}字目：${sentence}` : `Column ${start + 1}: ${sentence}`;
}
