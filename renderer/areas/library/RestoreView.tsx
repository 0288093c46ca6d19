import { Alert, Button, Group, List, Loader, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Backup, RestorePreview } from "../../../shared/contract/library.ts";
import { failureSentence } from "../../../shared/words/failures.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { failureOf } from "../../bridge/client.ts";
import { closeReader } from "../../state/reader.ts";
import { sessionStore } from "../../state/session.ts";
import { useStore } from "../../state/store.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import { momentOf } from "./moment.ts";
import { useAct } from "./use-act.ts";

interface RestoreViewProps {
  readonly backup: Backup;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What going back to a backup would change, and the button that does it. */
export function RestoreView({ backup, onBack, onDone }: RestoreViewProps) {
  const { client } = useBridge();
  const queries = useQueryClient();
  const { safety: words, shell } = useWords();
  const language = useLanguage();
  const readOnly = useStore(sessionStore, ({ library }) => library?.readOnlyBecause ?? null);
  const { act, busy, failure } = useAct();
  const { data, error } = useQuery({
    queryKey: ["restore-preview", backup.name],
    queryFn: () => client.library.previewRestore({ name: backup.name }),
    staleTime: 0,
    gcTime: 0,
  });
  const known = error === null ? null : failureOf(error);
  const told = failure ?? (known === null ? null : failureSentence(known, language));
  const restore = () =>
    act(async () => {
      const library = await client.library.restore({ name: backup.name });
      closeReader();
      queries.clear();
      sessionStore.set({ library });
      notifications.show({ message: words.restored, closeButtonProps: { "aria-label": shell.close } });
      onDone();
    });
  return (
    <Stack>
      <Title order={3} size="h5">
        {words.previewOf(momentOf(backup.made, language))}
      </Title>
      {told !== null && (
        <Alert color="red" variant="outline" role="alert">
          {told}
        </Alert>
      )}
      {data === undefined && error === null && <Loader aria-label={words.busy} />}
      {data !== undefined && <Changes preview={data} />}
      <Text size="sm">{words.kept}</Text>
      <Group justify="end">
        <Button variant="default" onClick={onBack}>
          {words.back}
        </Button>
        <Button
          color="red"
          loading={busy}
          disabled={data === undefined || readOnly !== null}
          onClick={() => void restore()}
        >
          {words.restore}
        </Button>
      </Group>
    </Stack>
  );
}

function Changes({ preview }: { readonly preview: RestorePreview }) {
  const { safety: words, shell } = useWords();
  const { coming, going, renamed } = preview;
  return (
    <Stack gap="xs">
      {coming.length + going.length + renamed.length === 0 && <Text>{words.noDifference}</Text>}
      <Names
        title={words.coming(coming.length)}
        names={coming.map(({ document, title, original }) => ({
          document,
          text: original ? title : shell.inBrackets(title, words.noOriginal),
        }))}
      />
      <Names
        title={words.going(going.length)}
        names={going.map(({ document, title }) => ({ document, text: title }))}
      />
      <Names
        title={words.renamed(renamed.length)}
        names={renamed.map(({ document, title, titleAfter }) => ({
          document,
          text: words.rename(title, titleAfter),
        }))}
      />
      <List size="sm">
        {(["savedSearches", "variants", "corrections"] as const).map((fact) => (
          <List.Item key={fact}>
            {words.counts[fact]}: {words.count(preview[fact].now, preview[fact].after)}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

interface NamesProps {
  readonly title: string;
  readonly names: readonly { readonly document: string; readonly text: string }[];
}

function Names({ title, names }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <section>
      <Text fw={700} size="sm">
        {title}
      </Text>
      <List size="sm" className="safety-names">
        {names.map(({ document, text }) => (
          <List.Item key={document}>{text}</List.Item>
        ))}
      </List>
    </section>
  );
}
