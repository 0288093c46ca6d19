/** The languages the program speaks; Japanese comes first. */
export type Language = "ja" | "en";
