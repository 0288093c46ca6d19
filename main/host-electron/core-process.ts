import type { ParentPort } from "electron";
import { logCrashes } from "../platform/log-crashes.ts";
import { nodePorts } from "../platform/node-ports.ts";
import { createRotatingLog } from "../platform/rotating-log.ts";
import type { CoreNews, CoreOrder } from "./core-side/core-messages.ts";
import { type CorePort, serveCore } from "./core-side/serve-core.ts";

/** Entry of the utility process that is the core. It keeps the log of the person's folder. */
const { parentPort } = process as { readonly parentPort?: ParentPort };
if (parentPort === undefined) throw new Error("core-process: started outside Electron");

serveCore(
  {
    onOrder: (listener) =>
      void parentPort.on("message", ({ data, ports: [port] }) => {
        listener(data satisfies unknown as CoreOrder, port as CorePort | undefined);
      }),
    tell: (news: CoreNews) => parentPort.postMessage(news),
  },
  ({ personFolder, librariesFolder }, startPdfReader) => {
    const log = createRotatingLog(personFolder);
    logCrashes(log);
    return {
      ...nodePorts(log),
      personFolder,
      dictionaryCache: personFolder,
      librariesFolder,
      startPdfReader,
    };
  },
);
