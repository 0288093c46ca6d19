import { Button, Progress, Tooltip, UnstyledButton } from "@mantine/core";
import { useImport } from "../bridge/use-import.ts";
import { importStore } from "../state/import.ts";
import { sessionStore } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import type { ShellWords } from "../words/shell.ts";
import { useWords } from "../words/use-words.ts";

/** Who holds the library, or what keeps it from being written to. */
function readOnlyReason(because: string, { readOnlyReasons }: ShellWords): string {
  return because === "medium" || because === "damaged" ? readOnlyReasons[because] : because;
}

/** What is going on, in words: import, what can be searched, and that nothing leaves the machine. */
export function StatusLine() {
  const { shell } = useWords();
  const library = useStore(sessionStore, (state) => state.library);
  return (
    <footer className="status-line">
      <RunningImport />
      {library !== null && <span>{shell.searchable(library.searchable, library.documents)}</span>}
      <span className="status-line-right">
        {library?.readOnlyBecause && (
          <span>{shell.readOnly(readOnlyReason(library.readOnlyBecause, shell))}</span>
        )}
        <Tooltip
          label={shell.noNetworkWhy}
          multiline
          w={320}
          events={{ hover: true, focus: true, touch: true }}
        >
          <UnstyledButton className="status-why">{shell.noNetwork}</UnstyledButton>
        </Tooltip>
      </span>
    </footer>
  );
}

function RunningImport() {
  const { shell } = useWords();
  const progress = useStore(importStore, (state) => state.progress);
  const { cancel } = useImport();
  if (progress === null || progress.state !== "running") return null;
  const { finished, total, secondsLeft, paused } = progress;
  const text = paused === null ? shell.importing(finished, total) : shell.importWaits(finished, total);
  return (
    <>
      <span>{text}</span>
      <Progress
        className="status-bar"
        size="sm"
        value={total === 0 ? 0 : (finished / total) * 100}
        aria-label={text}
      />
      {secondsLeft !== null && <span>{shell.secondsLeft(secondsLeft)}</span>}
      <Button variant="subtle" size="compact-xs" onClick={() => void cancel()}>
        {shell.cancel}
      </Button>
    </>
  );
}
