import zlib from "node:zlib";

/** How the large sections of an index file are packed. A runtime that lacks one builds its index with the other. */
export type Codec = "zstd" | "deflate";

/** Not every build of Node carries zstd; where it is, 27 MB of text unpack in 20 ms instead of 150. */
export const codec: Codec = typeof zlib.zstdCompressSync === "function" ? "zstd" : "deflate";

export function pack(bytes: Uint8Array): Uint8Array {
  return codec === "zstd" ? zlib.zstdCompressSync(bytes) : zlib.deflateRawSync(bytes, { level: 3 });
}

/** @throws when the bytes are not what `pack` made under this codec */
export function unpack(bytes: Uint8Array): Uint8Array {
  return codec === "zstd" ? zlib.zstdDecompressSync(bytes) : zlib.inflateRawSync(bytes);
}
