/**
 * The page (from 1) that a person means: its printed label, or else its number in the file. People cite printed
 * numbers, so a label wins; "PDF 3" or "#3" always means the number. Null when there is no such page.
 */
export declare function pageOfLabel(typed: string, labels: readonly (string | null)[]): number | null;
