import { contextBridge, ipcRenderer, webUtils } from "electron";
import { exposeHost } from "./expose-host.ts";

/** Entry of the preload: built as one CommonJS file, because the sandbox reads no other. */
exposeHost({ contextBridge, ipcRenderer, webUtils }, window);
