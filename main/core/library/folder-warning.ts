import { type FolderRisk, folderRisk } from "./folder-risk.ts";
import type { Library } from "./library.ts";
import { changeSettings, readSettings } from "./settings.ts";

/** Says that the library stands in a bad place, unless the person has read that before. */
export async function warnOfFolder(library: Library): Promise<void> {
  const risk = await riskOf(library);
  if (risk === null) return;
  const { told = [] } = await readSettings(library);
  if (!told.includes(toldKey(risk, library))) library.notices.raise(risk.code, risk.name);
}

/** Remembers that it was read: of this place, so that a library that moves from one service to another says so. */
export async function rememberFolderWarning(library: Library): Promise<void> {
  const risk = await riskOf(library);
  if (risk === null || library.readOnlyBecause !== null) return;
  await changeSettings(library, ({ told = [] }) => ({
    told: [...new Set([...told, toldKey(risk, library)])],
  }));
}

const toldKey = ({ code }: FolderRisk, { folder }: Library) => `${code} ${folder}`;

async function riskOf({ folder, files }: Library): Promise<FolderRisk | null> {
  const type = await files.statfs(folder).then(
    (found) => Number(found.type),
    () => null,
  );
  return folderRisk(folder, process.platform, type);
}
