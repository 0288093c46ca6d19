import { implement } from "@orpc/server";
import { settingsContract } from "../../../shared/contract/settings.ts";
import type { Holder } from "../holder.ts";
import { changeSettings, readSettings } from "../library/settings.ts";

/** Language, look and places, kept with the library. */
export function settingsHandlers(holder: Holder) {
  const os = implement(settingsContract);
  return os.router({
    get: os.get.handler(() => readSettings(holder.current().library)),
    set: os.set.handler(({ input }) => changeSettings(holder.current().library, () => input)),
  });
}
