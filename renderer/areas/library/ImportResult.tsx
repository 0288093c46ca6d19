import { Alert, Button, Group, Modal, ScrollArea, SegmentedControl, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { FailureCode } from "../../../shared/contract/failure.ts";
import type { ImportedFile } from "../../../shared/contract/import.ts";
import { failureSentence } from "../../../shared/words/failures.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { libraryKey } from "../../bridge/queries.ts";
import { saveText } from "../../export/save-text.ts";
import { helpStore } from "../../state/help.ts";
import { importStore } from "../../state/import.ts";
import { useStore } from "../../state/store.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import { MoreOnFailure } from "../help/MoreHelp.tsx";
import { reportCsv } from "./report-csv.ts";

/** What became of the newest import, and of those before it: in one line, and file by file. */
export function ImportResult() {
  const { client } = useBridge();
  const { library: words } = useWords();
  const running = useStore(importStore, ({ progress }) => progress?.state === "running");
  const finishedJob = useStore(importStore, ({ progress }) =>
    progress?.state === "running" ? null : (progress?.job ?? null),
  );
  const [opened, setOpened] = useState(false);
  const close = useCallback(() => setOpened(false), []);
  const { data: jobs } = useQuery({ queryKey: [...libraryKey, "jobs"], queryFn: () => client.import.jobs() });
  const job = finishedJob ?? jobs?.find(({ state }) => state !== "running")?.job ?? null;
  const { data: report } = useQuery({
    queryKey: [...libraryKey, "report", job],
    enabled: job !== null && !running,
    queryFn: () => client.import.report({ job: job ?? "" }),
  });
  if (report === undefined || running || report.files.length === 0) return null;
  const count = (state: ImportedFile["state"]) => report.files.filter((file) => file.state === state).length;
  const refused = count("refused");
  return (
    <>
      <Alert
        className="library-result"
        variant="light"
        color={refused > 0 ? "orange" : "gray"}
        role="status"
        p="xs"
      >
        <Group justify="space-between" gap="xs">
          <Text size="xs">
            {report.progress.state === "cancelled" && `${words.cancelled} `}
            {words.done(count("imported"), count("already"), refused)}
          </Text>
          <Button size="compact-xs" variant="outline" onClick={() => setOpened(true)}>
            {words.report}
          </Button>
        </Group>
      </Alert>
      <ReportDialog files={report.files} opened={opened} onClose={close} />
    </>
  );
}

interface ReportDialogProps {
  readonly files: readonly ImportedFile[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

function ReportDialog({ files, opened, onClose }: ReportDialogProps) {
  const { library: words, shell } = useWords();
  const language = useLanguage();
  const problems = files.filter(({ state }) => state === "refused");
  const [view, setView] = useState<"all" | "problems">(problems.length > 0 ? "problems" : "all");
  const shown = view === "all" ? files : problems;
  const sentenceOf = (code: FailureCode, detail: string | null) =>
    failureSentence({ code, detail, candidates: [] }, language);
  // The help would lie under the dialog.
  const helped = useStore(helpStore, ({ opening }) => opening);
  const helping = useStore(helpStore, (state) => state.opened);
  useEffect(() => {
    if (helped > 0) onClose();
  }, [helped, onClose]);
  const save = () => {
    const head = [words.fileColumn, words.resultColumn, ""] as const;
    saveText(`${words.report}.csv`, "text/csv", reportCsv(files, head, words.results, language));
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      returnFocus={!helping}
      title={words.report}
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <Group justify="space-between" mb="sm">
        <SegmentedControl
          size="xs"
          aria-label={words.report}
          value={view}
          onChange={setView}
          data={[
            { value: "problems", label: shell.inBrackets(words.reportProblems, String(problems.length)) },
            { value: "all", label: shell.inBrackets(words.reportAll, String(files.length)) },
          ]}
        />
        <Button size="xs" variant="outline" onClick={save}>
          {words.reportExport}
        </Button>
      </Group>
      <ScrollArea.Autosize
        mah="60vh"
        viewportProps={{ tabIndex: 0, "aria-label": words.report, role: "region" }}
      >
        {shown.length === 0 ? (
          <Text size="sm">{words.reportEmpty}</Text>
        ) : (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.fileColumn}</Table.Th>
                <Table.Th>{words.resultColumn}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((file) => (
                <Table.Tr key={file.path}>
                  <Table.Td>{file.fileName}</Table.Td>
                  <Table.Td>
                    <b>{words.results[file.state]}</b>
                    {file.code !== null && (
                      <Text size="xs">
                        {sentenceOf(file.code, file.detail)}
                        <MoreOnFailure
                          code={file.code}
                          about={`${file.fileName} ${sentenceOf(file.code, file.detail)}`}
                        />
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </ScrollArea.Autosize>
    </Modal>
  );
}
