import type fs from "node:fs/promises";

/** The calls of `node:fs/promises` that the core makes; a test hands in failing ones. */
export type FilesPort = Pick<
  typeof fs,
  | "open"
  | "stat"
  | "lstat"
  | "realpath"
  | "readdir"
  | "readFile"
  | "writeFile"
  | "rename"
  | "rm"
  | "mkdir"
  | "chmod"
  | "statfs"
>;

/** A process of its own that reads hostile files. Its end costs one document, never the program. */
export interface IsolatedProcess {
  /** Structured-clone-able message to the process. */
  post(message: unknown): void;
  /** One listener; typed arrays arrive as typed arrays. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once. `memory`: it ended itself because it passed its limit. */
  onExit(listener: (cause: "memory" | "other") => void): void;
  kill(): void;
}

/** What the core asks of the world. Hosts fill it in; the core imports none of it. */
export interface Ports {
  readonly files: FilesPort;
  readonly now: () => Date;
  /** A fresh process running the PDF reader (`main/workers/extract-pdf.ts`). */
  readonly startPdfReader: () => IsolatedProcess;
  /** Address (file URL) of the worker thread entry for indexing: tokens, passages, rank index. */
  readonly indexWorker: string;
  /** Address (file URL) of the worker thread entry that answers searches. */
  readonly searchWorker: string;
  /** Folder for what belongs to the person and not to one library (the list of libraries); null: remember nothing. */
  readonly personFolder: string | null;
  /** Where new libraries are put unless the person says otherwise. */
  readonly librariesFolder: string;
  /** Folder of the starter library's documents. */
  readonly starterDocuments: string;
  /** Folder of the shipped tables of spellings (`seeds/variants`). */
  readonly variantTables: string;
  /** Folder of the help: Markdown files in `ja` and `en` (`seeds/help`). */
  readonly helpPages: string;
  /** Folder of kuromoji's dictionary files, or of the ready file that a package ships. */
  readonly dictionary: string;
  /** Folder where the dictionary is kept ready in one file, for all libraries; null: it is built in memory each time. */
  readonly dictionaryCache: string | null;
  /** Version of the program, for the diagnostic file. */
  readonly programVersion: string;
  /** One entry for the local log: codes, ids, stack frames (`describeError`); never names, texts or queries. */
  readonly log: (line: string) => void;
}
