import { Button, List, Stack, Text, Title } from "@mantine/core";
import { useWords } from "../../words/use-words.ts";
import { MoreHelp } from "../help/MoreHelp.tsx";

interface TeachProps {
  /** The library has no documents yet. */
  readonly empty: boolean;
  readonly onAdd: () => void;
}

/** The empty search area says what can be typed. */
export function Teach({ empty, onAdd }: TeachProps) {
  const { search: words } = useWords();
  return (
    <Stack p="lg" gap="sm">
      <Title order={2} size="h5">
        {words.teach.title}
      </Title>
      <List size="sm" spacing={6}>
        {words.teach.lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Text size="sm">
        <MoreHelp about={words.teach.title} page="query-language" />
      </Text>
      {empty && (
        <>
          <Text size="sm">{words.emptyLibrary}</Text>
          <Button variant="outline" onClick={onAdd}>
            {words.toLibrary}
          </Button>
        </>
      )}
    </Stack>
  );
}
