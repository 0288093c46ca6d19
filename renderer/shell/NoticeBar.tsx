import { Alert, Button, Group } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Notice } from "../../shared/contract/library.ts";
import { failureSentence } from "../../shared/words/failures.ts";
import { useBridge } from "../bridge/bridge-context.ts";
import { libraryKey } from "../bridge/queries.ts";
import { useLanguage, useWords } from "../words/use-words.ts";

const noticesKey = [...libraryKey, "notices"] as const;

/** Milliseconds: a full disk or a failed backup comes without anyone's doing. */
const askEvery = 30_000;

/** Warnings about the open library, until they are read. */
export function NoticeBar() {
  const { client } = useBridge();
  const queries = useQueryClient();
  const { safety: words } = useWords();
  const language = useLanguage();
  const { data: notices = [] } = useQuery({
    queryKey: noticesKey,
    queryFn: () => client.library.notices(),
    refetchInterval: askEvery,
  });
  const dismiss = async (code: Notice["code"]) => {
    const { notices: left } = await client.library.dismissNotice({ code });
    queries.setQueryData(noticesKey, left);
  };
  if (notices.length === 0) return null;
  return (
    <div className="workbench-notices">
      {notices.map(({ code, detail }) => (
        <Alert key={code} color="yellow" variant="outline" role="status" py={6}>
          <Group justify="space-between" wrap="nowrap">
            <span>{failureSentence({ code, detail, candidates: [] }, language)}</span>
            <Button size="compact-xs" variant="default" onClick={() => void dismiss(code)}>
              {words.dismiss}
            </Button>
          </Group>
        </Alert>
      ))}
    </div>
  );
}
