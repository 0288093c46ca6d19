import { ChevronDown, ChevronUp } from "lucide-react";
import { useWords } from "../../words/use-words.ts";
import { ToolButton } from "./ToolButton.tsx";

/** Previous and next match, and which of how many is shown. */
export function MatchSteps({
  current,
  total,
  onStep,
}: {
  readonly current: number | null;
  readonly total: number;
  readonly onStep: (by: 1 | -1) => void;
}) {
  const { reader: words } = useWords();
  return (
    <div className="match-steps">
      <ToolButton
        label={words.previousMatch}
        shortcut="previousMatch"
        disabled={total === 0}
        onClick={() => onStep(-1)}
      >
        <ChevronUp size={18} />
      </ToolButton>
      <span className="match-count" data-testid="match-count">
        <span className="hidden-words">{words.matches} </span>
        {current === null ? "–" : current + 1} / {total}
      </span>
      <ToolButton
        label={words.nextMatch}
        shortcut="nextMatch"
        disabled={total === 0}
        onClick={() => onStep(1)}
      >
        <ChevronDown size={18} />
      </ToolButton>
    </div>
  );
}
