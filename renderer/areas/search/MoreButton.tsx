import { Button } from "@mantine/core";
import { firstLimit, searchStore } from "../../state/search.ts";
import { useWords } from "../../words/use-words.ts";

export function MoreButton() {
  const { search: words } = useWords();
  return (
    <Button
      variant="subtle"
      fullWidth
      onClick={() => searchStore.set({ limit: searchStore.get().limit + firstLimit })}
    >
      {words.more}
    </Button>
  );
}
