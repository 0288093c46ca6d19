import { documentsContract } from "./documents.ts";
import { helpContract } from "./help.ts";
import { importContract } from "./import.ts";
import { libraryContract } from "./library.ts";
import { readerContract } from "./reader.ts";
import { searchContract } from "./search.ts";
import { searchesContract } from "./searches.ts";
import { settingsContract } from "./settings.ts";
import { variantsContract } from "./variants.ts";

/** The one contract between window and core: a procedure's name is area + verb. */
export const contract = {
  library: libraryContract,
  settings: settingsContract,
  import: importContract,
  documents: documentsContract,
  search: searchContract,
  searches: searchesContract,
  reader: readerContract,
  variants: variantsContract,
  help: helpContract,
};
