import { Button, Title } from "@mantine/core";
import { ArrowLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { useWords } from "../../words/use-words.ts";
import { HelpBlocks } from "./HelpBlocks.tsx";
import { useHelpPage } from "./use-help.ts";

interface TextProps {
  readonly id: string;
  /** Null: back to the contents, or the results. */
  readonly onPage: (page: string | null) => void;
}

/** One page; its heading takes the focus, so that a screen reader begins there. */
export function HelpText({ id, onPage }: TextProps) {
  const { help: words } = useWords();
  const { data: page, isError } = useHelpPage(id);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = page?.id;
  useEffect(() => {
    if (shown !== undefined) heading.current?.focus();
  }, [shown]);
  if (isError || page === null) return <p role="alert">{words.failed}</p>;
  if (page === undefined) return null;
  return (
    <article className="help-text">
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<ArrowLeft size={14} aria-hidden />}
        onClick={() => onPage(null)}
      >
        {words.back}
      </Button>
      <Title ref={heading} order={3} size="h5" tabIndex={-1}>
        {page.title}
      </Title>
      <HelpBlocks blocks={page.blocks} onPage={onPage} />
    </article>
  );
}
