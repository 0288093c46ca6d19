import type { Language } from "../../shared/words/failures.ts";

/** Japanese, unless the system's language is set to English. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.startsWith("en") ? "en" : "ja";
}

const help = {
  ja: `使い方: tenkyo [--library 資料庫] [--json] コマンド

  import [場所…]             ファイルとフォルダーを取り込む（検索できるようになったら終わる）
  documents                  資料の一覧
  show 資料                  資料の詳細
  text 資料 [--page N] [--normalised]
  search 語 | --queries FILE [--unit passage|page|part|document] [--literal] [--no-variants]
         [--type pdf|text] [--limit N]
  kwic 語 [--width N] [--sort left|right|document] [--literal] [--no-variants] [--type pdf|text] [--limit N]
                             語を前後の文とともに一行ずつ（用例一覧）
  correct 資料 --encoding utf-8|utf-16le|utf-16be|shift_jis|euc-jp|iso-2022-jp
  verify                     資料庫の点検
  backup                     控えを作る
  restore [控え]             控えから戻す（名前がなければ一覧）
  serve                      画面をブラウザーに出す（住所を1行のJSONで示し、Ctrl-C まで動く）

資料は、番号（始めの4字から）かファイル名で指します。資料庫の既定は %。
終了の値: 0 できた、2 できたが断ったものがある、1 できなかった、64 使い方の誤り。`,
  en: `Usage: tenkyo [--library DIR] [--json] COMMAND

  import [PATH…]             add files and folders; returns when they are searchable
  documents                  what is in the library
  show DOCUMENT              one document in detail
  text DOCUMENT [--page N] [--normalised]
  search QUERY | --queries FILE [--unit passage|page|part|document] [--literal] [--no-variants]
         [--type pdf|text] [--limit N]
  kwic QUERY [--width N] [--sort left|right|document] [--literal] [--no-variants] [--type pdf|text] [--limit N]
                             every place with what stands beside it, a line each
  correct DOCUMENT --encoding utf-8|utf-16le|utf-16be|shift_jis|euc-jp|iso-2022-jp
  verify                     check the library
  backup                     make a backup
  restore [BACKUP]           go back to a backup (without a name: list them)
  serve                      the window for a browser: prints its address as one line of JSON, runs until Ctrl-C

DOCUMENT is an id, the start of one (4 letters or more), or a file name. The default library is %.
Exit status: 0 done, 2 done but something was refused, 1 failed, 64 wrong usage.`,
} as const satisfies Record<Language, string>;

export function helpText(language: Language, defaultLibrary: string): string {
  return help[language].replace("%", defaultLibrary);
}

export const words = {
  ja: {
    states: { text: "文字あり", partial: "一部画像のみ", scan: "画像のみ", failed: "読めない頁" },
    imported: "取り込みました",
    already: "すでにあります",
    refused: "断りました",
    pages: (pages: number) => `${pages}頁`,
    withoutText: (pages: number) => `うち文字のない頁 ${pages}`,
    readOnly: (owner: string) => `この資料庫は別のところで使用中です（${owner}）。読むことだけします。`,
    unfinished: "前回の取り込みの続きをしています…",
    indexing: "索引を作っています…",
    progress: (finished: number, total: number, file: string) => `${finished}/${total} ${file}`,
    found: (matches: number, hits: number, documents: number) =>
      `${matches}か所・${hits}箇所・${documents}資料`,
    kinds: { variant: "", synonym: "同義語・", "inside-word": "語の途中・" },
    chip: (form: string, count: number, kind: string, on: boolean) =>
      `${form} ${count}${kind === "" && on ? "" : `（${kind}${on ? "あり" : "なし"}）`}`,
    place: (page: number, label: string | null, line: number) =>
      `${page}頁${label === null ? "" : `（印刷 ${label}）`} ${line}行`,
    verified: "問題はありません。",
    backedUp: (name: string) => `控えを作りました: ${name}`,
    restored: (name: string) => `控えから戻しました: ${name}`,
    noBackup: "控えはまだありません。",
    waiting: "残りは、空きができてから次に開いたときに取り込みます。",
    rescued: (kept: string | null, lost: readonly string[] | null) =>
      [
        kept === null ? "" : `壊れた記録は backups/${kept} に残してあります。`,
        lost === null
          ? "その控えより後に入れたものは、記録からは分かりません。"
          : lost.length === 0
            ? "失われた資料はありません。"
            : `その控えになかった資料: ${lost.join("、")}`,
      ].join(""),
  },
  en: {
    states: {
      text: "text",
      partial: "partly pictures",
      scan: "pictures only",
      failed: "page could not be read",
    },
    imported: "added",
    already: "already there",
    refused: "refused",
    pages: (pages: number) => `${pages} pages`,
    withoutText: (pages: number) => `${pages} without text`,
    readOnly: (owner: string) => `The library is in use elsewhere (${owner}); reading only.`,
    unfinished: "Finishing the previous import …",
    indexing: "Building the index …",
    progress: (finished: number, total: number, file: string) => `${finished}/${total} ${file}`,
    found: (matches: number, hits: number, documents: number) =>
      `${matches} places in ${hits} passages of ${documents} documents`,
    kinds: { variant: "", synonym: "synonym, ", "inside-word": "inside words, " },
    chip: (form: string, count: number, kind: string, on: boolean) =>
      `${form} ${count}${kind === "" && on ? "" : ` (${kind}${on ? "on" : "off"})`}`,
    place: (page: number, label: string | null, line: number) =>
      `page ${page}${label === null ? "" : ` (printed ${label})`}, line ${line}`,
    verified: "No problems found.",
    backedUp: (name: string) => `Backup made: ${name}`,
    restored: (name: string) => `Restored: ${name}`,
    noBackup: "There is no backup yet.",
    waiting: "The rest is added at the next start, when there is room.",
    rescued: (kept: string | null, lost: readonly string[] | null) =>
      [
        kept === null ? "" : `The damaged records are kept as backups/${kept}. `,
        lost === null
          ? "What was added after that backup cannot be told from them."
          : lost.length === 0
            ? "No document is lost."
            : `Documents that the backup does not have: ${lost.join(", ")}`,
      ].join(""),
  },
} as const;

export type Words = (typeof words)[Language];
