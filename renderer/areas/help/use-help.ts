import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useBridge } from "../../bridge/bridge-context.ts";
import { useLanguage } from "../../words/use-words.ts";

export function useHelpTitles() {
  const { client } = useBridge();
  const language = useLanguage();
  return useQuery({ queryKey: ["help", language], queryFn: () => client.help.list({ language }) });
}

export function useHelpPage(id: string) {
  const { client } = useBridge();
  const language = useLanguage();
  return useQuery({
    queryKey: ["help", language, "page", id],
    queryFn: () => client.help.page({ language, id }),
  });
}

/** The hits stay while the next ones come: the list does not flicker under the typing. */
export function useHelpSearch(query: string) {
  const { client } = useBridge();
  const language = useLanguage();
  return useQuery({
    queryKey: ["help", language, "search", query],
    queryFn: () => client.help.search({ language, query }),
    placeholderData: keepPreviousData,
  });
}
