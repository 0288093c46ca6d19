import type { HelpGroup } from "../../shared/help/help-pages.ts";
import type { TourStep } from "../state/tour.ts";

const ja = {
  help: "使い方",
  more: "くわしく",
  moreAbout: (sentence: string) => `くわしく：${sentence}`,
  search: "使い方を探す",
  searchPlaceholder: "ことば（例：見つからない）",
  nothing: "当てはまる頁がありません。ことばを短くするか、目次から選んでください。",
  found: (count: number) => `${count}頁が見つかりました`,
  failed: "使い方を読み出せませんでした。もう一度開いてください。",
  contents: "目次",
  back: "目次へ",
  says: "画面にこう出ます：",
  groups: {
    start: "はじめに",
    search: "探す",
    "not-found": "見つからないとき",
    files: "ファイル",
    library: "資料庫",
    program: "プログラム",
  } satisfies Record<HelpGroup, string>,
  tour: {
    name: "案内",
    start: "案内をはじめる",
    offer: "はじめてですか。五つの操作を、実際に動かしながら試せます。",
    offerStart: "はじめる",
    offerLater: "いまはしない",
    title: (number: number, all: number, name: string) => `案内 ${number} / ${all}：${name}`,
    done: (name: string) => `「${name}」ができました。次は：`,
    next: "次へ",
    previous: "前へ",
    leave: "案内をやめる",
    close: "おわる",
    notStarter: "いま開いているのは見本の資料庫ではありません。見本で試すこともできます。",
    openStarter: "見本の資料庫を開く",
    openFailed: "見本の資料庫を開けませんでした。いまの資料庫で続けられます。",
    finished: "案内はこれで終わりです。",
    finishedWhat:
      "ご自分の資料庫を作るときは、上の資料庫の名前を押します。案内は「使い方」からいつでも繰り返せます。",
    example: "紐付け誤り",
    names: {
      search: "探す",
      open: "開く",
      mark: "印を見る",
      spelling: "書き方を試す",
      import: "自分の資料を入れる",
    } satisfies Record<TourStep, string>,
    texts: {
      search: "上の検索欄（/ を押すと移ります）に「紐付け誤り」と打ってください。打つそばから結果が出ます。",
      open: "結果を一つ押すか、検索欄で ↓ を押して選び、Enter で開いてください。資料が右側に出ます。",
      mark: "見つかったことばに印が付いています。F3 を押すと次の印へ、Shift+F3 で前の印へ進みます。",
      spelling:
        "検索欄の下に、ほかの書き方（ひも付け、紐づけなど）と数が並んでいます。一つ押して、外したり入れたりしてみてください。",
      import:
        "左の「資料」を押してください（Alt+2）。ご自分のPDFやテキストは、そこに落とすと入ります。見本には入れなくて構いません。",
    } satisfies Record<TourStep, string>,
  },
  about: {
    title: "このプログラムについて",
    versions: "版",
    rows: {
      program: "典拠",
      electron: "Electron",
      chromium: "Chromium",
      node: "Node.js",
      schema: "資料庫の形",
      index: "索引の形",
      dictionary: "辞書（kuromoji・IPADIC）の形",
    },
    none: "なし",
    noNetwork: "通信しません",
    noNetworkWhy:
      "資料も検索のことばも、この機械の外へ出ません。機内モードにしても、すべてが同じように使えます。",
    howToCheck: "確かめ方",
    licences: "使っている部品の利用条件",
    noLicences: "ソースから動かしているため、一覧はまだありません。配布する版に付きます。",
    failed: "版を読み出せませんでした。",
  },
};

export type HelpWords = typeof ja;

const en: HelpWords = {
  help: "Help",
  more: "More about this",
  moreAbout: (sentence) => `More about this: ${sentence}`,
  search: "Search the help",
  searchPlaceholder: "Words, e.g. not found",
  nothing: "No page fits. Use shorter words, or choose from the contents.",
  found: (count) => `${count} ${count === 1 ? "page" : "pages"} found`,
  failed: "The help could not be read. Please open it again.",
  contents: "Contents",
  back: "To the contents",
  says: "The program says:",
  groups: {
    start: "Getting started",
    search: "Searching",
    "not-found": "When nothing is found",
    files: "Files",
    library: "The library",
    program: "The program",
  },
  tour: {
    name: "Tour",
    start: "Start the tour",
    offer: "Is this your first time? Five small things to try, hands on.",
    offerStart: "Start",
    offerLater: "Not now",
    title: (number, all, name) => `Tour ${number} / ${all}: ${name}`,
    done: (name) => `“${name}” is done. Next:`,
    next: "Next",
    previous: "Back",
    leave: "Leave the tour",
    close: "Close",
    notStarter: "The library that is open is not the sample library. You can try things there instead.",
    openStarter: "Open the sample library",
    openFailed: "The sample library could not be opened. You can go on in this one.",
    finished: "That is the end of the tour.",
    finishedWhat:
      "To make a library of your own, press the library’s name at the top. The tour can be repeated from the help.",
    example: "紐付け誤り",
    names: {
      search: "Search",
      open: "Open",
      mark: "See the marks",
      spelling: "Try a spelling",
      import: "Add your own",
    },
    texts: {
      search: "Type 紐付け誤り into the box at the top (/ takes you there). Results appear while you type.",
      open: "Press a result, or choose one with ↓ from the box and press Enter. The document opens on the right.",
      mark: "The words found are marked. F3 goes to the next mark, Shift+F3 to the one before.",
      spelling:
        "Under the box stand other spellings (ひも付け, 紐づけ …) with their numbers. Press one to leave it out or take it in.",
      import:
        "Press Library on the left (Alt+2). Your own PDFs and texts go in by dropping them there. The sample library needs none.",
    },
  },
  about: {
    title: "About Tenkyo",
    versions: "Versions",
    rows: {
      program: "Tenkyo",
      electron: "Electron",
      chromium: "Chromium",
      node: "Node.js",
      schema: "Form of the library",
      index: "Form of the index",
      dictionary: "Form of the dictionary (kuromoji, IPADIC)",
    },
    none: "none",
    noNetwork: "No network",
    noNetworkWhy:
      "Documents and searches never leave this machine. In flight mode everything works the same.",
    howToCheck: "How to check",
    licences: "Licences of the parts that are used",
    noLicences: "This runs from its sources, which have no list yet. Released versions bring it.",
    failed: "The versions could not be read.",
  },
};

export const helpWords = { ja, en };
