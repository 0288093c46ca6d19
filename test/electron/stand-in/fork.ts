import { fork } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { PortCalls, ProcessCalls } from "../../../main/host-electron/electron-calls.ts";
import { isStandInPort, type StandInPort } from "./ports.ts";
import type { Relayed } from "./relay.ts";

const child = fileURLToPath(new URL("./child.ts", import.meta.url));

/** `utilityProcess.fork` in small: a real process, its ports relayed. */
export function forkStandIn(entry: string): ProcessCalls & { readonly ended: Promise<void> } {
  const started = fork(child, [pathToFileURL(entry).href], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const ports = new Map<number, StandInPort>();
  const send = (message: Relayed) => {
    if (started.connected) started.send(message, () => {});
  };
  started.on("message", (message: Relayed) => {
    if (message.kind === "port") ports.get(message.port)?.postMessage(message.data);
  });
  const ended = new Promise<void>((resolve) => {
    started.once("close", () => {
      for (const port of ports.values()) port.close();
      resolve();
    });
  });
  const give = (port: PortCalls | undefined): number | null => {
    if (!isStandInPort(port)) return null;
    const number = ports.size;
    ports.set(number, port);
    port.on("message", ({ data }) => send({ kind: "port", port: number, data }));
    port.start();
    return number;
  };
  return {
    pid: started.pid,
    stderr: started.stderr,
    ended,
    postMessage: (data, given) => send({ kind: "message", data, port: give(given?.[0]) }),
    on: (event: "message" | "exit", listener: (told: never) => void) =>
      event === "exit"
        ? started.once("close", (code) => listener((code ?? 137) as never))
        : started.on("message", (message: Relayed) => {
            if (message.kind === "message") listener(message.data as never);
          }),
  };
}
