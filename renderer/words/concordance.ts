const ja = {
  lines: "用例一覧",
  total: (total: number) => `${total}か所`,
  width: "前後の文字数",
  signs: "字",
  sort: "並べ方",
  sorts: { document: "資料順", left: "前の文脈順", right: "後の文脈順", date: "日付順" },
  failed: "用例を読み出せませんでした。もう一度検索してください。",
  distribution: "分布",
  overDocuments: "資料ごとの数",
  overMonths: "月ごとの数",
  matches: "か所",
  bar: (name: string, count: number) => `${name} ${count}か所`,
  narrow: "押すと、その資料や月だけに絞ります。",
  allDocuments: (count: number) => `${count}資料をすべて表示`,
  fewerDocuments: "多い資料だけを表示",
};

export type ConcordanceWords = typeof ja;

const en: ConcordanceWords = {
  lines: "Concordance",
  total: (total) => `${total} ${total === 1 ? "place" : "places"}`,
  width: "Signs on each side",
  signs: " signs",
  sort: "Order",
  sorts: { document: "By document", left: "By what precedes", right: "By what follows", date: "By date" },
  failed: "The lines could not be read. Please search again.",
  distribution: "Distribution",
  overDocuments: "Over documents",
  overMonths: "Over months",
  matches: "places",
  bar: (name, count) => `${name}: ${count} ${count === 1 ? "place" : "places"}`,
  narrow: "A click narrows the search to that document or month.",
  allDocuments: (count) => `Show all ${count} documents`,
  fewerDocuments: "Show only those with most",
};

export const concordanceWords = { ja, en };
