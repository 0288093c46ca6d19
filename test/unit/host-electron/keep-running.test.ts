import { expect, test } from "@jest/globals";
import { keepRunning } from "../../../main/host-electron/decide/keep-running.ts";
import { afterEnd } from "../../../main/host-electron/decide/restart-policy.ts";

test.each([
  [[1000], "restart"],
  [[1000, 2000, 3000], "restart"],
  [[1000, 2000, 3000, 4000], "ask"],
  // Ends of long ago do not count.
  [[1000, 2000, 3000, 70_000], "restart"],
  [[1000, 2000, 30_000, 40_000, 50_000], "ask"],
] as const)("after ends at %j: %s", (ends, then) => {
  expect(afterEnd(ends)).toBe(then);
});

/** Something that is started, with its ends in the test's hand. */
function kept(answer: (then: "restart" | "ask") => Promise<boolean> = async () => true) {
  const starts: { end: (code: number) => void; finish: () => void }[] = [];
  const asked: string[] = [];
  const keeping = keepRunning({
    start({ finished, ended }) {
      starts.push({ end: ended, finish: finished });
      return { finish: () => asked.push("finish") };
    },
    onEnd(then) {
      asked.push(then);
      return answer(then);
    },
    now: () => 0,
    finishWithin: 1_000_000,
  });
  return { keeping, starts, asked };
}

test("what ends unasked is started again, and the person is asked when it goes on ending", async () => {
  const { keeping, starts, asked } = kept(async (then) => then === "restart");
  for (let end = 0; end < 4; end += 1) {
    starts.at(-1)?.end(139);
    expect(keeping.running()).toBeNull();
    await null;
    await null;
  }
  expect([starts.length, asked]).toEqual([4, ["restart", "restart", "restart", "ask"]]);
});

test("closing asks it to finish and waits for its word or its end", async () => {
  for (const how of ["finish", "end"] as const) {
    const { keeping, starts, asked } = kept();
    const closed = keeping.close();
    starts[0]?.[how](0);
    await closed;
    expect([starts.length, asked]).toEqual([1, ["finish"]]);
  }
});

test("what is down when the program ends is not started any more", async () => {
  let answered = (_again: boolean) => {};
  const { keeping, starts } = kept(() => new Promise((resolve) => (answered = resolve)));
  starts[0]?.end(1);
  await keeping.close();
  answered(true);
  await null;
  await null;
  expect(starts).toHaveLength(1);
});
