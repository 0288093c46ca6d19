import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useBridge } from "../../bridge/bridge-context.ts";
import { saveText } from "../../export/save-text.ts";
import { useWords } from "../../words/use-words.ts";
import { useAct } from "./use-act.ts";

/** Shows the whole diagnostic file before it can be saved. */
export function DiagnosticsView({ onBack }: { readonly onBack: () => void }) {
  const { client } = useBridge();
  const { safety: words } = useWords();
  const { act, busy, failure } = useAct();
  const [text, setText] = useState<string | null>(null);
  const collect = () =>
    act(async () => setText(`${JSON.stringify(await client.library.diagnostics(), null, 2)}\n`));
  return (
    <Stack>
      <Text size="sm">{words.diagnosticsLead}</Text>
      {failure !== null && (
        <Alert color="red" variant="outline" role="alert">
          {failure}
        </Alert>
      )}
      {text !== null && (
        <Textarea aria-label={words.diagnostics} value={text} readOnly autosize minRows={8} maxRows={18} />
      )}
      <Group justify="end">
        <Button variant="default" onClick={onBack}>
          {words.back}
        </Button>
        {text === null ? (
          <Button loading={busy} onClick={() => void collect()}>
            {words.collect}
          </Button>
        ) : (
          <Button onClick={() => saveText("tenkyo-diagnostics.json", "application/json", text)}>
            {words.save}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
