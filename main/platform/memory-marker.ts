/** The line on standard error by which a process says that it ends itself for the memory it took. */
export const memoryMarker = "tenkyo: memory limit passed";

/** Reads a process's standard error, and tells whether the line was among it so far. */
export function watchMarker(stderr: NodeJS.ReadableStream | null): () => boolean {
  let marked = false;
  let tail = "";
  stderr?.setEncoding("utf8");
  stderr?.on("data", (text: string) => {
    tail = (tail + text).slice(-1000);
    marked ||= tail.includes(memoryMarker);
  });
  return () => marked;
}
