import zlib from "node:zlib";

/** How the large sections of an index file are packed. A runtime that lacks one builds its index with the other. */
export type Codec = "zstd" | "deflate";

/** Not every build of Node carries zstd; where it is, 27 MB of text unpack in 20 ms instead of 150. */
export const codec: Codec = typeof zlib.zstdCompressSync === "function" ? "zstd" : "deflate";

/** What zlib asks for at least. */
const smallestRoom = 64;

export function pack(bytes: Uint8Array): Uint8Array {
  return codec === "zstd" ? zlib.zstdCompressSync(bytes) : zlib.deflateRawSync(bytes, { level: 3 });
}

/**
 * @param size bytes before packing: with room for all of them (and one, or it asks for more) nothing is put together
 *   from pieces, which would take the memory twice
 * @throws when the bytes are not what `pack` made under this codec
 */
export function unpack(bytes: Uint8Array, size: number): Uint8Array {
  const room = { chunkSize: Math.max(smallestRoom, size + 1) };
  return codec === "zstd" ? zlib.zstdDecompressSync(bytes, room) : zlib.inflateRawSync(bytes, room);
}
