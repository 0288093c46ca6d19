import { implement } from "@orpc/server";
import { helpContract } from "../../../shared/contract/help.ts";
import { createHelp } from "../help/help.ts";
import { dictionaryVersion } from "../japanese/dictionary-layout.ts";
import { schemaVersion } from "../library/schema.ts";
import type { Ports } from "../ports.ts";
import { indexVersion } from "../search/index/segment-file.ts";

/** The pages of the help, and the search in them. */
export function helpHandlers(ports: Ports) {
  const os = implement(helpContract);
  const help = createHelp(ports);
  return os.router({
    list: os.list.handler(async ({ input }) =>
      (await help.pages(input.language)).map(({ id, title }) => ({ id, title })),
    ),
    page: os.page.handler(async ({ input }) => {
      const page = (await help.pages(input.language)).find(({ id }) => id === input.id);
      return page === undefined ? null : structuredClone(page);
    }),
    versions: os.versions.handler(() => ({
      program: ports.programVersion,
      node: process.versions.node,
      electron: process.versions.electron ?? null,
      chromium: process.versions.chrome ?? null,
      dictionary: String(dictionaryVersion),
      index: indexVersion,
      schema: String(schemaVersion),
    })),
    search: os.search.handler(({ input }) => help.search(input.language, input.query)),
  });
}
