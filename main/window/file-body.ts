import type { FileHandle } from "node:fs/promises";
import type { ByteRange } from "./byte-range.ts";

/** Enough for the disk to be quick, little enough to wait for a slow reader with. */
const blockBytes = 256 * 1024;

/** Up to here the bytes are read before the answer starts, so that a failing disk is an error, not half an answer. */
const bufferedBytes = 8 * 1024 * 1024;

/** The bytes of a range as the body of an answer. Takes the handle over and closes it. */
export async function bodyOf(
  handle: FileHandle,
  range: ByteRange,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  if (range.end - range.begin > bufferedBytes) return streamOf(handle, range);
  try {
    const bytes = new Uint8Array(range.end - range.begin);
    for (let at = 0; at < bytes.length; ) at += await readBlock(handle, bytes.subarray(at), range.begin + at);
    return bytes;
  } finally {
    await handle.close();
  }
}

/**
 * Block by block, each read when the one before was taken. Not Readable.toWeb(createReadStream(…)): aborting that
 * throws where nobody can catch it (Node issue 64529).
 */
function streamOf(handle: FileHandle, { begin, end }: ByteRange): ReadableStream<Uint8Array> {
  let at = begin;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const block = new Uint8Array(Math.min(blockBytes, end - at));
          const read = await readBlock(handle, block, at);
          at += read;
          controller.enqueue(block.subarray(0, read));
          if (at < end) return;
          await handle.close();
          controller.close();
        } catch (error) {
          controller.error(error);
          await handle.close();
        }
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  );
}

async function readBlock(handle: FileHandle, block: Uint8Array, position: number): Promise<number> {
  const { bytesRead } = await handle.read(block, 0, block.length, position);
  if (bytesRead === 0) throw new Error(`document: the file ended at byte ${position}`);
  return bytesRead;
}
