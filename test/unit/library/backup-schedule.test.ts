import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { backupsToKeep, isBackupDue } from "../../../main/core/library/backup-schedule.ts";

const at = (moment: string) => Date.parse(moment);
/** Named by their moment. */
const backups = (...moments: string[]) => moments.map((name) => ({ name, made: at(name) }));
const keptOf = (now: string, ...moments: string[]) => [...backupsToKeep(at(now), backups(...moments))].sort();

const now = "2026-04-08T09:00:00Z";

test.each([
  ["never backed up", [], true, true],
  ["never backed up, nothing in it", [], false, false],
  ["a day old, something changed", ["2026-04-07T09:00:00Z"], true, true],
  ["a day old, nothing changed", ["2026-04-07T09:00:00Z"], false, false],
  ["an hour old", ["2026-04-08T08:00:00Z"], true, false],
  ["the newest counts", ["2026-04-01T08:00:00Z", "2026-04-08T08:00:00Z"], true, false],
  ["clock set back: one from next year says nothing", ["2027-01-01T00:00:00Z"], true, true],
  [
    "clock set back: the one made since counts",
    ["2027-01-01T00:00:00Z", "2026-04-08T08:00:00Z"],
    true,
    false,
  ],
])("is a backup due: %s", (_, made, changed, due) => {
  expect(isBackupDue(at(now), made.map(at), changed)).toBe(due);
});

test("of each day the newest is kept, for seven days that have one", () => {
  const days = ["01", "02", "03", "04", "05", "06", "07"].map((day) => `2026-04-${day}T18:00:00Z`);
  // Of a day in the same week as a later one, so that no week keeps it.
  expect(keptOf(now, "2026-03-31T18:00:00Z", "2026-04-07T08:00:00Z", ...days)).toEqual(days);
});

test("of each week the newest is kept, for eight weeks that have one", () => {
  const mondays = Array.from({ length: 20 }, (_, week) =>
    new Date(at("2026-01-05T09:00:00Z") + week * 7 * 86_400_000).toISOString(),
  );
  expect(keptOf("2026-12-31T00:00:00Z", ...mondays)).toEqual(mondays.slice(-8));
});

test("after a long pause nothing is dropped: days without a backup do not count", () => {
  const old = ["2024-01-01T09:00:00Z", "2024-01-02T09:00:00Z"];
  expect(keptOf(now, ...old)).toEqual(old);
});

test("backups from the future are kept and take no other's place", () => {
  const ahead = Array.from({ length: 9 }, (_, day) => `2099-01-0${day + 1}T09:00:00Z`);
  expect(keptOf(now, "2026-04-07T09:00:00Z", ...ahead)).toEqual(["2026-04-07T09:00:00Z", ...ahead]);
});

const moments = fc.uniqueArray(fc.integer({ min: 0, max: 4_000_000 }), { maxLength: 60 });

test("the newest is always kept, never more than 15 of the past, and to sort them out twice changes nothing", () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 4_000_000 }), (minutes, nowMinute) => {
      const all = minutes.map((minute) => ({ name: `${minute}`, made: minute * 60_000 }));
      const moment = nowMinute * 60_000;
      const past = all.filter(({ made }) => made <= moment);
      const keep = backupsToKeep(moment, all);
      const newest = past.toSorted((a, b) => b.made - a.made)[0];
      if (newest !== undefined) expect(keep).toContain(newest.name);
      expect(past.filter(({ name }) => keep.has(name)).length).toBeLessThanOrEqual(15);
      expect(
        backupsToKeep(
          moment,
          all.filter(({ name }) => keep.has(name)),
        ),
      ).toEqual(keep);
    }),
  );
});
