import { useCallback, useEffect, useRef, useState } from "react";
import { noteStep, type OpenReader, type Target } from "../../state/reader.ts";
import type { MarkedPlace } from "./match-lines.ts";
import type { Matches } from "./use-matches.ts";

interface Steps {
  /** The match that is shown as the current one; null: none yet. */
  readonly current: number | null;
  /** Goes to the next or previous match; behind the last one to the next document, or around the end. */
  readonly step: (by: 1 | -1) => void;
}

/**
 * Which of the matches is the current one. A search is opened at its target; find-in-document goes to the first match
 * from where the person is; when its box is closed again, the search's marks come back without moving anything.
 */
export function useSteps(
  matches: Matches,
  opening: { readonly serial: number; readonly target: OpenReader["target"]; readonly finding: boolean },
  pageInView: () => number,
  show: (place: MarkedPlace) => void,
  ends: {
    /** Opens the next document; answers whether there was one. */
    readonly goOn: (by: 1 | -1) => Promise<boolean>;
    readonly onWrap: (to: "first" | "last") => void;
  },
): Steps {
  const [current, setCurrent] = useState<number | null>(null);
  const { list, ready } = matches;
  const { serial, target, finding } = opening;
  const { goOn, onWrap } = ends;
  const shown = useRef(0);

  useEffect(() => {
    if (!ready) return;
    if (list.length === 0) return setCurrent(null);
    if (!finding && target !== null && shown.current !== serial) {
      shown.current = serial;
      if (typeof target !== "string") return setCurrent(indexOfTarget(list, target));
      const end = target === "first" ? 0 : list.length - 1;
      const place = list[end];
      if (place !== undefined) show(place);
      return setCurrent(end);
    }
    const index = Math.max(
      0,
      list.findIndex(({ page }) => page >= pageInView()),
    );
    setCurrent(index);
    const place = list[index];
    if (finding && place !== undefined) show(place);
  }, [list, ready, serial, target, finding, pageInView, show]);

  const step = useCallback(
    (by: 1 | -1) => {
      if (list.length === 0) return;
      noteStep();
      const from = current ?? (by === 1 ? -1 : list.length);
      const index = (from + by + list.length) % list.length;
      const wraps = current !== null && from + by !== index;
      const go = () => {
        if (wraps) onWrap(by === 1 ? "first" : "last");
        setCurrent(index);
        const place = list[index];
        if (place !== undefined) show(place);
      };
      if (!wraps || finding) return go();
      // Where the list cannot be asked the document itself goes round.
      goOn(by).then((went) => !went && go(), go);
    },
    [list, current, show, finding, goOn, onWrap],
  );
  return { current, step };
}

/** The match a target means: the same stretch, else the first that overlaps it. */
function indexOfTarget(list: readonly MarkedPlace[], { page, start, end }: Target): number | null {
  const same = list.findIndex((match) => match.page === page && match.start === start);
  const index =
    same === -1
      ? list.findIndex((match) => match.page === page && match.start < end && start < match.end)
      : same;
  return index === -1 ? null : index;
}
