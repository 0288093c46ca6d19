import { Button, FileButton, Group, Progress, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { notifications } from "@mantine/notifications";
import { FilePlus, FolderPlus } from "lucide-react";
import { useRef } from "react";
import type { FolderPurpose } from "../../../shared/host/host-functions.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { useImport } from "../../bridge/use-import.ts";
import { importStore } from "../../state/import.ts";
import { sessionStore } from "../../state/session.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { handedFiles } from "./handed-files.ts";

/** Where documents come in: dropped, or chosen as files or a folder; and how far a running import is. */
export function ImportBox() {
  const { library: words, shell } = useWords();
  const handingOver = useStore(importStore, (state) => state.handingOver);
  const readOnly = useStore(sessionStore, ({ library }) => library?.readOnlyBecause ?? null);
  const { start, startPaths } = useImport();
  const { chooseFolder } = useBridge();
  const folderInput = useRef<HTMLInputElement>(null);

  const tell = (message: string) => {
    notifications.show({
      message,
      color: "red",
      autoClose: false,
      closeButtonProps: { "aria-label": shell.close },
    });
  };
  const take = (files: Iterable<File>) => {
    start(handedFiles(files)).then(
      (failed) => {
        if (failed.length > 0) tell(words.notArrived(failed.join(shell.separator)));
      },
      () => tell(words.handOverFailed),
    );
  };
  /** The system's dialog gives the folder itself, which the core then walks through. */
  const takeFolder = (choose: (purpose: FolderPurpose) => Promise<string | null>) => {
    choose("import")
      .then((folder) => (folder === null ? undefined : startPaths([folder])))
      .catch(() => tell(words.handOverFailed));
  };
  const disabled = handingOver !== null || readOnly !== null;
  return (
    <Dropzone
      className="library-drop"
      onDrop={take}
      // Everything is taken: what cannot be read is refused with its reason, not silently.
      multiple
      // Without it nothing inside can be clicked.
      enablePointerEvents
      activateOnClick={false}
      activateOnKeyboard={false}
      disabled={disabled}
      tabIndex={-1}
      inputProps={{ "aria-label": words.drop, tabIndex: -1 }}
    >
      <Text fw={700} size="sm">
        {words.drop}
      </Text>
      <Text size="xs" c="dimmed">
        {words.dropWhy}
      </Text>
      <Group gap="xs" mt="xs">
        <FileButton
          onChange={take}
          multiple
          disabled={disabled}
          inputProps={{ "aria-label": words.chooseFiles }}
        >
          {(props) => (
            <Button {...props} size="xs" leftSection={<FilePlus size={15} aria-hidden />} disabled={disabled}>
              {words.chooseFiles}
            </Button>
          )}
        </FileButton>
        <Button
          size="xs"
          variant="outline"
          leftSection={<FolderPlus size={15} aria-hidden />}
          disabled={disabled}
          onClick={() => (chooseFolder === null ? folderInput.current?.click() : takeFolder(chooseFolder))}
        >
          {words.chooseFolder}
        </Button>
        <input
          ref={folderInput}
          type="file"
          hidden
          aria-label={words.chooseFolder}
          {...{ webkitdirectory: "" }}
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
      </Group>
      {handingOver !== null && (
        <Text size="xs" mt="xs" role="status">
          {words.handingOver(handingOver.done, handingOver.total)}
        </Text>
      )}
      <RunningJob />
    </Dropzone>
  );
}

function RunningJob() {
  const { library: words, shell } = useWords();
  const progress = useStore(importStore, (state) => state.progress);
  const { cancel } = useImport();
  if (progress === null || progress.state !== "running") return null;
  const { finished, total, current, secondsLeft } = progress;
  return (
    <div className="library-job">
      <Progress
        value={total === 0 ? 0 : (finished / total) * 100}
        aria-label={words.progress(finished, total)}
      />
      <Group justify="space-between" mt={4} wrap="nowrap">
        <Text size="xs" className="library-job-file">
          {words.progress(finished, total)}
          {secondsLeft !== null && `${shell.separator}${shell.secondsLeft(secondsLeft)}`}
          {current !== null && <br />}
          {current !== null && words.reading(current.fileName, current.page, current.pages)}
        </Text>
        <Button size="compact-xs" variant="outline" onClick={() => void cancel()}>
          {shell.cancel}
        </Button>
      </Group>
    </div>
  );
}
