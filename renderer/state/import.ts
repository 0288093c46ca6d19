import type { ImportProgress } from "../../shared/contract/import.ts";
import { createStore } from "./store.ts";

export interface ImportState {
  /** The job that is watched, or was last; null: none in this session. */
  readonly progress: ImportProgress | null;
  /** Files being handed to the host before the job starts. */
  readonly handingOver: { readonly done: number; readonly total: number } | null;
}

export const importStore = createStore<ImportState>({ progress: null, handingOver: null });
