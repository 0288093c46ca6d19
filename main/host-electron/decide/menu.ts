import type { MenuCommand } from "../../../shared/host/host-functions.ts";
import type { Language } from "../../../shared/words/failures.ts";

/** Roles are carried out by Electron itself; each name is checked against its types where the menu is made. */
type Role =
  | "services"
  | "hide"
  | "hideOthers"
  | "unhide"
  | "quit"
  | "close"
  | "minimize"
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "selectAll"
  | "togglefullscreen"
  | "reload"
  | "toggleDevTools";

export type MenuItem =
  | { readonly kind: "separator" }
  | { readonly kind: "role"; readonly role: Role; readonly label: string; readonly enabled: boolean }
  | {
      readonly kind: "command";
      readonly command: MenuCommand;
      readonly label: string;
      /** Null: the key is the page's own (Alt+1 …) and would not be the menu's everywhere. */
      readonly accelerator: string | null;
    }
  | { readonly kind: "menu"; readonly label: string; readonly items: readonly MenuItem[] };

const words = {
  ja: {
    file: "ファイル",
    edit: "編集",
    view: "表示",
    help: "ヘルプ",
    product: "典拠",
    about: "典拠について",
    services: "サービス",
    hide: "典拠を隠す",
    hideOthers: "ほかを隠す",
    unhide: "すべてを表示",
    quit: "典拠を終わる",
    close: "窓を閉じる",
    minimize: "しまう",
    switchLibrary: "別の資料庫を開く…",
    addDocuments: "資料を加える",
    undo: "元に戻す",
    redo: "やり直す",
    cut: "切り取り",
    copy: "写し",
    paste: "貼り付け",
    selectAll: "すべてを選ぶ",
    search: "検索の画面",
    fullScreen: "全画面",
    reload: "画面を読み直す",
    devTools: "開発の道具",
    helpPages: "使い方",
    shortcuts: "キーの一覧",
  },
  en: {
    file: "File",
    edit: "Edit",
    view: "View",
    help: "Help",
    product: "Tenkyo",
    about: "About Tenkyo",
    services: "Services",
    hide: "Hide Tenkyo",
    hideOthers: "Hide Others",
    unhide: "Show All",
    quit: "Quit Tenkyo",
    close: "Close Window",
    minimize: "Minimise",
    switchLibrary: "Open Another Library…",
    addDocuments: "Add Documents",
    undo: "Undo",
    redo: "Redo",
    cut: "Cut",
    copy: "Copy",
    paste: "Paste",
    selectAll: "Select All",
    search: "Search",
    fullScreen: "Full Screen",
    reload: "Reload",
    devTools: "Developer Tools",
    helpPages: "How to Use Tenkyo",
    shortcuts: "Keyboard Shortcuts",
  },
} as const satisfies Record<Language, unknown>;

const separator = { kind: "separator" } as const;

function role(name: Role, label: string, enabled = true): MenuItem {
  return { kind: "role", role: name, label, enabled };
}

function command(name: MenuCommand, label: string, accelerator: string | null): MenuItem {
  return { kind: "command", command: name, label, accelerator };
}

function menu(label: string, ...items: readonly MenuItem[]): MenuItem {
  return { kind: "menu", label, items };
}

/** The menu bar. macOS has a menu of the program itself, and its items for ending stand there. */
export function menuBar(
  language: Language,
  { isMac, isPackaged }: { readonly isMac: boolean; readonly isPackaged: boolean },
): MenuItem[] {
  const say = words[language];
  const program = menu(
    say.product,
    command("about", say.about, null),
    separator,
    role("services", say.services),
    separator,
    role("hide", say.hide),
    role("hideOthers", say.hideOthers),
    role("unhide", say.unhide),
    separator,
    role("quit", say.quit),
  );
  const making = isPackaged
    ? []
    : [separator, role("reload", say.reload), role("toggleDevTools", say.devTools)];
  return [
    ...(isMac ? [program] : []),
    menu(
      say.file,
      command("switch-library", say.switchLibrary, "CmdOrCtrl+O"),
      command("add-documents", say.addDocuments, null),
      separator,
      ...(isMac ? [role("close", say.close), role("minimize", say.minimize)] : [role("quit", say.quit)]),
    ),
    menu(
      say.edit,
      role("undo", say.undo),
      role("redo", say.redo),
      separator,
      role("cut", say.cut),
      role("copy", say.copy),
      role("paste", say.paste),
      role("selectAll", say.selectAll),
    ),
    menu(say.view, command("search", say.search, null), role("togglefullscreen", say.fullScreen), ...making),
    menu(
      say.help,
      command("help", say.helpPages, null),
      command("shortcuts", say.shortcuts, null),
      // macOS has it in the menu of the program itself.
      ...(isMac ? [] : [separator, command("about", say.about, null)]),
    ),
  ];
}

/** What a click with the other button offers; empty: nothing, and no menu is shown. */
export function contextMenu(
  language: Language,
  {
    isEditable,
    selectionText,
    editFlags,
  }: {
    readonly isEditable: boolean;
    readonly selectionText: string;
    readonly editFlags: { readonly canCut: boolean; readonly canCopy: boolean; readonly canPaste: boolean };
  },
): MenuItem[] {
  const say = words[language];
  const copy = role("copy", say.copy, editFlags.canCopy);
  if (isEditable)
    return [role("cut", say.cut, editFlags.canCut), copy, role("paste", say.paste, editFlags.canPaste)];
  return selectionText.trim() === "" ? [] : [copy];
}
