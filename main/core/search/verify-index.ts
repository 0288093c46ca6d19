import type { VerifyResult } from "../../../shared/contract/library.ts";
import { listIndexedParts, listPendingParts } from "../library/index-state.ts";
import type { Library } from "../library/library.ts";
import { decodeSegment } from "./index/segment.ts";
import { indexVersion } from "./index/segment-file.ts";
import { listSegmentFiles } from "./segment-files.ts";

/** Whether every part is in the index and every index file can be believed. To be called while no file changes. */
export async function verifyIndex(library: Library): Promise<VerifyResult["problems"]> {
  const problems: VerifyResult["problems"] = [];
  const [pending] = listPendingParts(library, indexVersion, [], 1);
  if (pending !== undefined) {
    problems.push({ code: "index-incomplete", document: pending.document, detail: null });
  }
  const held = new Set<string>();
  for (const file of await listSegmentFiles(library)) {
    const stored = await library.files.readFile(file).catch(() => null);
    const segment = stored === null ? null : decodeSegment(stored);
    if (segment === null) problems.push({ code: "index-damaged", document: null, detail: file });
    for (const { part, extraction } of segment?.parts ?? []) held.add(`${extraction} ${part}`);
  }
  for (const { part, extraction, document } of listIndexedParts(library, indexVersion)) {
    if (!held.has(`${extraction} ${part}`)) problems.push({ code: "index-damaged", document, detail: null });
  }
  return problems;
}
