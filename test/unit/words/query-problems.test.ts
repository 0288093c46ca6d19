import { expect, test } from "@jest/globals";
import { Failure, queryProblemKinds } from "../../../shared/contract/failure.ts";
import { failureSentence } from "../../../shared/words/failures.ts";

const failureOf = (kind: (typeof queryProblemKinds)[number], text: string) =>
  new Failure("query-invalid", "column 4", [], { kind, start: 3, end: 3 + text.length, text });

test.each(queryProblemKinds)(
  "%s is told with its place, in both languages, letters of the query as they are",
  (kind) => {
    const { data } = failureOf(kind, "$&");
    expect(failureSentence(data, "ja")).toMatch(/^4字目：.+。$/u);
    expect(failureSentence(data, "en")).toMatch(/^Column 4: [A-Z$].+$/u);
    for (const language of ["ja", "en"] as const) expect(failureSentence(data, language)).not.toContain("%");
  },
);

test("a missing operand is told with the operator, and how to look for the operator's letters", () => {
  const { data } = failureOf("operand-missing", "または");
  expect(failureSentence(data, "ja")).toBe(
    '4字目：「または」でつなぐ語が足りません。語を足してください。「または」という語を探すなら"または"と打ってください。',
  );
});

test("an invalid query without a problem is told as before", () => {
  expect(failureSentence(new Failure("query-invalid", "column 4").data, "en")).toBe(
    "The query is not well formed (column 4).",
  );
});
