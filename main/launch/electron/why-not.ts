/** Why Electron did not come up, as far as its own words tell. */
export type WhyNot = "sandbox" | "libraries" | "display" | "silent" | "ended";

/** What its standard error says in each case (Linux; elsewhere none of it is seen). */
const signs: readonly (readonly [WhyNot, RegExp])[] = [
  ["sandbox", /SUID sandbox helper|No usable sandbox|apparmor|unprivileged user namespaces/iu],
  ["libraries", /error while loading shared libraries|cannot open shared object file|GLIBC_\d/iu],
  ["display", /Missing X server|cannot open display|ozone_platform_\w+\.cc|Failed to connect to Wayland/iu],
];

/** @param ended false: it runs, but gave no sign within the time */
export function whyNot(ended: boolean, standardError: string): WhyNot {
  const found = signs.find(([, sign]) => sign.test(standardError));
  return found?.[0] ?? (ended ? "ended" : "silent");
}
