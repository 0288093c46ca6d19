import type { FolderPurpose } from "../../../shared/host/host-functions.ts";
import type { Language } from "../../../shared/words/failures.ts";

/** Sentences that the host itself says, in windows of the system. */
export const hostWords = {
  ja: {
    coreKeepsEnding: "典拠の本体が、続けて止まりました。",
    coreKeepsEndingWhy:
      "資料庫に入れたものは失われていません。もう一度起動するか、典拠を終わってください。同じことが続くときは、資料庫のあるディスクの空きと接続を確かめてください。",
    restart: "もう一度起動する",
    quit: "典拠を終わる",
    folder: {
      import: "資料の入ったフォルダーを選ぶ",
      library: "資料庫（.tenkyo）のフォルダーを選ぶ",
      "new-library": "新しい資料庫を置くフォルダーを選ぶ",
    },
  },
  en: {
    coreKeepsEnding: "The inner part of Tenkyo keeps stopping.",
    coreKeepsEndingWhy:
      "Nothing that was in the library is lost. Start it again, or quit Tenkyo. If this goes on, look whether the disk with the library is full or was taken away.",
    restart: "Start it again",
    quit: "Quit Tenkyo",
    folder: {
      import: "Choose a folder of documents",
      library: "Choose the folder of a library (.tenkyo)",
      "new-library": "Choose where the new library goes",
    },
  },
} as const satisfies Record<Language, { folder: Record<FolderPurpose, string> } & Record<string, unknown>>;

/** Japanese, unless the system speaks English (`app.getLocale()`: "ja", "en-GB" …). */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith("en") ? "en" : "ja";
}

/** What the page asks for, which is only believed to be one of the purposes. */
export function folderPurpose(given: unknown): FolderPurpose {
  return given === "library" || given === "new-library" ? given : "import";
}
