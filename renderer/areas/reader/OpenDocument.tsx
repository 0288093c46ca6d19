import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReadingPosition } from "../../../shared/contract/reader.ts";
import type { Document } from "../../../shared/model/document.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import type { OpenReader } from "../../state/reader.ts";
import { useWords } from "../../words/use-words.ts";
import { type PageFacts, ReadDocument } from "./ReadDocument.tsx";
import { usePdf } from "./use-pdf.ts";

/** Gets what reading a document needs: its pages, and where the person was; meanwhile the PDF is already being opened. */
export function OpenDocument({ open, document }: { readonly open: OpenReader; readonly document: Document }) {
  const { client, documentAddress } = useBridge();
  const { reader: words } = useWords();
  const pdf = usePdf(document.kind === "pdf" ? documentAddress(document.document) : null, document.bytes);
  const { data, isError } = useQuery({
    queryKey: ["reader", "start", document.document],
    queryFn: async (): Promise<{ pages: PageFacts; position: ReadingPosition | null }> => {
      const id = { document: document.document };
      const [pages, position] = await Promise.all([client.documents.pages(id), client.reader.position(id)]);
      return { pages, position };
    },
    // The place changes with every look at the document.
    gcTime: 0,
  });
  if (isError) {
    return (
      <p className="reader-fault" role="alert">
        {words.textFailed}
      </p>
    );
  }
  if (data === undefined) return <Loader m="xl" aria-label={words.opening} />;
  return (
    <ReadDocument open={open} document={document} pdf={pdf} pages={data.pages} position={data.position} />
  );
}
