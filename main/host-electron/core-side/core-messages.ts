/** Where the core's own things stand; what plain Node finds out by itself (`main/platform/node-ports.ts`). */
export interface CorePlaces {
  readonly personFolder: string;
  readonly librariesFolder: string;
}

/** What main tells the process of the core. `connect` and `reader` bring a port along. */
export type CoreOrder =
  | { readonly kind: "start"; readonly places: CorePlaces }
  /** Somebody who will speak the contract: the page, or main itself. */
  | { readonly kind: "connect" }
  /** The way to an extractor that was asked for. */
  | { readonly kind: "reader"; readonly id: number }
  | { readonly kind: "reader-ended"; readonly id: number; readonly cause: "memory" | "other" }
  /** The program ends: close the library, then say `closed`. */
  | { readonly kind: "close" };

/** What the process of the core tells main. */
export type CoreNews =
  /** It runs; the library may still be opening. */
  | { readonly kind: "started" }
  /** Only main can start processes: one that reads PDFs, please. */
  | { readonly kind: "reader-wanted"; readonly id: number }
  | { readonly kind: "reader-unwanted"; readonly id: number }
  | { readonly kind: "closed" };
