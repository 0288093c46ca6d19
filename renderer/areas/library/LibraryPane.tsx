import { Title } from "@mantine/core";
import { useDocuments } from "../../bridge/queries.ts";
import { useWords } from "../../words/use-words.ts";
import { DocumentList } from "./DocumentList.tsx";
import { EmptyLibrary } from "./EmptyLibrary.tsx";
import { ImportBox } from "./ImportBox.tsx";
import { ImportResult } from "./ImportResult.tsx";
import "./library.css";

export function LibraryPane() {
  const { library: words } = useWords();
  const { data: documents } = useDocuments();
  return (
    <div className="library-pane">
      <Title order={2} size="h4" className="library-title">
        {words.title}
      </Title>
      <ImportBox />
      <ImportResult />
      {documents?.length === 0 ? <EmptyLibrary /> : <DocumentList documents={documents ?? []} />}
    </div>
  );
}
