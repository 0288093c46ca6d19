import { createStore } from "./store.ts";

/** The settings that the screens need, as last heard from the library. */
export interface ShownSettings {
  readonly language: "ja" | "en";
  readonly theme: "system" | "light" | "dark";
  /** Percent. */
  readonly interfaceSize: number;
  /** CSS pixels. */
  readonly readerSize: number;
  /** Whether the tour was offered; taken for true until the library says otherwise. */
  readonly tourOffered: boolean;
}

export const settingsStore = createStore<ShownSettings>({
  language: "ja",
  theme: "system",
  interfaceSize: 100,
  readerSize: 17,
  tourOffered: true,
});
