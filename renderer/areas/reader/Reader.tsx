import { readerStore } from "../../state/reader.ts";
import { useStore } from "../../state/store.ts";
import { EmptyReader } from "./EmptyReader.tsx";
import { OpenDocument } from "./OpenDocument.tsx";
import { warmWorker } from "./pdf-worker.ts";
import "./pdf-pages.css";
import "./reader.css";

// The first page is not to wait for a worker to start.
warmWorker();

/** The document that is open, or what to do to open one. */
export function Reader() {
  const open = useStore(readerStore, (state) => state);
  if (open.document === null) return <EmptyReader />;
  return <OpenDocument key={open.document.document} open={open} document={open.document} />;
}
