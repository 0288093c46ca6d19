import { Anchor } from "@mantine/core";
import type { FailureCode } from "../../../shared/contract/failure.ts";
import { failurePages, type HelpPageId } from "../../../shared/help/help-pages.ts";
import { openHelp } from "../../state/help.ts";
import { useWords } from "../../words/use-words.ts";

interface MoreHelpProps {
  /** The sentence, for those who hear the link alone. */
  readonly about: string;
  readonly page: HelpPageId;
  /** Called before the help opens: for a dialog that makes room. */
  readonly onOpen?: () => void;
}

/** The way from a sentence of the program to the page that says more. `F1` finds it by `data-help`. */
export function MoreHelp({ about, page, onOpen }: MoreHelpProps) {
  const { help } = useWords();
  return (
    <Anchor
      component="button"
      type="button"
      inherit
      underline="always"
      className="more-help"
      data-help={page}
      aria-label={help.moreAbout(about)}
      onClick={() => {
        onOpen?.();
        openHelp(page);
      }}
    >
      {help.more}
    </Anchor>
  );
}

/** The same from a failure. */
export function MoreOnFailure({ code, about }: { readonly code: FailureCode; readonly about: string }) {
  return <MoreHelp about={about} page={failurePages[code]} />;
}
