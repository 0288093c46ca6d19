import { useCallback, useRef } from "react";
import { type HelpPageId, isHelpPageId } from "../../../shared/help/help-pages.ts";
import { openHelp } from "../../state/help.ts";
import { useWindowKeys } from "../../state/keys.ts";
import { tourCardId } from "../tour/tour-card-id.ts";

export const helpPanelId = "help-panel";

/** F1 opens the help, at the page of the failure that is on screen when there is one; F6 goes there and back. */
export function useHelpKeys(): void {
  const left = useRef<Element | null>(null);
  useWindowKeys(
    useCallback((event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === "F1") {
        event.preventDefault();
        openHelp(pageOnScreen());
      } else if (event.key === "F6") {
        event.preventDefault();
        left.current = switchPanel(left.current);
      }
    }, []),
  );
}

/** The page named by what the focus is in, else by the first failure that is told. */
function pageOnScreen(): HelpPageId | null {
  const near = document.activeElement?.closest("[data-help], [role=alert]");
  const named = near?.matches("[data-help]") ? near : near?.querySelector("[data-help]");
  const page = (named ?? document.querySelector("[role=alert] [data-help]"))?.getAttribute("data-help");
  return page !== null && page !== undefined && isHelpPageId(page) ? page : null;
}

/** From the work into the first open panel, or out of it to where the person was. @returns where that is */
function switchPanel(left: Element | null): Element | null {
  const panels = [tourCardId, helpPanelId].flatMap((id) => document.getElementById(id) ?? []);
  const inside = panels.find((panel) => panel.contains(document.activeElement));
  if (inside === undefined) {
    const from = document.activeElement;
    panels[0]?.querySelector<HTMLElement>("[tabindex='-1'], input, button")?.focus();
    return from;
  }
  const other = panels[panels.indexOf(inside) + 1];
  if (other !== undefined) other.querySelector<HTMLElement>("[tabindex='-1'], input, button")?.focus();
  else if (left instanceof HTMLElement && left.isConnected) left.focus();
  else document.getElementById("search-box")?.focus();
  return left;
}
