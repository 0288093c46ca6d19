import { Alert, Button, Card, Container, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { FolderPurpose } from "../../../shared/host/host-functions.ts";
import { failureSentence } from "../../../shared/words/failures.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { Choice as SettingChoice } from "../../shell/SettingsMenu.tsx";
import { isComposingKey } from "../../state/keys.ts";
import { sessionStore } from "../../state/session.ts";
import { settingsStore } from "../../state/settings.ts";
import { useStore } from "../../state/store.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import { MoreOnFailure } from "../help/MoreHelp.tsx";
import { libraryFolder } from "./library-folder.ts";
import { RescueOffer } from "./RescueOffer.tsx";
import { useOpenLibrary } from "./use-open-library.ts";

/** The first screen: the sample library, a new one, or one that exists. Also where libraries are switched. */
export function StartScreen() {
  const { shell } = useWords();
  const language = useLanguage();
  const library = useStore(sessionStore, (state) => state.library);
  const atStart = useStore(sessionStore, (state) => state.failure);
  const { failure: now, busy, openWith, openFolder, createFolder, openStarter } = useOpenLibrary();
  const failure = now ?? atStart;
  return (
    <Container component="main" size="sm" py="xl">
      <Stack gap="lg">
        {library === null && (
          <div className="start-language">
            <SettingChoice
              label={shell.language}
              value={language}
              choices={shell.languages}
              onChange={(next) => settingsStore.set({ language: next })}
            />
          </div>
        )}
        <div>
          <Title order={1} c="var(--accent)">
            {shell.start.welcome}
          </Title>
          <Text mt="xs">{shell.start.lead}</Text>
        </div>
        {failure !== null && (
          <Alert color="red" role="alert" variant="outline">
            {failureSentence(failure, language)}
            <MoreOnFailure code={failure.code} about={failureSentence(failure, language)} />
          </Alert>
        )}
        {failure !== null && <RescueOffer failure={failure} busy={busy} openWith={openWith} />}
        <Choice title={shell.start.starter} why={shell.start.starterWhy}>
          <Button loading={busy} onClick={() => void openStarter()}>
            {shell.start.starter}
          </Button>
        </Choice>
        <NewLibrary key={language} busy={busy} onCreate={createFolder} />
        <Choice title={shell.start.open} why={shell.start.openWhy}>
          <FolderForm
            label={shell.start.openFolder}
            go={shell.start.openGo}
            initial=""
            purpose="library"
            busy={busy}
            onGo={openFolder}
          />
        </Choice>
        <RecentLibraries busy={busy} onOpen={openFolder} />
        {library !== null && (
          <Button variant="subtle" onClick={() => sessionStore.set({ choosing: false })}>
            {shell.start.back}
          </Button>
        )}
      </Stack>
    </Container>
  );
}

function Choice({
  title,
  why,
  children,
}: {
  readonly title: string;
  readonly why: string;
  readonly children: ReactNode;
}) {
  return (
    <Card withBorder bg="var(--panel)" component="section">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {why}
      </Text>
      {children}
    </Card>
  );
}

interface Opening {
  readonly busy: boolean;
}

function NewLibrary({ busy, onCreate }: Opening & { readonly onCreate: (folder: string) => Promise<void> }) {
  const { client } = useBridge();
  const { shell } = useWords();
  const [name, setName] = useState(shell.start.createDefault);
  const [folder, setFolder] = useState("");
  useEffect(() => {
    let newest = true;
    if (name.trim() === "") return;
    client.library.suggestFolder({ name }).then(
      (suggested) => {
        if (newest) setFolder(suggested.folder);
      },
      () => {},
    );
    return () => {
      newest = false;
    };
  }, [client, name]);
  return (
    <Choice title={shell.start.create} why={shell.start.createWhy}>
      <Stack gap="xs">
        <TextInput
          label={shell.start.createName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FolderForm
          key={folder}
          label={shell.start.createFolder}
          go={shell.start.createGo}
          initial={folder}
          purpose="new-library"
          busy={busy}
          onGo={onCreate}
        />
      </Stack>
    </Choice>
  );
}

interface FolderFormProps extends Opening {
  readonly label: string;
  readonly go: string;
  readonly initial: string;
  readonly purpose: FolderPurpose;
  readonly onGo: (folder: string) => Promise<void>;
}

function FolderForm({ label, go, initial, purpose, busy, onGo }: FolderFormProps) {
  const { chooseFolder } = useBridge();
  const { shell } = useWords();
  const [folder, setFolder] = useState(initial);
  const submit = () => {
    if (folder.trim() !== "") void onGo(folder.trim());
  };
  return (
    <Group align="end" wrap="nowrap">
      <TextInput
        label={label}
        value={folder}
        flex={1}
        spellCheck={false}
        onChange={(event) => setFolder(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !isComposingKey(event)) submit();
        }}
      />
      {chooseFolder !== null && (
        <Button
          variant="default"
          disabled={busy}
          onClick={() => {
            chooseFolder(purpose).then(
              (chosen) => {
                if (chosen === null) return;
                setFolder(purpose === "new-library" ? libraryFolder(chosen, initial) : chosen);
              },
              // The dialog could not be shown: the place can still be typed.
              () => {},
            );
          }}
        >
          {shell.start.choose}
        </Button>
      )}
      <Button variant="outline" loading={busy} disabled={folder.trim() === ""} onClick={submit}>
        {go}
      </Button>
    </Group>
  );
}

function RecentLibraries({ busy, onOpen }: Opening & { readonly onOpen: (folder: string) => Promise<void> }) {
  const { client } = useBridge();
  const { shell } = useWords();
  const { data: recent = [] } = useQuery({
    queryKey: ["recent", "start"],
    queryFn: () => client.library.recent(),
  });
  if (recent.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {shell.start.recent}
      </Title>
      <Stack gap={4}>
        {recent.map(({ folder, name, present }) => (
          <Button
            key={folder}
            variant="subtle"
            justify="start"
            disabled={!present || busy}
            onClick={() => void onOpen(folder)}
          >
            {name}
            <Text span size="xs" c="dimmed" ml="sm">
              {present ? folder : shell.start.gone}
            </Text>
          </Button>
        ))}
      </Stack>
    </section>
  );
}
