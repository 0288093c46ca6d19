import type { Ports } from "../core/ports.ts";
import { untilSignal } from "../host-loopback/end-signals.ts";
import { startLoopback } from "../host-loopback/start-loopback.ts";
import { preparePage } from "../launch/build-page.ts";
import { launchWords } from "../launch/words.ts";
import { logCrashes } from "../platform/log-crashes.ts";
import { ownFolder } from "../platform/node-ports.ts";
import { createRotatingLog } from "../platform/rotating-log.ts";
import { type Status, status } from "./commands.ts";
import type { Output, Streams } from "./output.ts";

/**
 * `serve`: the window's server without a window, until Ctrl-C. Its one line on standard output is JSON with and
 * without --json: only programs read it.
 */
export async function serve(
  library: string | null,
  { ports, streams }: { readonly ports: Ports; readonly streams: Streams },
  output: Output,
): Promise<Status> {
  const words = launchWords[output.language];
  const pageFolder = preparePage(() => output.message(words.building));
  if (pageFolder === null) {
    output.message(words.buildFailed);
    return status.failed;
  }
  const signal = untilSignal();
  const folder = ownFolder();
  const file = createRotatingLog(folder);
  logCrashes(file);
  const log = (line: string) => {
    file(line);
    ports.log(line);
  };
  const loopback = await startLoopback({
    // Without a named library this is the person's window: it opens, and notes, what was open last.
    ports: { ...ports, log, ...(library === null ? { personFolder: folder } : {}) },
    ownFolder: folder,
    pageFolder,
    library,
  });
  streams.out(`${JSON.stringify({ address: loopback.address })}\n`);
  await signal;
  await loopback.close();
  return status.done;
}
