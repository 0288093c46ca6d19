const ja = {
  reader: "閲覧",
  empty: "左の一覧から資料を選ぶと、ここに開きます。",
  close: "閉じる",
};

export type ReaderWords = typeof ja;

const en: ReaderWords = {
  reader: "Reader",
  empty: "Choose a document on the left; it opens here.",
  close: "Close",
};

export const readerWords = { ja, en };
