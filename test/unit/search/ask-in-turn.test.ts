import { expect, test } from "@jest/globals";
import { createAskInTurn } from "../../../main/core/search/ask-in-turn.ts";

test("questions are answered one after the other, and one that was given up meanwhile is never asked", async () => {
  const inTurn = createAskInTurn();
  const asked: string[] = [];
  const first = Promise.withResolvers<string>();
  const typed = new AbortController();
  const one = inTurn(() => {
    asked.push("紐");
    return first.promise;
  }, undefined);
  const two = inTurn(() => {
    asked.push("紐付");
    return Promise.resolve("紐付");
  }, typed.signal);
  const three = inTurn(() => {
    asked.push("紐付け");
    return Promise.resolve("紐付け");
  }, undefined);
  typed.abort();
  first.resolve("紐");
  expect(await one).toBe("紐");
  await expect(two).rejects.toThrow(/abort/u);
  expect(await three).toBe("紐付け");
  expect(asked).toEqual(["紐", "紐付け"]);
});

test("a question that fails does not keep the next one from being asked", async () => {
  const inTurn = createAskInTurn();
  await expect(inTurn(() => Promise.reject(new Error("空の索引")), undefined)).rejects.toThrow("空の索引");
  expect(await inTurn(() => Promise.resolve("次"), undefined)).toBe("次");
});
