import { Button, Select, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useDocuments } from "../../bridge/queries.ts";
import { useWords } from "../../words/use-words.ts";
import { MoreHelp } from "../help/MoreHelp.tsx";
import { IndexedText } from "../reader/IndexedText.tsx";

/** An empty result, and the way to see why: the text as it is searched. */
export function NothingFound({ narrowed }: { readonly narrowed: boolean }) {
  const { search: words } = useWords();
  const { data: documents = [] } = useDocuments();
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Stack p="lg" gap="sm">
      <Title order={2} size="h5">
        {words.nothing}
      </Title>
      <Text size="sm">
        {narrowed ? words.nothingFiltered : words.nothingWhy}
        <MoreHelp about={words.nothing} page="nothing-found" />
      </Text>
      {!asking && documents.length > 0 && (
        <Button variant="outline" onClick={() => setAsking(true)}>
          {words.whyNot}
        </Button>
      )}
      {asking && (
        <>
          <Text size="sm">{words.whyNotLead}</Text>
          <Select
            label={words.whyNotChoose}
            searchable
            data={documents.map(({ document, title }) => ({ value: document, label: title }))}
            value={chosen}
            onChange={setChosen}
          />
          {chosen !== null && <IndexedText document={chosen} />}
        </>
      )}
    </Stack>
  );
}
