import { useDebouncedValue } from "@mantine/hooks";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReadingPosition } from "../../../shared/contract/reader.ts";
import type { Question } from "../../../shared/contract/search.ts";
import type { Document } from "../../../shared/model/document.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { closeReader, type OpenReader, type Target } from "../../state/reader.ts";
import { useWords } from "../../words/use-words.ts";
import { useNextDocument } from "../search/use-next-document.ts";
import { FindBox } from "./FindBox.tsx";
import { type Goal, goalOfPage, goalOfPlace, type Here, type Pane } from "./goal.ts";
import type { MarkedPlace } from "./match-lines.ts";
import { type PaneRole, Panes } from "./Panes.tsx";
import { ReaderHeader, type View } from "./ReaderHeader.tsx";
import { ReaderTools } from "./ReaderTools.tsx";
import { SelectionButton } from "./SelectionButton.tsx";
import { type Panel, SidePanel } from "./SidePanel.tsx";
import { searchSelection } from "./search-selection.ts";
import { useMatches } from "./use-matches.ts";
import { useNotice } from "./use-notice.ts";
import type { OpenPdf } from "./use-pdf.ts";
import { useSavePosition } from "./use-position.ts";
import { useReached } from "./use-reached.ts";
import { useReaderKeys } from "./use-reader-keys.ts";
import { useSelection } from "./use-selection.ts";
import { useSteps } from "./use-steps.ts";
import { nextZoom } from "./zoom.ts";

export type PageFacts = ReadonlyArray<{
  readonly page: number;
  readonly pageLabel: string | null;
  readonly state: "text" | "scan" | "failed";
}>;

/** An open document: where its reader is, and what the tools do to it. */
export function ReadDocument({
  open,
  document,
  pdf,
  pages,
  position,
}: {
  readonly open: OpenReader;
  readonly document: Document;
  readonly pdf: OpenPdf;
  readonly pages: PageFacts;
  readonly position: ReadingPosition | null;
}) {
  const { documentAddress } = useBridge();
  const { reader: words } = useWords();
  const id = document.document;
  const [view, setView] = useState<View>(document.kind === "pdf" ? (position?.view ?? "page") : "text");
  const [zoom, setZoom] = useState(position?.zoom ?? null);
  const [scale, setScale] = useState(zoom ?? 1);
  const [rotation, setRotation] = useState(0);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [lastPanel, setLastPanel] = useState<Panel>("thumbnails");
  const [here, setHere] = useState<Here>(() => startOf(open, position));
  const [goal, setGoal] = useState<Goal>(() => firstGoal(open, position));
  const [notice, setNotice] = useNotice();

  useEffect(() => {
    if (goal.from !== null) return;
    setHere((before) => (before.page === goal.page ? before : { page: goal.page, top: goal.top, line: 1 }));
  }, [goal]);
  const page = useRef(here.page);
  page.current = here.page;
  const pageInView = useCallback(() => page.current, []);
  const show = useCallback((place: MarkedPlace) => setGoal(goalOfPlace(place)), []);
  const goTo = useCallback((wanted: number) => setGoal(goalOfPage(wanted)), []);

  // The same document opened again at another match.
  const opened = useRef(open.opening);
  useEffect(() => {
    if (opened.current === open.opening) return;
    opened.current = open.opening;
    setFinding(false);
    // First and last are gone to once the matches are known.
    if (isPlace(open.target)) setGoal(goalOfPlace({ ...open.target, pageEnd: open.target.page }));
  }, [open]);

  const [finding, setFinding] = useState(false);
  const [findText, setFindText] = useState("");
  const [asked] = useDebouncedValue(findText, 150);
  const find = useRef<HTMLInputElement>(null);
  const inFind = finding && asked.trim() !== "";
  const matches = useMatches(id, inFind ? literalQuestion(asked) : open.question);
  const goOn = useNextDocument();
  const { current, step } = useSteps(
    matches,
    { serial: open.opening, target: open.target, finding: inFind },
    pageInView,
    show,
    {
      goOn: useCallback((by) => goOn(id, by), [goOn, id]),
      onWrap: useCallback(
        (to) => setNotice(to === "first" ? words.wrappedToFirst : words.wrappedToLast),
        [setNotice, words],
      ),
    },
  );

  useReached(id, inFind || current === null ? undefined : matches.list[current]);

  const save = useSavePosition(id);
  useEffect(() => save({ ...here, view, zoom }), [save, here, view, zoom]);
  const onHere = useCallback((now: Here, pane: Pane, role: PaneRole) => {
    setHere((before) => {
      if (role === "follows" && before.page !== now.page) return before;
      return isSame(before, now) ? before : now;
    });
    if (role === "leads" && page.current !== now.page) setGoal(goalOfPage(now.page, pane));
  }, []);

  const root = useRef<HTMLDivElement>(null);
  useSelection(root);
  const closeFind = () => {
    setFinding(false);
    root.current?.querySelector<HTMLElement>(".reader-scroll")?.focus();
  };
  const actions = {
    onFind() {
      setFinding(true);
      find.current?.focus();
      find.current?.select();
    },
    onStep: step,
    onZoom: (by: 1 | -1) => setZoom(nextZoom(scale, by)),
    onFitWidth: () => setZoom(null),
    onEscape: () => finding && closeFind(),
    onRotate: () => setRotation((before) => (before + 90) % 360),
    onSearchSelection: searchSelection,
  };
  useReaderKeys(root, actions);

  const labelOf = useCallback(
    (number: number) => words.place(number, pages[number - 1]?.pageLabel ?? null),
    [words, pages],
  );
  const facts = pages[here.page - 1];
  const shownView = pdf.fault === null ? view : "text";
  return (
    <div className="reader" ref={root}>
      <ReaderHeader
        document={document}
        page={here.page}
        label={facts?.pageLabel ?? null}
        view={shownView}
        saveAddress={`${documentAddress(id)}?save`}
        onView={(next) => {
          setView(next);
          const match = current === null ? undefined : matches.list[current];
          // A view that comes up shows the match, as long as the person has not gone on.
          setGoal(
            match?.page === here.page && document.kind === "pdf" ? goalOfPlace(match) : goalOfPage(here.page),
          );
        }}
        onClose={closeReader}
      />
      <ReaderTools
        {...actions}
        withPages={shownView !== "text"}
        panelOpen={panel !== null}
        findOpen={finding}
        page={here.page}
        labels={pages.map(({ pageLabel }) => pageLabel)}
        scale={scale}
        fitsWidth={zoom === null}
        current={current}
        total={matches.list.length}
        withMatches={open.question !== null}
        onPanel={() => setPanel(panel === null ? lastPanel : null)}
        onPage={goTo}
        onUnknownPage={(typed) => setNotice(words.noSuchPage(typed))}
        onFind={() => (finding ? closeFind() : actions.onFind())}
      />
      {finding && (
        <FindBox
          text={findText}
          input={find}
          current={current}
          total={matches.list.length}
          ready={matches.ready && asked === findText}
          onText={setFindText}
          onStep={step}
          onClose={closeFind}
        />
      )}
      <p className="reader-notice" role="status">
        {notice || (matches.failed ? words.matchesFailed : "")}
      </p>
      {pdf.fault !== null && (
        <p className="reader-fault" role="alert">
          {words.fault[pdf.fault]}
        </p>
      )}
      {facts !== undefined && facts.state !== "text" && shownView === "page" && (
        <p className="reader-fault">{words.withoutText[facts.state]}</p>
      )}
      <div className="reader-body">
        {panel !== null && (
          <SidePanel
            document={id}
            pdf={pdf.pdf}
            panel={panel}
            page={here.page}
            labelOf={labelOf}
            onPanel={(next) => {
              setPanel(next);
              setLastPanel(next);
            }}
            onPage={goTo}
            onOutside={() => setNotice(words.outsideLink)}
          />
        )}
        <Panes
          document={document}
          pdf={pdf.pdf}
          view={shownView}
          labelOf={labelOf}
          marks={matches.byPage}
          current={current}
          scale={zoom}
          rotation={rotation}
          goal={goal}
          onHere={onHere}
          onScale={setScale}
        />
      </div>
      <SelectionButton />
    </div>
  );
}

function startOf(open: OpenReader, position: ReadingPosition | null): Here {
  return {
    page: isPlace(open.target) ? open.target.page : (position?.page ?? 1),
    top: position?.top ?? 0,
    line: position?.line ?? 1,
  };
}

/** The match that was asked for, or else where the person was. */
function firstGoal(open: OpenReader, position: ReadingPosition | null): Goal {
  if (isPlace(open.target)) return goalOfPlace({ ...open.target, pageEnd: open.target.page });
  if (position === null) return goalOfPage(1);
  return { ...goalOfPage(position.page), top: position.top, line: position.line > 1 ? position.line : null };
}

function isPlace(target: OpenReader["target"]): target is Target {
  return target !== null && typeof target !== "string";
}

/** Find-in-document: the text as it is typed. */
function literalQuestion(query: string): Question {
  return { query, literal: true, variants: false, variantsOff: [], variantsOn: [], unit: "passage" };
}

function isSame(one: Here, other: Here): boolean {
  return one.page === other.page && one.top === other.top && one.line === other.line;
}
