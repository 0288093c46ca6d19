import { implement } from "@orpc/server";
import { variantsContract } from "../../../shared/contract/variants.ts";
import type { Ports } from "../ports.ts";
import {
  addOwnVariant,
  changeOwnVariant,
  listOwnVariants,
  removeOwnVariant,
} from "../search/own-variants.ts";
import { importCsv, toCsv } from "../search/own-variants-csv.ts";
import { builtInVariants, readVariantFiles } from "../search/variant-files.ts";
import type { Session } from "../session.ts";

/** The shipped spellings, and the group's own list: whatever changes it, the next search knows it. */
export function variantsHandlers(ports: Ports, session: () => Session) {
  const os = implement(variantsContract);
  const library = () => session().library;
  const afterwards = async <Answer>(answer: Answer): Promise<Answer> => {
    await session().tellVariants();
    return answer;
  };
  return os.router({
    list: os.list.handler(() => listOwnVariants(library())),
    builtIn: os.builtIn.handler(async ({ input }) => [
      ...builtInVariants(await readVariantFiles(ports.variantTables, ports.files), input.containing),
    ]),
    add: os.add.handler(({ input }) => afterwards(addOwnVariant(library(), input))),
    change: os.change.handler(({ input: { id, ...draft } }) =>
      afterwards(changeOwnVariant(library(), id, draft)),
    ),
    remove: os.remove.handler(({ input }) => afterwards(removeOwnVariant(library(), input.id))),
    importCsv: os.importCsv.handler(({ input }) => afterwards(importCsv(library(), input.text))),
    exportCsv: os.exportCsv.handler(() => ({ text: toCsv(listOwnVariants(library())) })),
  });
}
