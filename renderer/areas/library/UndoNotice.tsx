import { Button, Group, Text } from "@mantine/core";

interface UndoNoticeProps {
  readonly text: string;
  readonly action: string;
  readonly onUndo: () => Promise<void>;
}

export function UndoNotice({ text, action, onUndo }: UndoNoticeProps) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{text}</Text>
      <Button size="compact-sm" variant="outline" onClick={() => void onUndo()}>
        {action}
      </Button>
    </Group>
  );
}
