import type { VerifyResult } from "../../../shared/contract/library.ts";
import { listIndexedParts, nextPendingPart } from "../library/index-state.ts";
import type { Library } from "../library/library.ts";
import { partFile } from "./indexer.ts";
import { decodePartIndex, indexVersion } from "./part-index.ts";

/** Whether every part is in the index and every index file can be believed. */
export async function verifyIndex(library: Library): Promise<VerifyResult["problems"]> {
  const problems: VerifyResult["problems"] = [];
  const pending = nextPendingPart(library, indexVersion);
  if (pending !== null) problems.push({ code: "index-incomplete", document: pending.document, detail: null });
  for (const { extraction, document } of listIndexedParts(library, indexVersion)) {
    const file = partFile(library, extraction);
    const stored = await library.files.readFile(file).catch(() => null);
    if (stored === null || decodePartIndex(stored)?.extraction !== extraction) {
      problems.push({ code: "index-damaged", document, detail: file });
    }
  }
  return problems;
}
