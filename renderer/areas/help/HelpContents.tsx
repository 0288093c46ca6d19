import { Anchor, Title } from "@mantine/core";
import { helpGroups } from "../../../shared/help/help-pages.ts";
import { useWords } from "../../words/use-words.ts";
import { useHelpTitles } from "./use-help.ts";

/** The table of contents. */
export function HelpContents({ onPage }: { readonly onPage: (page: string) => void }) {
  const { help: words } = useWords();
  const { data: titles = [], isError } = useHelpTitles();
  if (isError) return <p role="alert">{words.failed}</p>;
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return helpGroups.map(({ group, pages }) => (
    <div key={group} className="help-group">
      <Title order={3} size="h6">
        {words.groups[group]}
      </Title>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <Anchor component="button" type="button" size="sm" ta="start" onClick={() => onPage(page)}>
              {titleOf.get(page)}
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  ));
}
