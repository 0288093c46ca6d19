/** Text for the clipboard in both of its forms. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

/**
 * Puts formatted text on the clipboard. The text may still be on its way: the browser waits for it, and counts the click
 * as the person's leave. Rejects when it does not come or the browser refuses.
 */
export async function copyRich(content: Promise<RichText>): Promise<void> {
  const blob = (type: "html" | "plain") =>
    content.then(({ html, text }) => new Blob([type === "html" ? html : text], { type: `text/${type}` }));
  await navigator.clipboard.write([
    new ClipboardItem({ "text/html": blob("html"), "text/plain": blob("plain") }),
  ]);
}
