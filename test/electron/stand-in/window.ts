import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import type { BrowserWindowConstructorOptions, IpcMainEvent } from "electron";
import type { Page } from "playwright-core";
import type { ContentsCalls, PortCalls, WindowCalls } from "../../../main/host-electron/electron-calls.ts";
import { isStandInPort, type StandInPort } from "./ports.ts";

/** What the page's side of the stand-in tells this side. */
type Told =
  | { readonly kind: "send"; readonly channel: string }
  | { readonly kind: "port"; readonly port: number; readonly data: unknown };

/** The real preload, with its types taken out: it runs in the page, against the page's side of the stand-in. */
const preload = stripTypeScriptTypes(
  readFileSync(new URL("../../../main/preload/expose-host.ts", import.meta.url), "utf8"),
).replaceAll(/^(?:import .*|export )/gmu, "");

/** The page's side: the calls of Electron that the preload makes. Runs before any script of the page. */
const pageSide = `
const listeners = new Map();
const ports = new Map();
window.standIn = {
  hear(channel, news, port) {
    const given = [];
    if (port !== null) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => window.tellStandIn({ kind: "port", port, data });
      ports.set(port, port1);
      given.push(port2);
    }
    listeners.get(channel)?.({ ports: given }, news);
  },
  hearPort: (port, data) => ports.get(port)?.postMessage(data),
  closePort: (port) => ports.get(port)?.close(),
};
exposeHost({
  contextBridge: { exposeInMainWorld: (name, api) => { window[name] = api; } },
  ipcRenderer: {
    send: (channel) => void window.tellStandIn({ kind: "send", channel }),
    invoke: (channel, given) => window.invokeStandIn(channel, given),
    on: (channel, listener) => listeners.set(channel, listener),
  },
  webUtils: { getPathForFile: (file) => window.standInPaths?.[file.name] ?? "" },
}, window);
`;

interface PageWindow {
  standIn: {
    hear(channel: string, news: unknown, port: number | null): void;
    hearPort(port: number, data: unknown): void;
    closePort(port: number): void;
  };
}

/** The world around one window. */
export interface WindowWorld {
  /** A page of the machine's Chromium, not yet anywhere. */
  readonly page: Promise<Page>;
  /** Where the scheme is served. */
  readonly origin: Promise<string>;
  readonly onSend: (channel: string, event: Pick<IpcMainEvent, "senderFrame">) => void;
  readonly onInvoke: (channel: string, given: unknown) => Promise<unknown>;
}

/** `BrowserWindow` in small, over a page of the machine's Chromium. */
export class StandInWindow extends EventEmitter implements WindowCalls {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: StandInContents;
  /** What was done to it, in order. */
  readonly done: string[] = [];
  minimized = false;

  constructor(world: WindowWorld, options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.webContents = new StandInContents(world);
  }

  async loadURL(address: string): Promise<void> {
    this.done.push(`load ${address}`);
    await this.webContents.open(address);
    this.emit("ready-to-show");
  }
  show = () => void this.done.push("show");
  focus = () => void this.done.push("focus");
  maximize = () => void this.done.push("maximize");
  restore = () => {
    this.minimized = false;
    this.done.push("restore");
  };
  isMinimized = () => this.minimized;
  isMaximized = () => false;
  isDestroyed = () => false;
  getNormalBounds = () => ({ x: 40, y: 50, width: 1200, height: 700 });
}

class StandInContents extends EventEmitter implements ContentsCalls {
  readonly #world: WindowWorld;
  readonly #ports: StandInPort[] = [];
  /** News to the page go one after the other. */
  #told: Promise<unknown> = Promise.resolve();
  openHandler: Parameters<ContentsCalls["setWindowOpenHandler"]>[0] | null = null;

  constructor(world: WindowWorld) {
    super();
    this.#world = world;
  }

  async open(address: string): Promise<void> {
    const page = await this.#world.page;
    await page.exposeFunction("tellStandIn", (told: Told) => this.#hear(told));
    await page.exposeFunction("invokeStandIn", (channel: string, given: unknown) =>
      this.#world.onInvoke(channel, given),
    );
    await page.addInitScript({ content: `{${preload}\n${pageSide}}` });
    await page.goto(address.replace("tenkyo://app", await this.#world.origin));
  }

  postMessage(channel: string, news: unknown, [port]: PortCalls[] = []): void {
    const number = isStandInPort(port) ? this.#join(port) : null;
    this.#tell((standIn, args) => standIn.hear(args.channel, args.news, args.number), {
      channel,
      news,
      number,
    });
  }

  setWindowOpenHandler(handler: Parameters<ContentsCalls["setWindowOpenHandler"]>[0]): void {
    this.openHandler = handler;
  }
  reload = () => void this.#world.page.then((page) => page.reload());
  isDestroyed = () => false;

  #hear(told: Told): void {
    if (told.kind === "port") this.#ports[told.port]?.postMessage(told.data);
    else this.#world.onSend(told.channel, ownFrame);
  }

  #join(port: StandInPort): number {
    const number = this.#ports.push(port) - 1;
    port.on("message", ({ data }) =>
      this.#tell((standIn, args) => standIn.hearPort(args.number, args.data), { number, data }),
    );
    port.on("close", () => this.#tell((standIn, args) => standIn.closePort(args.number), { number }));
    port.start();
    return number;
  }

  #tell<Args>(act: (standIn: PageWindow["standIn"], args: Args) => void, args: Args): void {
    const source = `(args) => (${act})(window.standIn, args)`;
    this.#told = this.#told.then(async () => {
      const page = await this.#world.page;
      // A page that is closed or being loaded anew hears nothing, as in Electron.
      await page.evaluate(`(${source})(${JSON.stringify(args)})`).catch(() => {});
    });
  }
}

/** Messages of the page come from its own frame; that the host looks at it is what matters here. */
export const ownFrame = { senderFrame: { origin: "tenkyo://app" } } as Pick<IpcMainEvent, "senderFrame">;
