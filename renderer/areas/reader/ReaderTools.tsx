import { MoveHorizontal, PanelLeft, RotateCw, Search, ZoomIn, ZoomOut } from "lucide-react";
import { useWords } from "../../words/use-words.ts";
import { MatchSteps } from "./MatchSteps.tsx";
import { PageBox } from "./PageBox.tsx";
import { ToolButton } from "./ToolButton.tsx";

export interface ReaderToolsProps {
  /** Whether pages are in view, so that they can be zoomed and turned. */
  readonly withPages: boolean;
  readonly panelOpen: boolean;
  readonly findOpen: boolean;
  readonly page: number;
  readonly labels: readonly (string | null)[];
  /** The scale in use. */
  readonly scale: number;
  readonly fitsWidth: boolean;
  readonly current: number | null;
  readonly total: number;
  /** Whether a search is marked, so that its matches can be gone through. */
  readonly withMatches: boolean;
  readonly onPanel: () => void;
  readonly onPage: (page: number) => void;
  readonly onUnknownPage: (typed: string) => void;
  readonly onZoom: (by: 1 | -1) => void;
  readonly onFitWidth: () => void;
  readonly onRotate: () => void;
  readonly onFind: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** The row of tools under the title. */
export function ReaderTools(props: ReaderToolsProps) {
  const { reader: words } = useWords();
  return (
    <div className="reader-tools" role="toolbar" aria-label={words.tools}>
      <ToolButton label={words.sidePanel} pressed={props.panelOpen} onClick={props.onPanel}>
        <PanelLeft size={17} />
      </ToolButton>
      {props.labels.length > 1 && (
        <PageBox
          page={props.page}
          labels={props.labels}
          onPage={props.onPage}
          onUnknown={props.onUnknownPage}
        />
      )}
      {props.withPages && (
        <div className="zoom-tools">
          <ToolButton label={words.zoomOut} shortcut="zoomOut" onClick={() => props.onZoom(-1)}>
            <ZoomOut size={17} />
          </ToolButton>
          <span className="zoom-percent" data-testid="zoom">
            {Math.round(props.scale * 100)}%
          </span>
          <ToolButton label={words.zoomIn} shortcut="zoomIn" onClick={() => props.onZoom(1)}>
            <ZoomIn size={17} />
          </ToolButton>
          <ToolButton
            label={words.fitWidth}
            shortcut="fitWidth"
            pressed={props.fitsWidth}
            onClick={props.onFitWidth}
          >
            <MoveHorizontal size={17} />
          </ToolButton>
          <ToolButton label={words.rotate} shortcut="rotate" onClick={props.onRotate}>
            <RotateCw size={16} />
          </ToolButton>
        </div>
      )}
      <span className="reader-tools-end">
        {props.withMatches && !props.findOpen && (
          <MatchSteps current={props.current} total={props.total} onStep={props.onStep} />
        )}
        <ToolButton label={words.find} shortcut="find" pressed={props.findOpen} onClick={props.onFind}>
          <Search size={17} />
        </ToolButton>
      </span>
    </div>
  );
}
