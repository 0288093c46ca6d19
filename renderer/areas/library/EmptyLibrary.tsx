import { List, Stack, Text, Title } from "@mantine/core";
import { useWords } from "../../words/use-words.ts";
import { MoreHelp } from "../help/MoreHelp.tsx";

export function EmptyLibrary() {
  const { library: words } = useWords();
  return (
    <Stack p="md" gap="sm">
      <Title order={3} size="h5">
        {words.emptyTitle}
      </Title>
      <List size="sm" spacing={6}>
        {words.emptyLines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Text size="sm">
        <MoreHelp about={words.emptyTitle} page="importing" />
      </Text>
    </Stack>
  );
}
