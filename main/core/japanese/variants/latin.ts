/** Latin letters and digits with a letter among them, parts joined by hyphen or blank; search form. */
export const latinRun = /[a-z0-9]*[a-z][a-z0-9]*(?:[- ][a-z0-9]+)*/uy;

/** Shorter ones are noise: a-b is not ab. */
const shortest = 3;
const longestInsertion = 8;

/** j-lis → jlis, j lis; jlis → j-lis …; covid19 → covid-19. */
export function latinSpellings(run: string): readonly string[] {
  if (/[- ]/u.test(run)) {
    const joined = run.replace(/[- ]/gu, "");
    const made = [run.replaceAll("-", " "), run.replaceAll(" ", "-")];
    return joined.length < shortest ? made : [joined, ...made];
  }
  if (run.length < shortest || run.length > longestInsertion) return [];
  const made: string[] = [];
  for (let at = 1; at < run.length; at += 1) {
    // A figure is not cut: covid-19, not covid1-9.
    if (/\d\d/u.test(run.slice(at - 1, at + 1))) continue;
    made.push(`${run.slice(0, at)}-${run.slice(at)}`);
  }
  return made;
}
