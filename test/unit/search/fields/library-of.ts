import { join } from "node:path";
import { createImporter } from "../../../../main/core/ingest/importer.ts";
import { createPdfReader } from "../../../../main/core/ingest/pdf/pdf-reader.ts";
import { createLibrary } from "../../../../main/core/library/library.ts";
import { nodePorts } from "../../../../main/platform/node-ports.ts";
import { closeAfterTest, folderOf, temporaryFolder } from "../../../tools/library.ts";

/** A library of these files, each brought in at that local time. It has no index: fields look at records alone. */
export async function libraryOf(
  files: readonly (readonly [name: string, at: Date, content: string | Uint8Array])[],
) {
  let now = new Date(2026, 0, 1);
  const ports = { ...nodePorts(() => {}), now: () => now };
  const library = await createLibrary(join(temporaryFolder(), "試験.tenkyo"), ports);
  const importer = createImporter(library, createPdfReader(ports.startPdfReader), {
    version: "none",
    poke: () => {},
    idle: async () => {},
  });
  closeAfterTest(async () => {
    await importer.close();
    await library.close();
  });
  for (const [name, at, content] of files) {
    now = at;
    importer.start([join(await folderOf({ [name]: content }), name)], "path");
    await importer.idle();
  }
  const names = new Map(
    library.database
      .prepare(
        "SELECT edition.document, origin.name FROM origin JOIN edition ON edition.id = origin.edition ORDER BY origin.rowid DESC",
      )
      .all()
      .map((row) => [String(row.document), String(row.name)]),
  );
  /** The first file names of documents, in order of import. */
  const namesOf = (documents: ReadonlySet<string>) => [...documents].map((document) => names.get(document));
  return { library, namesOf };
}
