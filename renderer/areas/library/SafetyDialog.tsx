import { Alert, Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Backup, VerifyResult } from "../../../shared/contract/library.ts";
import { failureSentence } from "../../../shared/words/failures.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import { BackupList } from "./BackupList.tsx";
import { DiagnosticsView } from "./DiagnosticsView.tsx";
import { RestoreView } from "./RestoreView.tsx";
import { useAct } from "./use-act.ts";

type View =
  | { readonly kind: "list" }
  | { readonly kind: "restore"; readonly backup: Backup }
  | { readonly kind: "diagnostics" };

/** Backups and the way back to them, the check of the library, and the diagnostic file. */
export function SafetyDialog({ onClose }: { readonly onClose: () => void }) {
  const { safety: words, shell } = useWords();
  const [view, setView] = useState<View>({ kind: "list" });
  const toList = () => setView({ kind: "list" });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={view.kind === "diagnostics" ? words.diagnostics : words.title}
      closeButtonProps={{ "aria-label": shell.close }}
    >
      {view.kind === "list" && (
        <Stack>
          <BackupList onPreview={(backup) => setView({ kind: "restore", backup })} />
          <Check onDiagnostics={() => setView({ kind: "diagnostics" })} />
        </Stack>
      )}
      {view.kind === "restore" && <RestoreView backup={view.backup} onBack={toList} onDone={onClose} />}
      {view.kind === "diagnostics" && <DiagnosticsView onBack={toList} />}
    </Modal>
  );
}

function Check({ onDiagnostics }: { readonly onDiagnostics: () => void }) {
  const { client } = useBridge();
  const { safety: words } = useWords();
  const language = useLanguage();
  const { act, busy, failure } = useAct();
  const [result, setResult] = useState<VerifyResult | null>(null);
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant="default"
          loading={busy}
          onClick={() => void act(async () => setResult(await client.library.verify()))}
        >
          {words.verify}
        </Button>
        <Button variant="default" onClick={onDiagnostics}>
          {words.diagnostics}
        </Button>
      </Group>
      {failure !== null && (
        <Alert color="red" variant="outline" role="alert">
          {failure}
        </Alert>
      )}
      {result?.ok === true && <Text role="status">{words.verified}</Text>}
      {result?.ok === false && (
        <List size="sm" role="status">
          {result.problems.map(({ code, detail }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed once it is there.
            <List.Item key={at}>{failureSentence({ code, detail, candidates: [] }, language)}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
