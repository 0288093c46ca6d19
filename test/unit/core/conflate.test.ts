import { expect, test } from "@jest/globals";
import { conflate } from "../../../main/core/conflate.ts";

/** A state that can be changed and watched. */
function watched(first: number) {
  let state = first;
  let listener: (() => void) | null = null;
  let reads = 0;
  return {
    read: () => {
      reads += 1;
      return state;
    },
    reads: () => reads,
    set(next: number) {
      state = next;
      listener?.();
    },
    subscribe(changed: () => void, signal: AbortSignal) {
      listener = changed;
      signal.addEventListener("abort", () => {
        listener = null;
      });
    },
    isWatched: () => listener !== null,
  };
}

const isLast = (state: number) => state === 9;

test("the present state comes first, and the last one ends the stream and the subscription", async () => {
  const source = watched(9);
  const seen: number[] = [];
  for await (const state of conflate(source.read, isLast, source.subscribe, undefined, 1)) seen.push(state);
  expect(seen).toEqual([9]);
  expect(source.isWatched()).toBe(false);
});

test("a slow reader gets the newest state, not every one", async () => {
  const source = watched(1);
  const seen: number[] = [];
  for await (const state of conflate(source.read, isLast, source.subscribe, undefined, 1)) {
    seen.push(state);
    for (const next of state === 1 ? [2, 3, 4] : [5, 9]) source.set(next);
  }
  expect(seen).toEqual([1, 4, 9]);
  expect(source.reads()).toBe(3);
});

test("without a change nothing is read, and a change wakes the stream", async () => {
  const source = watched(1);
  const stream = conflate(source.read, isLast, source.subscribe, undefined, 1);
  expect(await stream.next()).toEqual({ done: false, value: 1 });
  const waiting = stream.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(source.reads()).toBe(1);
  source.set(9);
  expect(await waiting).toEqual({ done: false, value: 9 });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
});

test("an abort ends a stream that waits, and one that has not begun", async () => {
  const source = watched(1);
  const abort = new AbortController();
  const stream = conflate(source.read, isLast, source.subscribe, abort.signal, 1);
  await stream.next();
  const waiting = stream.next();
  abort.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(source.isWatched()).toBe(false);
  const late = conflate(source.read, isLast, source.subscribe, abort.signal, 1);
  expect(await late.next()).toEqual({ done: true, value: undefined });
});

test("who stops reading ends the subscription", async () => {
  const source = watched(1);
  for await (const _state of conflate(source.read, isLast, source.subscribe, undefined, 1)) break;
  expect(source.isWatched()).toBe(false);
});
