import type { ParentPort } from "electron";
import { nodePorts } from "../platform/node-ports.ts";
import type { CoreNews, CoreOrder } from "./core-side/core-messages.ts";
import { type CorePort, serveCore } from "./core-side/serve-core.ts";

/** Entry of the utility process that is the core. Main reads its log lines from standard error. */
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
  ({ personFolder, librariesFolder }, startPdfReader) => ({
    ...nodePorts((line) => void process.stderr.write(`${line}\n`)),
    personFolder,
    dictionaryCache: personFolder,
    librariesFolder,
    startPdfReader,
  }),
);
