import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  ContextMenuParams,
  Event,
  ForkOptions,
  IpcMainEvent,
  IpcMainInvokeEvent,
  Menu,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessagePortMain,
  OpenDialogOptions,
  Protocol,
  RenderProcessGoneDetails,
  Screen,
  Session,
  Shell,
  UtilityProcess,
  WebContents,
  WebContentsWillNavigateEventParams,
} from "electron";

/**
 * The calls of Electron that the host makes, and no others: `main.ts` hands the real module in, where it is held
 * against Electron's types, and a test hands in a stand-in. `on` is named event by event, because Electron's own
 * answers the whole object.
 */
export interface ElectronCalls {
  readonly app: AppCalls;
  readonly protocol: Pick<Protocol, "registerSchemesAsPrivileged" | "handle">;
  readonly session: { readonly defaultSession: SessionCalls };
  readonly screen: { getAllDisplays(): Pick<ReturnType<Screen["getAllDisplays"]>[number], "workArea">[] };
  readonly shell: Pick<Shell, "openExternal">;
  readonly dialog: DialogCalls;
  readonly ipcMain: IpcMainCalls;
  readonly Menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): MenuCalls;
    setApplicationMenu(menu: MenuCalls | null): void;
  };
  readonly MessageChannelMain: new () => { readonly port1: PortCalls; readonly port2: PortCalls };
  readonly utilityProcess: { fork(path: string, argv?: string[], options?: ForkOptions): ProcessCalls };
  readonly BrowserWindow: new (options?: BrowserWindowConstructorOptions) => WindowCalls;
}

export interface AppCalls
  extends Pick<
    App,
    | "requestSingleInstanceLock"
    | "enableSandbox"
    | "whenReady"
    | "getLocale"
    | "getPath"
    | "setPath"
    | "exit"
    | "quit"
    | "isPackaged"
  > {
  on(event: "second-instance", listener: (event: Event, argv: string[], folder: string) => void): unknown;
  on(event: "open-file", listener: (event: Event, path: string) => void): unknown;
  on(event: "before-quit", listener: (event: Event) => void): unknown;
  on(event: "window-all-closed", listener: () => void): unknown;
}

export type SessionCalls = Pick<
  Session,
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setSpellCheckerEnabled"
> & { readonly webRequest: Pick<Session["webRequest"], "onBeforeRequest"> };

export interface DialogCalls {
  showMessageBox(options: MessageBoxOptions): Promise<{ readonly response: number }>;
  showOpenDialog(options: OpenDialogOptions): Promise<{ readonly filePaths: string[] }>;
}

export interface IpcMainCalls {
  on(channel: string, listener: (event: IpcMainEvent) => void): unknown;
  handle(
    channel: string,
    listener: (event: IpcMainInvokeEvent, ...given: unknown[]) => Promise<unknown>,
  ): void;
}

export type MenuCalls = Pick<Menu, "popup">;

export interface PortCalls extends Pick<MessagePortMain, "start" | "close"> {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { readonly data: unknown }) => void): unknown;
}

export interface ProcessCalls extends Pick<UtilityProcess, "pid"> {
  postMessage(message: unknown, ports?: PortCalls[]): void;
  readonly stderr: NodeJS.ReadableStream | null;
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
}

export interface WindowCalls
  extends Pick<
    BrowserWindow,
    | "loadURL"
    | "show"
    | "focus"
    | "restore"
    | "isMinimized"
    | "isMaximized"
    | "maximize"
    | "getNormalBounds"
    | "isDestroyed"
  > {
  readonly webContents: ContentsCalls;
  once(event: "ready-to-show", listener: () => void): unknown;
  on(event: "close", listener: () => void): unknown;
}

export interface ContentsCalls extends Pick<WebContents, "setWindowOpenHandler" | "reload" | "isDestroyed"> {
  postMessage(channel: string, message: unknown, ports?: PortCalls[]): void;
  on(event: "will-navigate", listener: (event: Event<WebContentsWillNavigateEventParams>) => void): unknown;
  on(event: "will-attach-webview", listener: (event: Event) => void): unknown;
  on(event: "context-menu", listener: (event: Event, params: ContextMenuParams) => void): unknown;
  on(
    event: "render-process-gone",
    listener: (event: Event, details: RenderProcessGoneDetails) => void,
  ): unknown;
}
