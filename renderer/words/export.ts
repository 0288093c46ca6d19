const ja = {
  menu: "書き出す",
  csv: "CSV（表計算）",
  markdown: "Markdown",
  html: "HTMLファイル（Wordで開けます）",
  copy: "書式つきで写し取る",
  hitsName: "検索結果",
  linesName: "用例一覧",
  columns: {
    quote: "本文",
    title: "資料",
    file: "ファイル",
    page: "頁",
    label: "印刷頁",
    line: "行",
    form: "一致した書き方",
    address: "所在",
    left: "前",
    key: "語",
    right: "後",
  },
  heading: (query: string) => `「${query}」の検索結果`,
  count: (count: number) => `${count}件`,
  place: (page: number, label: string | null, line: number) =>
    `${page}頁${label === null ? "" : `（印刷 ${label}）`}・${line}行`,
  writing: (count: number) => `${count}件を書き出しています…`,
  copied: (count: number) => `${count}件を写し取りました。文書に貼り付けられます。`,
  failed: "書き出せませんでした。もう一度試してください。",
};

export type ExportWords = typeof ja;

const en: ExportWords = {
  menu: "Export",
  csv: "CSV (spreadsheet)",
  markdown: "Markdown",
  html: "HTML file (opens in Word)",
  copy: "Copy with formatting",
  hitsName: "search results",
  linesName: "concordance",
  columns: {
    quote: "Text",
    title: "Document",
    file: "File",
    page: "Page",
    label: "Printed page",
    line: "Line",
    form: "Spelling that matched",
    address: "Address",
    left: "Before",
    key: "Word",
    right: "Behind",
  },
  heading: (query) => `Results for “${query}”`,
  count: (count) => `${count} ${count === 1 ? "hit" : "hits"}`,
  place: (page, label, line) => `page ${page}${label === null ? "" : ` (printed ${label})`}, line ${line}`,
  writing: (count) => `Exporting ${count} …`,
  copied: (count) => `${count} copied, to be pasted into a document.`,
  failed: "The export failed. Please try again.",
};

export const exportWords = { ja, en };
