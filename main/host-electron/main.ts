import { existsSync } from "node:fs";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from "electron";
import { portableFolder } from "../platform/portable.ts";
import { programPlaces } from "./decide/program-places.ts";
import { runHost } from "./run-host.ts";

// Whoever started the program may be gone by the time it has something to say.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

/** Entry of the program. The only file that takes values from Electron. */
runHost({
  electron: {
    app,
    BrowserWindow,
    dialog,
    ipcMain,
    Menu,
    MessageChannelMain,
    protocol,
    screen,
    session,
    shell,
    utilityProcess,
  },
  process,
  ...programPlaces(import.meta.url),
  portable: portableFolder({
    platform: process.platform,
    environment: process.env,
    executable: process.execPath,
    exists: existsSync,
  }),
  log: (line) => void process.stderr.write(`${line}\n`),
  // `npm start` waits for the first such line; see main/launch.
  sayReady: () => void process.stdout.write("tenkyo: ready\n"),
});
