/** Which folder the person is asked for. */
export type FolderPurpose = "import" | "library" | "new-library";

/** Commands of the menu that the page carries out. */
export type MenuCommand = "switch-library" | "search" | "add-documents" | "help" | "shortcuts" | "about";

/** What a start of the program, or a second one, names on its command line. Absolute paths. */
export interface OpenedPaths {
  /** The library to open; the last one when several are named. */
  readonly library: string | null;
  /** Files and folders to take into the library. */
  readonly documents: readonly string[];
}

/** What Electron's host tells the page, beside the contract. `port` brings the MessagePort of the contract along. */
export type HostNews =
  | { readonly kind: "port" }
  /** The core ended unasked. A new one is being started; the page asks for its port again. */
  | { readonly kind: "core-ended" }
  | { readonly kind: "opened"; readonly paths: OpenedPaths }
  | { readonly kind: "command"; readonly command: MenuCommand };

/**
 * The one function set that Electron's preload shows the page, as `window.tenkyo`. News come as messages of the window
 * (`{ tenkyo: HostNews }`), because only those can carry a port.
 * @typeParam ChosenFile the DOM's File, which this folder does not know
 */
export interface HostFunctions<ChosenFile> {
  /** Asks for a port to the core; it comes as news. Also after a reload. */
  readonly connect: () => void;
  /** Where a chosen or dropped file stands; empty for a file that a script made. */
  readonly pathOf: (file: ChosenFile) => string;
  /** Asks the person for a folder; null when they thought better of it. */
  readonly chooseFolder: (purpose: FolderPurpose) => Promise<string | null>;
}
