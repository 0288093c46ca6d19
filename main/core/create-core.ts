import { implement } from "@orpc/server";
import { contract } from "../../shared/contract/contract.ts";
import { Failure } from "../../shared/contract/failure.ts";
import { describeError } from "./describe-error.ts";
import { documentsHandlers } from "./handlers/documents-handlers.ts";
import { helpHandlers } from "./handlers/help-handlers.ts";
import { importHandlers } from "./handlers/import-handlers.ts";
import { libraryHandlers } from "./handlers/library-handlers.ts";
import { readerHandlers } from "./handlers/reader-handlers.ts";
import { searchHandlers } from "./handlers/search-handlers.ts";
import { searchesHandlers } from "./handlers/searches-handlers.ts";
import { settingsHandlers } from "./handlers/settings-handlers.ts";
import { variantsHandlers } from "./handlers/variants-handlers.ts";
import { createHolder, type Holder } from "./holder.ts";
import { asFailure } from "./library/database.ts";
import type { Access } from "./library/library.ts";
import { noteTrouble } from "./library/trouble.ts";
import type { Ports } from "./ports.ts";

/** The program: the handlers of the contract over at most one open library. */
export interface Core {
  readonly router: ReturnType<typeof createRouter>;
  close(): Promise<void>;
}

/** @param access whether libraries that another program holds may be opened for reading */
export function createCore(ports: Ports, access: Access = "write"): Core {
  const holder = createHolder(ports, access);
  return { router: createRouter(ports, holder), close: holder.close };
}

function createRouter(ports: Ports, holder: Holder) {
  /** Expected failures cross as codes; everything else is a defect and is logged. */
  const os = implement(contract).use(async ({ next, errors }) => {
    try {
      return await next();
    } catch (error) {
      const library = holder.peek()?.library;
      const failure = asFailure(error, library?.folder ?? "");
      // Met while the library was open, by the call itself: a failure to open another one is that one's.
      if (library !== undefined && failure !== error) await noteTrouble(library, error);
      if (failure instanceof Failure) throw errors.FAILURE({ data: failure.data });
      ports.log(`defect: ${describeError(error)}`);
      throw error;
    }
  });
  return os.router({
    library: libraryHandlers(ports, holder),
    settings: settingsHandlers(holder),
    import: importHandlers(holder),
    documents: documentsHandlers(holder),
    reader: readerHandlers(holder),
    search: searchHandlers(holder.current),
    searches: searchesHandlers(() => holder.current().library),
    variants: variantsHandlers(ports, holder.current),
    help: helpHandlers(ports),
  });
}
