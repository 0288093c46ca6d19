import type { ContextBridge, IpcRenderer, WebUtils } from "electron";
import type { HostFunctions, HostNews } from "../../shared/host/host-functions.ts";

/** The calls of Electron that the preload makes. */
export interface PreloadCalls {
  readonly contextBridge: Pick<ContextBridge, "exposeInMainWorld">;
  readonly ipcRenderer: Pick<IpcRenderer, "send" | "invoke"> & {
    on(
      channel: string,
      listener: (event: { readonly ports: MessagePort[] }, news: HostNews) => void,
    ): unknown;
  };
  readonly webUtils: Pick<WebUtils, "getPathForFile">;
}

/**
 * Shows the page its one function set, and passes news on to it. Ports go by `postMessage`, because nothing that the
 * bridge carries may hold one; only this page is meant, hence its origin.
 */
export function exposeHost({ contextBridge, ipcRenderer, webUtils }: PreloadCalls, page: Window): void {
  ipcRenderer.on("tenkyo", ({ ports }, news) => {
    page.postMessage({ tenkyo: news }, page.location.origin, ports);
  });
  contextBridge.exposeInMainWorld("tenkyo", {
    connect: () => ipcRenderer.send("connect"),
    pathOf: (file) => webUtils.getPathForFile(file),
    chooseFolder: (purpose) => ipcRenderer.invoke("choose-folder", purpose),
  } satisfies HostFunctions<File>);
}
