/** Why a folder is a bad place for a library, and the word that names it. */
export interface FolderRisk {
  readonly code: "folder-synchronised" | "folder-network";
  /** The service or the kind of network, for the sentence. */
  readonly name: string;
}

/**
 * Names that the services give their folders, as a whole part of a path. Sources: each one's help pages on where its
 * folder lies; macOS puts all of them under `~/Library/CloudStorage/<Service>-<account>`.
 */
const services: readonly (readonly [name: string, part: RegExp])[] = [
  ["OneDrive", /^onedrive(?:$| - |-)/iu],
  ["SharePoint", /^sharepoint(?:$|-)/iu],
  ["Dropbox", /^dropbox(?:$| \(|-)/iu],
  ["iCloud Drive", /^(?:icloud ?drive(?:$|~)|com~apple~clouddocs$|mobile documents$)/iu],
  ["Google Drive", /^(?:google ?drive(?:$|-| \()|my drive$|マイドライブ$|\.shortcut-targets-by-id$)/iu],
  ["Box", /^(?:box$|box sync$|box-box$)/iu],
  ["Nextcloud", /^nextcloud(?:$|\d|-)/iu],
  ["ownCloud", /^owncloud(?:$|\d|-)/iu],
  ["pCloud", /^p ?cloud ?drive$/iu],
  ["MEGA", /^mega(?:sync)?$/iu],
  ["Syncthing", /^syncthing$/iu],
];

/** Types of network file systems on Linux: statfs(2), `linux/magic.h`. Elsewhere the numbers mean other things. */
const linuxNetworks: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "SMB"],
  [0xfe534d42, "SMB"],
  [0x5346414f, "AFS"],
  [0x73757245, "Coda"],
  [0x00c36400, "Ceph"],
  [0x01021997, "9P"],
]);

/**
 * Whether a library in this folder would be synchronised by a service or lies on a network.
 *
 * @param folder absolute
 * @param type of its file system as statfs tells it; null: not known
 */
export function folderRisk(
  folder: string,
  platform: NodeJS.Platform,
  type: number | null,
): FolderRisk | null {
  const network = networkOf(folder, platform, type);
  if (network !== null) return { code: "folder-network", name: network };
  const parts = folder.split(platform === "win32" ? /[\\/]/u : "/");
  // The library's own name is the person's: `Box.tenkyo` is no service, `Box` above it is.
  for (const part of parts.slice(0, -1)) {
    const found = services.find(([, pattern]) => pattern.test(part.normalize("NFC")));
    if (found !== undefined) return { code: "folder-synchronised", name: found[0] };
  }
  return null;
}

function networkOf(folder: string, platform: NodeJS.Platform, type: number | null): string | null {
  if (platform === "win32") {
    // \\?\C:\… and \\.\… are local names; \\?\UNC\server\… and \\server\… are not.
    return /^[\\/]{2}(?![?.][\\/])|^[\\/]{2}\?[\\/]UNC[\\/]/iu.test(folder) ? "UNC" : null;
  }
  if (platform === "linux" && type !== null) {
    // Some systems answer the type as a signed number of 32 bits.
    const known = linuxNetworks.get(type >>> 0);
    if (known !== undefined) return known;
  }
  const mounted = folder.match(/^\/run\/user\/\d+\/gvfs\/(smb|sftp|ftp|dav|nfs|afp)/u);
  if (mounted !== null) return mounted[1]?.toUpperCase() ?? null;
  return platform === "darwin" && /^\/(?:net|Network\/Servers)\//u.test(folder) ? "NFS" : null;
}
