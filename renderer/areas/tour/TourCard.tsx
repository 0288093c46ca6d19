import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { askAnew, searchStore } from "../../state/search.ts";
import { sessionStore } from "../../state/session.ts";
import { showArea } from "../../state/shell.ts";
import { useStore } from "../../state/store.ts";
import {
  isStep,
  leaveTour,
  moveTour,
  startTour,
  type TourStep,
  tourSteps,
  tourStore,
} from "../../state/tour.ts";
import { useWords } from "../../words/use-words.ts";
import { useOpenLibrary } from "../start/use-open-library.ts";
import { tourCardId } from "./tour-card-id.ts";
import { useTourOffer, useTourWatch } from "./use-tour.ts";
import "./tour.css";

/** The tour: a strip of its own below the panes, so that it covers nothing and everything can be done meanwhile. */
export function TourCard() {
  useTourOffer();
  useTourWatch();
  const at = useStore(tourStore, (state) => state.at);
  if (at === "closed") return null;
  if (at === "offered") return <Offer />;
  return isStep(at) ? <Step step={at} /> : <Finished />;
}

function Strip({ children }: { readonly children: ReactNode }) {
  const { help } = useWords();
  return (
    <aside
      id={tourCardId}
      className="tour"
      aria-label={help.tour.name}
      onKeyDown={(event) => {
        if (event.key === "Escape") leaveTour();
      }}
    >
      {children}
    </aside>
  );
}

function Offer() {
  const { help } = useWords();
  return (
    <Strip>
      <Text size="sm" role="status">
        {help.tour.offer}
      </Text>
      <Group gap="xs">
        <Button size="xs" onClick={startTour}>
          {help.tour.offerStart}
        </Button>
        <Button size="xs" variant="subtle" onClick={leaveTour}>
          {help.tour.offerLater}
        </Button>
      </Group>
    </Strip>
  );
}

function Step({ step }: { readonly step: TourStep }) {
  const { help } = useWords();
  const done = useStore(tourStore, (state) => state.done);
  const number = tourSteps.indexOf(step);
  const before = tourSteps[number - 1];
  const wasDone = before !== undefined && done.at(-1) === before;
  const heading = useRef<HTMLHeadingElement>(null);
  // Into the step when the person comes from the step before it, or from the start. Who is at work is not interrupted:
  // the next step is read out (status), and F6 goes to it.
  const interrupts = !wasDone;
  useEffect(() => {
    if (number >= 0 && interrupts) heading.current?.focus();
  }, [number, interrupts]);
  return (
    <Strip>
      <div className="tour-text">
        <h2 ref={heading} tabIndex={-1}>
          {help.tour.title(number + 1, tourSteps.length, help.tour.names[step])}
        </h2>
        <p role="status">
          {wasDone && <b>{help.tour.done(help.tour.names[before])} </b>}
          {help.tour.texts[step]}
        </p>
        <OtherLibrary />
      </div>
      <Group gap="xs">
        {number > 0 && (
          <Button size="xs" variant="subtle" onClick={() => moveTour(-1)}>
            {help.tour.previous}
          </Button>
        )}
        <Button size="xs" variant="outline" onClick={() => passOver(step, help.tour.example)}>
          {help.tour.next}
        </Button>
        <Button size="xs" variant="subtle" onClick={leaveTour}>
          {help.tour.leave}
        </Button>
      </Group>
    </Strip>
  );
}

/** Goes on without doing it. The steps behind the search need results: the example is asked where nothing is. */
function passOver(step: TourStep, example: string): void {
  if (step === "search" && searchStore.get().text.trim() === "") {
    showArea("search");
    askAnew({ text: example });
  }
  moveTour(1);
}

/** The words of the tour are about the sample library: in another one it is offered. */
function OtherLibrary() {
  const { help } = useWords();
  const starter = useStore(sessionStore, ({ library }) => library?.starter === true);
  const { openStarter, busy, failure } = useOpenLibrary();
  if (starter) return null;
  return (
    <p className="tour-other">
      {failure === null ? help.tour.notStarter : help.tour.openFailed}{" "}
      <Button
        size="compact-xs"
        variant="outline"
        loading={busy}
        onClick={() => {
          void openStarter().then(startTour);
        }}
      >
        {help.tour.openStarter}
      </Button>
    </p>
  );
}

function Finished() {
  const { help } = useWords();
  return (
    <Strip>
      <p className="tour-text" role="status">
        <b>{help.tour.finished}</b> {help.tour.finishedWhat}
      </p>
      <Button size="xs" onClick={leaveTour}>
        {help.tour.close}
      </Button>
    </Strip>
  );
}
