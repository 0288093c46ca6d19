import { parseArgs } from "node:util";
import { systemLanguage } from "../cli/words.ts";
import { untilSignal } from "../host-loopback/end-signals.ts";
import { hasDisplay } from "../host-loopback/find-browser.ts";
import { showWindow } from "../host-loopback/show-window.ts";
import { startLoopback } from "../host-loopback/start-loopback.ts";
import { logCrashes } from "../platform/log-crashes.ts";
import { nodePorts, ownFolder } from "../platform/node-ports.ts";
import { createRotatingLog } from "../platform/rotating-log.ts";
import { preparePage } from "./build-page.ts";
import { openInElectron } from "./electron/open-in-electron.ts";
import type { Circumstances } from "./electron/plan-electron.ts";
import { type LaunchWords, launchWords } from "./words.ts";

/** `npm start`: builds what is missing, opens the window and ends with it. Answers the exit status. */
async function start(argv: readonly string[]): Promise<number> {
  const words = launchWords[systemLanguage(process.env)];
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const wish = readWish(argv);
  if (wish === null) {
    say(words.usage);
    return 64;
  }
  const noOpen = wish === "no-open";
  const pageFolder = preparePage(() => say(words.building));
  if (pageFolder === null) {
    say(words.buildFailed);
    return 1;
  }
  say(words.starting);
  const stop = new AbortController();
  const signal = untilSignal().then(() => stop.abort());
  const folder = ownFolder();
  const electron = await openInElectron({
    personFolder: folder,
    words,
    say,
    stop: stop.signal,
    circumstances: {
      wish,
      isRoot: process.getuid?.() === 0,
      hasDisplay: hasDisplay(process.platform, process.env),
    },
  });
  if (electron !== null) return stayWith(electron, words, say, signal);
  if (stop.signal.aborted) return 0;
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

/** What the switches ask for; null when they ask for something unknown, or for two things. */
function readWish(argv: readonly string[]): Circumstances["wish"] | null {
  const boolean = { type: "boolean" } as const;
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { "no-open": boolean, browser: boolean, electron: boolean },
    });
    const wishes = (["no-open", "browser", "electron"] as const).filter((name) => values[name]);
    return wishes.length > 1 ? null : (wishes[0] ?? "any");
  } catch {
    // A switch that is not known.
    return null;
  }
}

/** The program runs in Electron: this process only waits for its end, and passes a wish to end on. */
async function stayWith(
  electron: NonNullable<Awaited<ReturnType<typeof openInElectron>>>,
  words: LaunchWords,
  say: (line: string) => void,
  signal: Promise<void>,
): Promise<number> {
  if (electron.kind === "handed-over") {
    say(words.handedOver);
    return 0;
  }
  say(words.opened);
  await Promise.race([electron.ended, signal]);
  electron.close();
  await electron.ended;
  return 0;
}

process.exit(await start(process.argv.slice(2)));
