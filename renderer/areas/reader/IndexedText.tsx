import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useBridge } from "../../bridge/bridge-context.ts";
import { useWords } from "../../words/use-words.ts";
import "./reader.css";

/** The pages of a document as the search sees them, for those who wonder why something is not found. */
export function IndexedText({ document }: { readonly document: string }) {
  const { client } = useBridge();
  const { reader: words } = useWords();
  const { data, isError } = useQuery({
    queryKey: ["reader", "text", document],
    queryFn: ({ signal }) => client.documents.text({ document, page: null }, { signal }),
  });
  if (isError) return <p role="alert">{words.textFailed}</p>;
  if (data === undefined) return <Loader size="sm" aria-label={words.opening} />;
  return (
    <div className="indexed-text">
      <p>{words.indexedHint}</p>
      {data.pages.map(({ page, pageLabel, state, normalised }) => (
        <section key={page}>
          {data.pages.length > 1 && <h3>{words.place(page, pageLabel)}</h3>}
          {state === "text" ? (
            <p lang="ja">{normalised}</p>
          ) : (
            <p className="text-without">{words.withoutText[state]}</p>
          )}
        </section>
      ))}
    </div>
  );
}
