import { closeHelp } from "../../state/help.ts";
import { sessionStore } from "../../state/session.ts";
import { startTour } from "../../state/tour.ts";
import { useOpenLibrary } from "../start/use-open-library.ts";

/** Starts the tour from wherever the person is; where no library is open, in the sample library. */
export function useStartTour(): () => Promise<void> {
  const { openStarter } = useOpenLibrary();
  return async () => {
    closeHelp();
    if (sessionStore.get().library === null) await openStarter();
    if (sessionStore.get().library === null) return;
    sessionStore.set({ choosing: false });
    startTour();
  };
}
