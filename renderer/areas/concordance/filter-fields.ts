/** Fields of the search's filters that the bars of the picture narrow by: a document's id, a month ("2026-11"). */
export const documentField = "document";
export const monthField = "date";
