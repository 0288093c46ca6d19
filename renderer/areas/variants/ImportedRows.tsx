import { Alert, List, Text } from "@mantine/core";
import type { VariantsImport } from "../../../shared/contract/variants.ts";
import { useWords } from "../../words/use-words.ts";

interface ImportedRowsProps {
  readonly result: VariantsImport;
}

/** What became of a CSV file; a line that could not be read is named, nothing is dropped in silence. */
export function ImportedRows({ result: { added, already, refused } }: ImportedRowsProps) {
  const { variants: words } = useWords();
  return (
    <Alert color={refused.length > 0 ? "orange" : "gray"} variant="light" role="status" p="xs">
      <Text size="xs">{words.imported(added, already)}</Text>
      {refused.length > 0 && (
        <>
          <Text size="xs">{words.refusedLead}</Text>
          <List size="xs">
            {refused.map(({ line, reason }) => (
              <List.Item key={line}>{words.refused(line, words.refusals[reason])}</List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
