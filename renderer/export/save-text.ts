/** Lets the browser save a text under a name. */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address over once the click returns; a late revocation is safe in all of them.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
