import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { sessionStore } from "../state/session.ts";
import { useBridge } from "./bridge-context.ts";

/** Keys of what is kept of the library; everything is asked anew when the library changes. */
export const libraryKey = ["library"] as const;

export function useDocuments() {
  const { client } = useBridge();
  return useQuery({ queryKey: [...libraryKey, "documents"], queryFn: () => client.documents.list() });
}

/** To be called when documents came, went or became searchable. */
export function useLibraryChanged(): () => void {
  const { client } = useBridge();
  const queries = useQueryClient();
  return useCallback(() => {
    void queries.invalidateQueries({ queryKey: libraryKey });
    client.library.current().then(
      (library) => sessionStore.set({ library }),
      () => {
        // The connection notice tells; the next change asks again.
      },
    );
  }, [client, queries]);
}
