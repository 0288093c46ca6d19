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
  "ends-program": {
    ja: "このファイルを読むたびに典拠が終わってしまったため、飛ばしました。別のソフトで保存し直してから入れてください。",
    en: "Skipped: Tenkyo ended each time it read this file. Save the file anew with another program and add that.",
  },
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
  "records-missing": {
    ja: "資料庫の記録（library.sqlite）がありません（%）。控えがあれば、そこから戻せます。",
    en: "The library's records (library.sqlite) are missing (%). They can be restored from a backup if there is one.",
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
  "disk-error": {
    ja: "ディスクを読み書きできませんでした（%）。つながりを確かめ、ほかの場所に写しを取ってください。",
    en: "The disk could not be read or written (%). Check its connection and copy the library elsewhere.",
  },
  "no-permission": {
    ja: "ここに読み書きする権限がありません（%）。権限を確かめるか、別の場所を選んでください。",
    en: "You may not read or write here (%). Check the permissions or choose another place.",
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
  "variant-invalid": {
    ja: "この行は言い換えの表に入れられません（%）。",
    en: "This row cannot be put on the list of spellings (%).",
  },
  "variant-not-found": {
    ja: "その行は言い換えの表にありません（%）。",
    en: "There is no such row on the list of spellings (%).",
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
  "original-unused": {
    ja: "どの資料のものでもない原本が残っています（%）。資料には影響ありません。要るものなら取り込み直してください。",
    en: "An original that belongs to no document is left over (%). No document is affected. Add it again if you need it.",
  },
  "disk-low": {
    ja: "資料庫のあるディスクの空きが少なくなっています（残り %）。いっぱいになる前に空きを作ってください。",
    en: "The library's disk is nearly full (% left). Free some space before it is.",
  },
  "folder-synchronised": {
    ja: "この資料庫は、ほかの機械と同期されるフォルダーにあります（%）。同期の途中で記録が壊れることがあります。同期されない場所へ移してください。",
    en: "The library is in a folder that is synchronised with other machines (%). Synchronising can damage its records. Move it to a folder that is not.",
  },
  "folder-network": {
    ja: "この資料庫は、ネットワークの先にあります（%）。つながりが切れると記録が壊れることがあります。この機械の中へ移してください。",
    en: "The library is on a network drive (%). A lost connection can damage its records. Move it onto this machine.",
  },
  "medium-read-only": {
    ja: "この資料庫は書き込めない場所にあるため、読むことだけできます（%）。書き込むには、書き込める場所へ写してください。",
    en: "The library is where nothing can be written, so it can only be read (%). Copy it to a place that can be written to.",
  },
  "opened-damaged": {
    ja: "記録の一部が壊れたまま、読むためだけに開いています（%）。要るものを写し取り、控えから戻してください。",
    en: "Part of the records is damaged; the library is open for reading only (%). Copy what you need and go back to a backup.",
  },
  "backup-failed": {
    ja: "毎日の控えを作れませんでした（%）。できるようになれば自動で作ります。",
    en: "The daily backup could not be made (%). It is made as soon as that is possible.",
  },
};

/** The sentence for a failure. An absent detail takes its brackets along. */
export function failureSentence(data: FailureData, language: Language): string {
  if (data.problem !== undefined) return queryProblemSentence(data.problem, language);
  const sentence = sentences[data.code][language];
  if (data.detail === null) return sentence.replace(/（%）| ?\(%\)/, "");
  return sentence.replace("%", data.detail);
}
