import { Alert, Button, Code, Group, List, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { textEncodingSchema } from "../../../shared/contract/documents.ts";
import type { Document } from "../../../shared/model/document.ts";
import { failureSentence } from "../../../shared/words/failures.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { failureOf } from "../../bridge/client.ts";
import { libraryKey, useLibraryChanged } from "../../bridge/queries.ts";
import { isComposingKey } from "../../state/keys.ts";
import { closeReader, openInReader, readerStore } from "../../state/reader.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";

export type DialogName = "rename" | "origin" | "encoding" | "erase";

interface DialogProps {
  readonly document: Document;
  readonly onClose: () => void;
}

/** The dialogs that a document's menu opens. */
export function DocumentDialogs({ dialog, ...props }: DialogProps & { readonly dialog: DialogName }) {
  const { library: words, shell } = useWords();
  const titles = {
    rename: words.rename,
    origin: words.origin,
    encoding: words.encoding,
    erase: words.eraseTitle,
  };
  const Content = { rename: Rename, origin: Origin, encoding: Encoding, erase: Erase }[dialog];
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={titles[dialog]}
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <Content {...props} />
    </Modal>
  );
}

/** Runs a change of the document; a failure is said in the dialog, success closes it. */
function useAct(onClose: () => void) {
  const changed = useLibraryChanged();
  const language = useLanguage();
  const { shell } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (change: () => Promise<unknown>) => {
    try {
      await change();
      changed();
      onClose();
    } catch (error) {
      const known = failureOf(error);
      setFailure(known === null ? shell.somethingWrong : failureSentence(known, language));
    }
  };
  const notice =
    failure === null ? null : (
      <Alert color="red" variant="outline" role="alert">
        {failure}
      </Alert>
    );
  return { act, notice };
}

function Rename({ document, onClose }: DialogProps) {
  const { client } = useBridge();
  const { library: words } = useWords();
  const { act, notice } = useAct(onClose);
  const [title, setTitle] = useState(document.title);
  const save = () => void act(() => client.documents.rename({ document: document.document, title }));
  return (
    <Stack>
      {notice}
      <TextInput
        data-autofocus
        label={words.renameLabel}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !isComposingKey(event)) save();
        }}
      />
      <Buttons action={words.save} onAct={save} onClose={onClose} />
    </Stack>
  );
}

function Origin({ document }: DialogProps) {
  const { client } = useBridge();
  const { library: words, shell } = useWords();
  const { data } = useQuery({
    queryKey: [...libraryKey, "show", document.document],
    queryFn: () => client.documents.show({ document: document.document }),
  });
  return (
    <Stack gap="sm">
      <Text size="sm">{words.originLead}</Text>
      <List size="sm" spacing="xs">
        {data?.origins.map(({ kind, path, fileName, seen }) => (
          <List.Item key={`${kind} ${path}`}>
            <b>{shell.inBrackets(fileName, seen.slice(0, 10))}</b>
            <br />
            {kind === "path" ? <Code>{path}</Code> : words.uploaded}
          </List.Item>
        ))}
      </List>
      <Text size="xs" c="dimmed">
        {words.sha}
        <br />
        <Code className="library-hash">{document.sha256}</Code>
      </Text>
    </Stack>
  );
}

function Encoding({ document, onClose }: DialogProps) {
  const { client } = useBridge();
  const queries = useQueryClient();
  const { library: words } = useWords();
  const { act, notice } = useAct(onClose);
  const [encoding, setEncoding] = useState<string | null>("shift_jis");
  const correct = async () => {
    await client.documents.correctEncoding({
      document: document.document,
      encoding: textEncodingSchema.parse(encoding),
    });
    // What the reader holds is the text as it was read wrongly.
    queries.removeQueries({ queryKey: ["reader"] });
    if (readerStore.get().document?.document === document.document) openInReader(document);
  };
  const save = () => void act(correct);
  return (
    <Stack>
      {notice}
      <Text size="sm">{words.encodingLead}</Text>
      <Select
        aria-label={words.encoding}
        allowDeselect={false}
        data={[...textEncodingSchema.options]}
        value={encoding}
        onChange={setEncoding}
      />
      <Buttons action={words.save} onAct={save} onClose={onClose} />
    </Stack>
  );
}

function Erase({ document, onClose }: DialogProps) {
  const { client } = useBridge();
  const { library: words, shell } = useWords();
  const { act, notice } = useAct(onClose);
  const [typed, setTyped] = useState("");
  const erase = async () => {
    const { backupsLeft } = await client.documents.erase({ document: document.document });
    if (readerStore.get().document?.document === document.document) closeReader();
    const left = backupsLeft.length > 0 ? ` ${words.eraseLeft(backupsLeft.join(", "))}` : "";
    notifications.show({
      message: `${words.erased(document.title)}${left}`,
      closeButtonProps: { "aria-label": shell.close },
    });
  };
  return (
    <Stack>
      {notice}
      <Alert color="red" variant="outline">
        {words.eraseWarning(document.title)}
      </Alert>
      <TextInput
        data-autofocus
        label={words.eraseConfirm}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Buttons
        action={words.erase}
        danger
        disabled={typed.trim() !== words.eraseWord}
        onAct={() => void act(erase)}
        onClose={onClose}
      />
    </Stack>
  );
}

interface ButtonsProps {
  readonly action: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

function Buttons({ action, danger = false, disabled = false, onAct, onClose }: ButtonsProps) {
  const { library: words } = useWords();
  return (
    <Group justify="end">
      <Button variant="default" onClick={onClose}>
        {words.cancel}
      </Button>
      <Button {...(danger ? { color: "red" } : {})} disabled={disabled} onClick={onAct}>
        {action}
      </Button>
    </Group>
  );
}
