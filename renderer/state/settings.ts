import { createStore } from "./store.ts";

/** The settings that the screens need, as last heard from the library. */
export interface ShownSettings {
  readonly language: "ja" | "en";
  readonly theme: "system" | "light" | "dark";
  /** Percent. */
  readonly interfaceSize: number;
  /** CSS pixels. */
  readonly readerSize: number;
}

export const settingsStore = createStore<ShownSettings>({
  language: "ja",
  theme: "system",
  interfaceSize: 100,
  readerSize: 17,
});
