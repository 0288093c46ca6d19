/** The version of Chromium as the browser names itself; null for other browsers. */
export function chromiumVersion(userAgent: string): string | null {
  return /\b(?:Headless)?Chrome\/([\d.]+)/u.exec(userAgent)?.[1] ?? null;
}
