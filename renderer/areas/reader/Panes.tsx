import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useCallback, useEffect, useRef } from "react";
import type { Document } from "../../../shared/model/document.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { useWords } from "../../words/use-words.ts";
import type { Goal, Here, Pane } from "./goal.ts";
import type { Mark } from "./match-lines.ts";
import { PdfPages } from "./PdfPages.tsx";
import type { View } from "./ReaderHeader.tsx";
import { TextLines } from "./TextLines.tsx";

export type PaneRole = "alone" | "leads" | "follows";

interface PanesProps {
  readonly document: Document;
  readonly pdf: PDFDocumentProxy | null;
  readonly view: View;
  readonly labelOf: (page: number) => string;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly current: number | null;
  readonly scale: number | null;
  readonly rotation: number;
  readonly goal: Goal;
  /** `role`: whether it is the only pane, the one a person moves in, or the one that follows it. */
  readonly onHere: (here: Here, pane: Pane, role: PaneRole) => void;
  readonly onScale: (scale: number) => void;
}

/** Page and text, alone or side by side. The pane that a person last touched leads. */
export function Panes(props: PanesProps) {
  const { document, pdf, view, goal, onHere } = props;
  const { reader: words } = useWords();
  const touched = useRef<Pane | null>(null);
  useEffect(() => {
    if (goal.from === null) touched.current = null;
  }, [goal]);
  const report = useCallback(
    (here: Here, pane: Pane) =>
      onHere(here, pane, view !== "both" ? "alone" : touched.current === pane ? "leads" : "follows"),
    [onHere, view],
  );
  const touch = (pane: Pane) => ({
    onWheelCapture: () => touchPane(pane),
    onPointerDownCapture: () => touchPane(pane),
    onKeyDownCapture: () => touchPane(pane),
  });
  const touchPane = (pane: Pane) => {
    touched.current = pane;
  };
  return (
    <div className={`panes panes-${view}`}>
      {view !== "text" && (
        <div className="pane" {...touch("page")}>
          {pdf === null ? (
            <Loader m="xl" aria-label={words.opening} />
          ) : (
            <PdfPages
              {...props}
              document={document.document}
              pdf={pdf}
              onHere={(here) => report(here, "page")}
            />
          )}
        </div>
      )}
      {view !== "page" && (
        <div className="pane" {...touch("text")}>
          <LoadedLines {...props} onHere={(here) => report(here, "text")} />
        </div>
      )}
    </div>
  );
}

/** The text view with the text it shows; asked for once per document. */
function LoadedLines({
  document,
  marks,
  current,
  goal,
  onHere,
}: Pick<PanesProps, "document" | "marks" | "current" | "goal"> & { readonly onHere: (here: Here) => void }) {
  const { client } = useBridge();
  const { reader: words } = useWords();
  const { data, isError } = useQuery({
    queryKey: ["reader", "text", document.document],
    queryFn: ({ signal }) => client.documents.text({ document: document.document, page: null }, { signal }),
  });
  if (isError) {
    return (
      <p className="reader-fault" role="alert">
        {words.textFailed}
      </p>
    );
  }
  if (data === undefined) return <Loader m="xl" aria-label={words.opening} />;
  return (
    <TextLines
      pages={data.pages}
      withHeadings={document.kind === "pdf"}
      marks={marks}
      current={current}
      goal={goal}
      onHere={onHere}
    />
  );
}
