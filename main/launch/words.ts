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
    electronFetching: "窓のためのElectronを取り寄せています（初回だけ、約100 MB）…",
    electronArrived: (megabytes: number) => `  ${megabytes} MB`,
    electronNotFetched: "Electronを取り寄せられなかったので、ブラウザーの窓で開きます。",
    electronNotStarted: {
      sandbox: "この機械の設定がElectronの保護（サンドボックス）を許さないので、ブラウザーの窓で開きます。",
      libraries: "Electronに要る部品がこの機械にないので、ブラウザーの窓で開きます。",
      display: "Electronが画面につながらないので、ブラウザーの窓で開きます。",
      silent: "Electronが10秒たっても応じないので、ブラウザーの窓で開きます。",
      ended: "Electronがすぐに終わってしまったので、ブラウザーの窓で開きます。",
    },
    handedOver: "典拠はもう動いています。その窓を前に出しました。",
    usage:
      "使い方: npm start [-- --no-open | --browser | --electron]\n  --no-open   窓を開かずに住所だけ示す\n  --browser   ブラウザーの窓で開く\n  --electron  前に失敗していても、Electronでもう一度試す",
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
    electronFetching: "Fetching Electron for the window (only this once, some 100 MB) …",
    electronArrived: (megabytes: number) => `  ${megabytes} MB`,
    electronNotFetched: "Electron could not be fetched, so a browser window opens instead.",
    electronNotStarted: {
      sandbox: "This machine does not allow Electron its sandbox, so a browser window opens instead.",
      libraries: "Electron lacks libraries on this machine, so a browser window opens instead.",
      display: "Electron cannot reach the screen, so a browser window opens instead.",
      silent: "Electron gave no sign for 10 seconds, so a browser window opens instead.",
      ended: "Electron ended at once, so a browser window opens instead.",
    },
    handedOver: "Tenkyo is running already; its window was raised.",
    usage:
      "Usage: npm start [-- --no-open | --browser | --electron]\n  --no-open   only print the address\n  --browser   open in a browser window\n  --electron  try Electron again, even where it failed before",
  },
} as const satisfies Record<Language, unknown>;

export type LaunchWords = (typeof launchWords)[Language];
