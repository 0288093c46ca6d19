import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Backup } from "../../../shared/contract/library.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { libraryKey } from "../../bridge/queries.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import { momentOf } from "./moment.ts";
import { useAct } from "./use-act.ts";

const backupsKey = [...libraryKey, "backups"] as const;

/** The library's backups, newest first, each with the way to see what going back to it would change. */
export function BackupList({ onPreview }: { readonly onPreview: (backup: Backup) => void }) {
  const { client } = useBridge();
  const queries = useQueryClient();
  const { safety: words } = useWords();
  const { act, busy, failure } = useAct();
  // Always asked anew: the daily backup comes without anyone's doing.
  const { data: backups } = useQuery({
    queryKey: backupsKey,
    queryFn: () => client.library.backups(),
    staleTime: 0,
  });
  const make = () =>
    act(async () => {
      await client.library.backup();
      await queries.invalidateQueries({ queryKey: backupsKey });
    });
  return (
    <Stack gap="xs">
      <Text size="sm">{words.lead}</Text>
      {failure !== null && (
        <Alert color="red" variant="outline" role="alert">
          {failure}
        </Alert>
      )}
      <Group>
        <Button loading={busy} onClick={() => void make()}>
          {words.make}
        </Button>
      </Group>
      {backups?.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {backups?.map((backup) => (
        <BackupLine key={backup.name} backup={backup} onPreview={onPreview} />
      ))}
    </Stack>
  );
}

interface BackupLineProps {
  readonly backup: Backup;
  readonly onPreview: (backup: Backup) => void;
}

function BackupLine({ backup, onPreview }: BackupLineProps) {
  const { safety: words, shell } = useWords();
  const moment = momentOf(backup.made, useLanguage());
  const by = backup.by === "hand" ? words.byHand : words.bySchedule;
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text size="sm">{shell.inBrackets(moment, by)}</Text>
        <Text size="xs" c="dimmed">
          {words.backupLine(backup.documents, backup.bytes)}
        </Text>
      </div>
      <Button
        size="xs"
        variant="outline"
        aria-label={`${words.preview} ${moment}`}
        onClick={() => onPreview(backup)}
      >
        {words.preview}
      </Button>
    </Group>
  );
}
