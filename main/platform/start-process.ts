import { fork } from "node:child_process";
import type { IsolatedProcess } from "../core/ports.ts";
import { watchMarker } from "./memory-marker.ts";

/** Starts `entry` (a file URL) as a process of its own in plain Node; Electron's host has its own way. */
export function startProcess(entry: string): IsolatedProcess {
  const child = fork(new URL(entry), [], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    // Not the parent's: a test runner's flags are nothing for it.
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const marked = watchMarker(child.stderr);
  return {
    // The callback swallows the error of a closed channel: the end is told by onExit.
    post: (message) => void (child.connected && child.send(message as object, () => {})),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => {
      let told = false;
      const tell = () => {
        if (!told) listener(marked() ? "memory" : "other");
        told = true;
      };
      // Not "exit": that may come before the last messages and before the marker.
      child.on("close", tell).on("error", tell);
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
