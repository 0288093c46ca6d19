const ja = {
  results: "検索結果",
  /** Without words to look for there are no places. */
  counts: (matches: number, hits: number, documents: number) =>
    `${matches === 0 ? "" : `${matches}か所・`}${hits}件・${documents}資料`,
  seconds: (seconds: number) => `${seconds.toFixed(3)}秒`,
  inDocument: (hits: number) => `${hits}件`,
  place: (page: number, label: string | null, pages: number, line: number) =>
    pages === 1 && label === null
      ? `${line}行`
      : `${page}頁${label === null ? "" : `（印刷 ${label}）`}・${line}行`,
  cut: "語が行末で切れています",
  cutPage: "語が頁の終わりで切れています",
  literal: "文字どおり",
  literalWhy: "入力したとおりの一続きの文字として探します",
  unit: "語がそろう範囲",
  unitShort: (unit: string) => `範囲：${unit}`,
  units: { passage: "箇所", page: "頁", part: "部分", document: "資料" },
  sort: "並べ方",
  sorts: { rank: "関連順", date: "日付順", document: "資料順" },
  grouped: "資料別",
  continued: (title: string) => `${title}（続き）`,
  loading: "読み込んでいます…",
  byForm: (forms: string) => `「${forms}」で一致`,
  titles: "資料名に一致",
  view: "見せ方",
  views: { hits: "結果", concordance: "用例一覧" },
  fields: {
    type: "種別",
    document: "資料",
    title: "資料名",
    file: "ファイル名",
    imported: "取込月",
    date: "日付",
  } as Readonly<Record<string, string>>,
  filter: (field: string) => `${field}で絞る`,
  chosen: "絞り込み",
  pill: (field: string, value: string) => `${field}：${value}`,
  giveUp: (field: string, value: string) => `${field}「${value}」での絞り込みをやめる`,
  month: (year: string, month: string) => `${year}年${Number(month)}月`,
  nothingFiltered: "絞り込みに合うものがありません。絞り込みを外すと見つかることがあります。",
  searching: "探しています…",
  nothing: "見つかりませんでした",
  nothingWhy: "短い語にするか、語を減らすと見つかることがあります。画像のみの頁は探せません。",
  whyNot: "なぜ見つからない？",
  whyNotLead: "資料を選ぶと、検索に使っている文字（全角と半角をそろえ、改行を除いたもの）を見られます。",
  whyNotChoose: "資料",
  teach: {
    title: "ことばを入れると、すぐに探します",
    lines: [
      "空白で区切ると、すべての語がある箇所を探します。",
      "「-」を前に付けると、その語がある箇所を除きます。",
      '"…" で囲むと、一続きの句として探します。OR や括弧も使えます。',
      "空の欄で「↓」を押すと、これまでの検索が出ます。",
      "全角と半角、改行、旧字の違いは気にしなくて構いません。",
    ],
  },
  emptyLibrary: "まだ資料がありません。「資料」の画面でPDFやテキストを入れてください。",
  toLibrary: "資料を入れる",
};

export type SearchWords = typeof ja;

const count = (number: number, name: string) => `${number} ${name}${number === 1 ? "" : "s"}`;

const en: SearchWords = {
  results: "Results",
  counts: (matches, hits, documents) =>
    [
      ...(matches === 0 ? [] : [count(matches, "place")]),
      count(hits, "hit"),
      count(documents, "document"),
    ].join(" · "),
  seconds: (seconds) => `${seconds.toFixed(3)} s`,
  inDocument: (hits) => count(hits, "hit"),
  place: (page, label, pages, line) =>
    pages === 1 && label === null
      ? `line ${line}`
      : `page ${page}${label === null ? "" : ` (printed ${label})`}, line ${line}`,
  cut: "cut by a line end",
  cutPage: "cut by a page end",
  literal: "Literal",
  literalWhy: "Takes the input as one string of letters",
  unit: "All words in one",
  unitShort: (unit) => `in one ${unit}`,
  units: { passage: "passage", page: "page", part: "part", document: "document" },
  sort: "Order",
  sorts: { rank: "By relevance", date: "By date", document: "By document" },
  grouped: "By document",
  continued: (title) => `${title} (continued)`,
  loading: "Loading …",
  byForm: (forms) => `matches by “${forms}”`,
  titles: "Titles that match",
  view: "View",
  views: { hits: "Results", concordance: "Concordance" },
  fields: {
    type: "Type",
    document: "Document",
    title: "Title",
    file: "File name",
    imported: "Added in",
    date: "Date",
  },
  filter: (field) => `Narrow by ${field.toLowerCase()}`,
  chosen: "Narrowed to",
  pill: (field, value) => `${field}: ${value}`,
  giveUp: (field, value) => `Stop narrowing by ${field.toLowerCase()} “${value}”`,
  month: (year, month) => `${year}-${month}`,
  nothingFiltered: "Nothing fits what the search is narrowed to. Taking that away may help.",
  searching: "Searching …",
  nothing: "Nothing found",
  nothingWhy: "Shorter or fewer words may help. Pages that are pictures only cannot be searched.",
  whyNot: "Why not?",
  whyNotLead: "Choose a document to see its text as it is searched: widths made equal, line ends taken out.",
  whyNotChoose: "Document",
  teach: {
    title: "Results appear while you type",
    lines: [
      "Words with blanks between them: all must be in the passage.",
      "A minus before a word leaves out passages with it.",
      'Quotation marks "…" look for a phrase. OR and brackets work too.',
      "Arrow down in the empty box shows earlier searches.",
      "Full or half width, line ends and old characters make no difference.",
    ],
  },
  emptyLibrary: "There are no documents yet. Add PDFs or texts in the library area.",
  toLibrary: "Add documents",
};

export const searchWords = { ja, en };
