const hour = 3_600_000;
const day = 24 * hour;

/** Days and weeks of which the schedule keeps a backup each. */
export const kept = { days: 7, weeks: 8 } as const;

/** A backup that the schedule made, with its moment in milliseconds since 1970. */
export interface DatedBackup {
  readonly name: string;
  readonly made: number;
}

/**
 * Whether the daily backup is to be made: when something changed since the last one and that one is a day old. One
 * from the future tells that the clock was set back; it says nothing about now, or no backup would be made until
 * the clock has caught up.
 *
 * @param made moments of all backups, by hand and by schedule
 */
export function isBackupDue(now: number, made: readonly number[], changed: boolean): boolean {
  const last = Math.max(...made.filter((moment) => moment <= now));
  return changed && now - last >= day;
}

/**
 * Which of its own backups the schedule keeps: the newest of each of the last seven days that have one, and the newest
 * of each of the last eight weeks. Days and weeks without a backup do not count, so a month's holiday drops nothing.
 * Backups from the future are kept and take no other's place. Days are those of UTC, weeks begin on Monday.
 */
export function backupsToKeep(now: number, backups: readonly DatedBackup[]): ReadonlySet<string> {
  const newestFirst = backups.toSorted((a, b) => b.made - a.made || (a.name < b.name ? 1 : -1));
  const ahead = newestFirst.filter(({ made }) => made > now);
  const past = newestFirst.filter(({ made }) => made <= now);
  return new Set(
    [
      ...ahead,
      ...newestOfEach(past, ({ made }) => Math.floor(made / day)).slice(0, kept.days),
      // 1 January 1970 was a Thursday.
      ...newestOfEach(past, ({ made }) => Math.floor((made + 3 * day) / (7 * day))).slice(0, kept.weeks),
    ].map(({ name }) => name),
  );
}

function newestOfEach(
  newestFirst: readonly DatedBackup[],
  periodOf: (backup: DatedBackup) => number,
): DatedBackup[] {
  return [...Map.groupBy(newestFirst, periodOf).values()].flatMap((group) => group.slice(0, 1));
}
