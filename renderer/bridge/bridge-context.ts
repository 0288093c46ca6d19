import { createContext, useContext } from "react";
import type { Bridge } from "./client.ts";

export const BridgeContext = createContext<Bridge | null>(null);

/** The host's side of the page. */
export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (bridge === null) throw new Error("bridge: used outside its provider");
  return bridge;
}
