import { expect, test } from "@jest/globals";
import { folderRisk } from "../../../main/core/library/folder-risk.ts";

const synchronised = [
  ["win32", "C:\\Users\\hanako\\OneDrive\\典拠\\会.tenkyo", "OneDrive"],
  ["win32", "C:\\Users\\hanako\\OneDrive - 市民の会\\会.tenkyo", "OneDrive"],
  ["win32", "D:\\Dropbox\\会.tenkyo", "Dropbox"],
  ["win32", "C:\\Users\\hanako\\iCloudDrive\\会.tenkyo", "iCloud Drive"],
  ["win32", "G:\\マイドライブ\\会.tenkyo", "Google Drive"],
  ["win32", "G:\\My Drive\\会.tenkyo", "Google Drive"],
  ["win32", "C:/Users/hanako/Box/会.tenkyo", "Box"],
  ["darwin", "/Users/hanako/Library/Mobile Documents/com~apple~CloudDocs/会.tenkyo", "iCloud Drive"],
  ["darwin", "/Users/hanako/Library/CloudStorage/GoogleDrive-a@example.jp/会.tenkyo", "Google Drive"],
  ["darwin", "/Users/hanako/Library/CloudStorage/OneDrive-個人用/会.tenkyo", "OneDrive"],
  ["darwin", "/Users/hanako/Library/CloudStorage/Box-Box/会.tenkyo", "Box"],
  ["darwin", "/Volumes/GoogleDrive/会.tenkyo", "Google Drive"],
  ["darwin", "/Volumes/GoogleDrive/マイドライブ/会.tenkyo".normalize("NFD"), "Google Drive"],
  ["linux", "/home/hanako/Dropbox (市民の会)/会.tenkyo", "Dropbox"],
  ["linux", "/home/hanako/Nextcloud/会.tenkyo", "Nextcloud"],
  ["linux", "/home/hanako/ownCloud2/会.tenkyo", "ownCloud"],
] as const;

test.each(synchronised)("%s %s is synchronised by %s", (platform, folder, name) => {
  expect(folderRisk(folder, platform, null)).toEqual({ code: "folder-synchronised", name });
});

const networks = [
  ["win32", "\\\\server\\共有\\会.tenkyo", null, "UNC"],
  ["win32", "//server/share/会.tenkyo", null, "UNC"],
  ["win32", "\\\\?\\UNC\\server\\share\\会.tenkyo", null, "UNC"],
  ["linux", "/mnt/nas/会.tenkyo", 0x6969, "NFS"],
  ["linux", "/mnt/nas/会.tenkyo", 0xff534d42, "SMB"],
  ["linux", "/mnt/nas/会.tenkyo", 0xff534d42 | 0, "SMB"],
  ["linux", "/run/user/1000/gvfs/smb-share:server=nas,share=kai/会.tenkyo", null, "SMB"],
  ["darwin", "/net/nas/会.tenkyo", null, "NFS"],
] as const;

test.each(networks)("%s %s (%s) is on a network: %s", (platform, folder, type, name) => {
  expect(folderRisk(folder, platform, type)).toEqual({ code: "folder-network", name });
});

const harmless = [
  ["win32", "C:\\Users\\hanako\\Documents\\会.tenkyo", null],
  ["win32", "\\\\?\\C:\\資料\\会.tenkyo", null],
  ["darwin", "/Volumes/外付け/会.tenkyo", 26],
  ["linux", "/home/hanako/Tenkyo/会.tenkyo", 0xef53],
  // The library's own name is the person's.
  ["linux", "/home/hanako/Dropbox", null],
  ["linux", "/home/hanako/Boxing/会.tenkyo", null],
  ["linux", "/home/hanako/onedrive反対運動/会.tenkyo", null],
  // The numbers of other systems mean other things.
  ["darwin", "/Users/hanako/会.tenkyo", 0x6969],
] as const;

test.each(harmless)("%s %s is no risk", (platform, folder, type) => {
  expect(folderRisk(folder, platform, type)).toBeNull();
});
