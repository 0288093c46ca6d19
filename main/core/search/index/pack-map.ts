import { type OffsetMap, singleCluster } from "../../../../shared/text/offset-map.ts";
import { createVarintWriter, VarintReader } from "./varint.ts";

/**
 * An offset map in some three bytes a run instead of thirteen: count of runs, then for each run twice its normalised
 * length plus its kind, the dropped original units before it, and for a single cluster its original length.
 */
export function packMap(map: OffsetMap): Uint8Array {
  const writer = createVarintWriter();
  const runs = map.kind.length;
  writer.write(runs);
  let origEnd = 0;
  for (let run = 0; run < runs; run++) {
    const length = (map.normStart[run + 1] ?? 0) - (map.normStart[run] ?? 0);
    const kind = map.kind[run] ?? 0;
    const origLength = map.origLength[run] ?? 0;
    writer.write(2 * length + kind);
    writer.write((map.origStart[run] ?? 0) - origEnd);
    if (kind === singleCluster) writer.write(origLength);
    origEnd = (map.origStart[run] ?? 0) + origLength;
  }
  return writer.bytes().slice();
}

export function unpackMap(bytes: Uint8Array): OffsetMap {
  const reader = new VarintReader(bytes);
  const runs = reader.next();
  const normStart = new Uint32Array(runs + 1);
  const origStart = new Uint32Array(runs);
  const origLength = new Uint32Array(runs);
  const kinds = new Uint8Array(runs);
  let norm = 0;
  let orig = 0;
  for (let run = 0; run < runs; run++) {
    const lengthAndKind = reader.next();
    const length = lengthAndKind >>> 1;
    const kind = lengthAndKind & 1;
    orig += reader.next();
    const covered = kind === singleCluster ? reader.next() : length;
    normStart[run] = norm;
    origStart[run] = orig;
    origLength[run] = covered;
    kinds[run] = kind;
    norm += length;
    orig += covered;
  }
  normStart[runs] = norm;
  return { normStart, origStart, origLength, kind: kinds };
}
