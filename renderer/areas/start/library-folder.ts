/** The folder of a new library inside the folder that the person chose: under the name that was suggested for it. */
export function libraryFolder(chosen: string, suggested: string): string {
  const separator = chosen.includes("\\") ? "\\" : "/";
  const name = suggested.split(/[/\\]/u).at(-1) ?? "";
  return chosen.endsWith(separator) ? chosen + name : chosen + separator + name;
}
