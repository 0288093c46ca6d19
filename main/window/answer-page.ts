import { join, sep } from "node:path";
import { contentType } from "./content-types.ts";
import { isHashed, pagePath } from "./page-path.ts";
import { isMissing, type WindowWorld } from "./window-world.ts";

/** Stands in index.html wherever the nonce of the load belongs. */
const nonceMark = "__NONCE__";

/** A file of the built page, or null when there is none of that name. */
export async function answerPage(
  pathname: string,
  nonce: string,
  { pageFolder, files }: Pick<WindowWorld, "pageFolder" | "files">,
): Promise<Response | null> {
  const names = pagePath(pathname);
  if (names === null) return null;
  const bytes = await readInside(pageFolder, names, files);
  if (bytes === null) return null;
  const isIndex = names.length === 1 && names[0] === "index.html";
  const body = isIndex ? Buffer.from(bytes.toString("utf8").replaceAll(nonceMark, nonce)) : bytes;
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": contentType(names.at(-1) ?? ""),
      "Content-Length": String(body.length),
      "Cache-Control": isIndex ? "no-store" : isHashed(names) ? "max-age=31536000, immutable" : "no-cache",
    },
  });
}

/** A file below the folder, links resolved: a link that leads out of it is as if it were not there. */
async function readInside(
  folder: string,
  names: readonly string[],
  files: WindowWorld["files"],
): Promise<Buffer | null> {
  try {
    const root = await files.realpath(folder);
    const path = await files.realpath(join(root, ...names));
    return path.startsWith(root + sep) ? await files.readFile(path) : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
