/**
 * How Chromium is started as a window of ours: with a profile of its own, because then its end means that the
 * window was closed (with the person's profile it hands over and returns at once), and quiet towards the network.
 */
export function browserArguments({
  address,
  profile,
  isRoot,
}: {
  readonly address: string;
  readonly profile: string;
  /** Chromium refuses to start as root unless its sandbox is off. Never off for anyone else. */
  readonly isRoot: boolean;
}): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    // A fresh profile would otherwise ask for the key ring's password; it keeps nothing that needs one.
    "--password-store=basic",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}
