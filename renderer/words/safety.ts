/** Bytes as people say them. */
const size = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const ja = {
  menu: "控えと点検",
  title: "控えと点検",
  lead: "控えは、変わったことのある日に自動で一つ作り、七日分と八週分を残します。ここで作ったものは消しません。",
  make: "いま控えを作る",
  made: "控えを作りました。",
  none: "控えはまだありません。",
  byHand: "手で作ったもの",
  bySchedule: "毎日の控え",
  backupLine: (documents: number, bytes: number) => `${documents}点・${size(bytes)}`,
  preview: "戻すと何が変わるか",
  previewOf: (moment: string) => `${moment} の控えに戻すと`,
  noDifference: "資料の顔ぶれと題名は、いまと同じです。",
  coming: (count: number) => `戻ってくる資料 ${count}点`,
  going: (count: number) => `なくなる資料 ${count}点`,
  renamed: (count: number) => `題名の変わる資料 ${count}点`,
  noOriginal: "原本なし",
  rename: (now: string, after: string) => `${now} → ${after}`,
  counts: { savedSearches: "保存した検索", variants: "言い換えの表の行", corrections: "手で直したところ" },
  count: (now: number, after: number) => (now === after ? `${now}（同じ）` : `${now} → ${after}`),
  kept: "いまの記録は、控えの置き場に残します。",
  restore: "この控えに戻す",
  restored: "控えに戻しました。",
  verify: "資料庫を点検する",
  verified: "問題はありません。",
  diagnostics: "診断ファイル",
  diagnosticsLead:
    "困りごとを人に相談するときのファイルです。下にあるものがすべてで、資料の中身、名前、検索のことばは入りません。どこにも送りません。",
  collect: "中身を見る",
  save: "保存",
  back: "戻る",
  busy: "しています…",
  dismiss: "分かりました",
  rescueTitle: "控えから戻せます",
  rescueOffer: (moment: string, documents: number) =>
    `いちばん新しい無事な控えは ${moment} のもので、資料 ${documents}点が入っています。壊れた記録は消さずに残します。`,
  rescue: "この控えから開く",
  noRescue: "無事な控えは見つかりませんでした。",
  despite: "このまま開く（読むだけ）",
  rescued: (kept: string | null) =>
    kept === null
      ? "控えから開きました。"
      : `控えから開きました。壊れた記録は backups/${kept} に残してあります。`,
  lostNone: "失われた資料はありません。",
  lost: (titles: string) => `控えになかった資料: ${titles}`,
  lostUnknown: (originals: number) =>
    `控えより後に入れた資料は、記録からは分かりません。原本のファイルが${originals}点、資料庫の originals に残っています。`,
};

export type SafetyWords = typeof ja;

const en: SafetyWords = {
  menu: "Backups and check",
  title: "Backups and check",
  lead: "A backup is made by itself on each day something changed; seven days and eight weeks are kept. Those made here are never dropped.",
  make: "Make a backup now",
  made: "Backup made.",
  none: "There is no backup yet.",
  byHand: "made by hand",
  bySchedule: "daily backup",
  backupLine: (documents, bytes) =>
    `${documents} ${documents === 1 ? "document" : "documents"}, ${size(bytes)}`,
  preview: "What restoring would change",
  previewOf: (moment) => `Going back to the backup of ${moment}`,
  noDifference: "The documents and their titles are the same as now.",
  coming: (count) => `Documents that come back: ${count}`,
  going: (count) => `Documents that go: ${count}`,
  renamed: (count) => `Titles that change: ${count}`,
  noOriginal: "no original",
  rename: (now, after) => `${now} → ${after}`,
  counts: { savedSearches: "Saved searches", variants: "Own spellings", corrections: "Corrections by hand" },
  count: (now, after) => (now === after ? `${now} (the same)` : `${now} → ${after}`),
  kept: "The present records are kept beside the backups.",
  restore: "Go back to this backup",
  restored: "The backup is in place.",
  verify: "Check the library",
  verified: "No problems found.",
  diagnostics: "Diagnostic file",
  diagnosticsLead:
    "A file for asking someone for help. What you see below is all of it: no contents, names or searches. It is sent nowhere.",
  collect: "Show what is in it",
  save: "Save",
  back: "Back",
  busy: "Working …",
  dismiss: "Understood",
  rescueTitle: "It can be brought back from a backup",
  rescueOffer: (moment, documents) =>
    `The newest good backup is of ${moment} and holds ${documents} documents. The damaged records are kept.`,
  rescue: "Open from this backup",
  noRescue: "No good backup was found.",
  despite: "Open as it is (reading only)",
  rescued: (kept) =>
    kept === null
      ? "Opened from the backup."
      : `Opened from the backup. The damaged records are kept as backups/${kept}.`,
  lostNone: "No document is lost.",
  lost: (titles) => `Documents that the backup does not have: ${titles}`,
  lostUnknown: (originals) =>
    `What was added after the backup cannot be told from the records. ${originals} original files are left in the library's “originals”.`,
};

export const safetyWords = { ja, en };
