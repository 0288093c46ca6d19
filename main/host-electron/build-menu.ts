import type { MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../../shared/host/host-functions.ts";
import type { MenuItem } from "./decide/menu.ts";
import type { ElectronCalls, MenuCalls } from "./electron-calls.ts";

type OnCommand = (command: MenuCommand) => void;

export function buildMenu(
  menu: ElectronCalls["Menu"],
  items: readonly MenuItem[],
  onCommand: OnCommand,
): MenuCalls {
  return menu.buildFromTemplate(items.map((item) => template(item, onCommand)));
}

function template(item: MenuItem, onCommand: OnCommand): MenuItemConstructorOptions {
  switch (item.kind) {
    case "separator":
      return { type: "separator" };
    case "role":
      return { role: item.role, label: item.label, enabled: item.enabled };
    case "menu":
      return { label: item.label, submenu: item.items.map((inner) => template(inner, onCommand)) };
    case "command": {
      const { command, label, accelerator } = item;
      return { label, click: () => onCommand(command), ...(accelerator === null ? {} : { accelerator }) };
    }
  }
}
