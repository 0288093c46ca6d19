import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

/**
 * A thread that ends its own process when that takes too much memory. A thread, because the main one may be stuck in
 * synchronous code for as long as a hostile file likes; resident memory, because the bytes pile up outside the
 * engine's heap, where no engine limit counts them.
 */
const { limitBytes, marker } = workerData as { readonly limitBytes: number; readonly marker: string };
const pollMilliseconds = 50;
const parent = process.ppid;

setInterval(() => {
  const overLimit = process.memoryUsage.rss() > limitBytes;
  // Synchronous: nothing else would leave before the end.
  if (overLimit) writeSync(2, `\n${marker}\n`);
  // A process whose parent died has another one (not on Windows): nobody waits for it.
  if (overLimit || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, pollMilliseconds);
