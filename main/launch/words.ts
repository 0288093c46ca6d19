import type { Language } from "../../shared/words/failures.ts";

/** What `npm start` says in the terminal. Both languages carry the same news. */
export const launchWords = {
  ja: {
    building: "画面を用意しています…",
    buildFailed: "画面を用意できませんでした。",
    starting: "典拠を起動しています…",
    opened: "画面を開きました。画面を閉じると、典拠も終わります。",
    address: (address: string) =>
      `この住所をブラウザーで開いてください（一度だけ使えます）。終わるときは Ctrl-C。\n\n  ${address}\n`,
    noWindow: "ブラウザーの窓を開けませんでした。",
    root: "管理者（root）として動いているため、ブラウザーの保護（サンドボックス）を外して開きます。ふだんは一般の利用者でお使いください。",
    ending: "終わっています…",
    usage: "使い方: npm start [-- --no-open]",
  },
  en: {
    building: "Preparing the window …",
    buildFailed: "The window could not be prepared.",
    starting: "Starting Tenkyo …",
    opened: "The window is open. Closing it ends Tenkyo.",
    address: (address: string) =>
      `Open this address in a browser (it works once). Ctrl-C ends Tenkyo.\n\n  ${address}\n`,
    noWindow: "No browser window could be opened.",
    root: "Running as root, so the browser opens without its sandbox. For everyday work, use an ordinary account.",
    ending: "Ending …",
    usage: "Usage: npm start [-- --no-open]",
  },
} as const satisfies Record<Language, unknown>;
