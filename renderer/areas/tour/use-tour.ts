import { useEffect } from "react";
import { useChangeSettings } from "../../shell/use-change-settings.ts";
import { readerStore } from "../../state/reader.ts";
import { searchStore } from "../../state/search.ts";
import { sessionStore } from "../../state/session.ts";
import { settingsStore } from "../../state/settings.ts";
import { shellStore } from "../../state/shell.ts";
import { useStore } from "../../state/store.ts";
import { awaitsTyping, noteTour, offerTour, tourStore } from "../../state/tour.ts";

/** Milliseconds without a key that make a query: the first letter of a word is none. */
const calm = 1200;

/** Watches what the person does while the tour runs; a word is waited out, all else counts at once. */
export function useTourWatch(): void {
  const running = useStore(tourStore, ({ at }) => at !== "closed" && at !== "offered");
  useEffect(() => {
    if (!running) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (awaitsTyping()) timer = setTimeout(noteTour, calm);
      else noteTour();
    };
    const endings = [searchStore, readerStore, shellStore].map((store) => store.subscribe(look));
    return () => {
      clearTimeout(timer);
      for (const end of endings) end();
    };
  }, [running]);
}

/** Offers the tour once: when the sample library is open for the first time. */
export function useTourOffer(): void {
  const starter = useStore(sessionStore, ({ library }) => library?.starter === true);
  const offered = useStore(settingsStore, ({ tourOffered }) => tourOffered);
  const change = useChangeSettings();
  useEffect(() => {
    if (!starter || offered) return;
    offerTour();
    change({ tourOffered: true });
  }, [starter, offered, change]);
}
