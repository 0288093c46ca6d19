import { parseArgs } from "node:util";
import { systemLanguage } from "../cli/words.ts";
import { untilSignal } from "../host-loopback/end-signals.ts";
import { showWindow } from "../host-loopback/show-window.ts";
import { startLoopback } from "../host-loopback/start-loopback.ts";
import { logCrashes } from "../platform/log-crashes.ts";
import { nodePorts, ownFolder } from "../platform/node-ports.ts";
import { createRotatingLog } from "../platform/rotating-log.ts";
import { preparePage } from "./build-page.ts";
import { launchWords } from "./words.ts";

/** `npm start`: builds what is missing, opens the window and ends with it. Answers the exit status. */
async function start(argv: readonly string[]): Promise<number> {
  const words = launchWords[systemLanguage(process.env)];
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  let noOpen: boolean;
  try {
    const { values } = parseArgs({ args: [...argv], options: { "no-open": { type: "boolean" } } });
    noOpen = values["no-open"] ?? false;
  } catch {
    // A switch that is not known: what is known is the answer.
    say(words.usage);
    return 64;
  }
  const pageFolder = preparePage(() => say(words.building));
  if (pageFolder === null) {
    say(words.buildFailed);
    return 1;
  }
  say(words.starting);
  const signal = untilSignal();
  const folder = ownFolder();
  const log = createRotatingLog(folder);
  logCrashes(log);
  const loopback = await startLoopback({
    ports: nodePorts(log),
    ownFolder: folder,
    pageFolder,
    library: null,
  });
  const window = noOpen ? null : await showWindow(loopback, folder, () => say(words.root));
  if (window !== null) {
    say(words.opened);
    await Promise.race([window.ended, signal]);
  }
  if (window === null || !loopback.entered()) {
    // No browser, or one that ended before it came in (a broken installation): the address still works.
    if (!noOpen) say(words.noWindow);
    say(words.address(loopback.address));
    await signal;
  }
  window?.close();
  say(words.ending);
  await loopback.close();
  return 0;
}

process.exit(await start(process.argv.slice(2)));
