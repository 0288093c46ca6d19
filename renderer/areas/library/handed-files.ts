import type { HandedFile } from "../../bridge/client.ts";

/** Files that systems put into folders on their own; the core leaves them out of folders it walks itself. */
const systemFile = /^(?:\.|~\$|(?:eh)?thumbs\.db$|desktop\.ini$|__macosx$)|\.tenkyo$/iu;

/** What was chosen or dropped, with the path inside its folder. A file chosen by itself is taken whatever its name. */
export function handedFiles(files: Iterable<File>): HandedFile[] {
  return [...files]
    .map((file) => ({ file, relativePath: relativePathOf(file) }))
    .filter(({ relativePath }) => {
      const steps = relativePath.split("/");
      return steps.length === 1 || !steps.some((step) => systemFile.test(step));
    });
}

/** A chosen folder says it in webkitRelativePath, a dropped one in the path that the drop zone adds. */
function relativePathOf(file: File): string {
  const dropped = "path" in file && typeof file.path === "string" ? file.path : "";
  const path = file.webkitRelativePath || dropped || file.name;
  return path.replace(/^\.?\//u, "");
}
