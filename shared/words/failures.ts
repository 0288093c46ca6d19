import type { FailureCode, FailureData } from "../contract/failure.ts";
import type { Language } from "./language.ts";
import { queryProblemSentence } from "./query-problems.ts";

export type { Language } from "./language.ts";

/**
 * What happened and what to do next, for every failure. The command line and the window say the same sentence,
 * so the table stands here and not with either of them. `%` is replaced by the detail.
 */
const sentences: Readonly<Record<FailureCode, Readonly<Record<Language, string>>>> = {
  "unknown-type": {
    ja: "この種類のファイルはまだ読めません。PDFかテキスト（.txt・.md）にして入れてください。",
    en: "This type of file cannot be read yet. Save it as PDF or text (.txt, .md) and add that.",
  },
  "empty-file": { ja: "ファイルが空です（0バイト）。", en: "The file is empty (0 bytes)." },
  "broken-pdf": {
    ja: "PDFが壊れていて読めません。入手し直すか、別のソフトで保存し直してください。",
    en: "The PDF is damaged and cannot be read. Fetch it again, or save it anew with another program.",
  },
  "password-pdf": {
    ja: "パスワードのかかったPDFです。パスワードを外した写しを入れてください。",
    en: "The PDF is protected by a password. Add a copy without one.",
  },
  "not-a-regular-file": {
    ja: "ふつうのファイルではありません（装置やパイプなど）。",
    en: "Not a regular file (a device, a pipe or the like).",
  },
  "dangling-link": {
    ja: "リンクの先のファイルがありません。",
    en: "The link points to a file that does not exist.",
  },
  "open-failed": {
    ja: "ファイルを開けません（%）。読み取りの権限を確かめてください。",
    en: "The file cannot be opened (%). Check that you may read it.",
  },
  "missing-path": { ja: "その場所にファイルがありません。", en: "There is no file at this path." },
  "too-large": {
    ja: "300 MBを超えるファイルは入れられません。分けて保存してください。",
    en: "Files over 300 MB cannot be added. Split the file.",
  },
  "too-many-pages": {
    ja: "20,000頁を超えるPDFは入れられません。分けて保存してください。",
    en: "PDFs of more than 20,000 pages cannot be added. Split the file.",
  },
  "unknown-encoding": {
    ja: "文字コードが分かりません。UTF-8で保存し直すか、文字コードを指定してください。",
    en: "The character encoding is unknown. Save the file as UTF-8, or name the encoding.",
  },
  "changed-while-read": {
    ja: "読んでいる間にファイルが変わりました。もう一度入れてください。",
    en: "The file changed while it was being read. Add it again.",
  },
  "reader-memory": {
    ja: "読むのにメモリーを使いすぎるため中止しました。",
    en: "Stopped: reading it takes too much memory.",
  },
  "reader-time": {
    ja: "読むのに時間がかかりすぎるため中止しました。",
    en: "Stopped: reading it takes too long.",
  },
  "reader-crashed": {
    ja: "読み取りの途中で異常が起きました。ほかのファイルには影響ありません。",
    en: "The reader failed on this file. Other files are not affected.",
  },
  cancelled: { ja: "中止しました。", en: "Cancelled." },
  "no-library": { ja: "資料庫が開かれていません。", en: "No library is open." },
  "not-a-library": {
    ja: "ここは資料庫ではありません（%）。",
    en: "This is not a library (%).",
  },
  "library-exists": { ja: "すでに資料庫があります（%）。", en: "There is a library already (%)." },
  "library-locked": {
    ja: "この資料庫は別のところで使用中です（%）。閉じてからもう一度開いてください。",
    en: "The library is in use elsewhere (%). Close it there and try again.",
  },
  "library-read-only": {
    ja: "いまは読むことだけできます（%）。",
    en: "The library can only be read at the moment (%).",
  },
  "library-too-new": {
    ja: "この資料庫は新しい版の典拠で作られました（%）。典拠を更新してください。",
    en: "This library was made by a newer Tenkyo (%). Update Tenkyo.",
  },
  "library-damaged": {
    ja: "資料庫の記録が壊れています（%）。控えから戻せます。",
    en: "The library's records are damaged (%). They can be restored from a backup.",
  },
  "backup-not-found": { ja: "控えがありません（%）。", en: "There is no such backup (%)." },
  "backup-damaged": {
    ja: "控えが壊れていて使えません（%）。別の控えを選んでください。",
    en: "The backup is damaged (%). Choose another one.",
  },
  "disk-full": {
    ja: "ディスクの空きが足りません。空きを作ってからもう一度行ってください。",
    en: "The disk is full. Free some space and try again.",
  },
  "document-not-found": { ja: "その資料はありません（%）。", en: "There is no such document (%)." },
  "document-ambiguous": {
    ja: "当てはまる資料が二つ以上あります（%）。",
    en: "More than one document fits (%).",
  },
  "job-not-found": { ja: "その作業はありません（%）。", en: "There is no such job (%)." },
  "query-invalid": { ja: "検索の書き方に誤りがあります（%）。", en: "The query is not well formed (%)." },
  "saved-search-not-found": {
    ja: "保存した検索がありません（%）。",
    en: "There is no such saved search (%).",
  },
  "correction-invalid": {
    ja: "この訂正はできません（%）。",
    en: "This correction is not possible (%).",
  },
  "original-missing": {
    ja: "原本のファイルがありません（%）。",
    en: "The original file is missing (%).",
  },
  "original-altered": {
    ja: "原本のファイルが取り込んだときと違います（%）。",
    en: "The original file differs from what was added (%).",
  },
  "pages-missing": {
    ja: "抽出した頁がそろっていません（%）。",
    en: "Extracted pages are missing (%).",
  },
  "index-incomplete": {
    ja: "索引がまだできていません（%）。次に開いたときに作ります。",
    en: "The index is not complete (%). It is built at the next start.",
  },
  "index-damaged": {
    ja: "索引が壊れています（%）。次に開いたときに作り直します。",
    en: "The index is damaged (%). It is rebuilt at the next start.",
  },
};

/** The sentence for a failure. An absent detail takes its brackets along. */
export function failureSentence(data: FailureData, language: Language): string {
  if (data.problem !== undefined) return queryProblemSentence(data.problem, language);
  const sentence = sentences[data.code][language];
  if (data.detail === null) return sentence.replace(/（%）| ?\(%\)/, "");
  return sentence.replace("%", data.detail);
}
