import { describe, expect, test } from "@jest/globals";
import { deepest, parseQuery } from "../../../../main/core/search/query/parse-query.ts";
import { Failure, type QueryProblemKind } from "../../../../shared/contract/failure.ts";
import { outline, sampleFields } from "./sample-fields.ts";

const read = (input: string) => outline(parseQuery(input, sampleFields));

/** What is wrong and the letters that are marked. */
function problemOf(input: string) {
  try {
    return read(input);
  } catch (error) {
    if (!(error instanceof Failure) || error.data.problem === undefined) throw error;
    const { kind, start, end } = error.data.problem;
    return { kind, marked: input.slice(start, end), detail: error.data.detail };
  }
}

describe("words, phrases and beginnings of words", () => {
  test.each([
    ["紐付け誤り", "紐付け誤り"],
    ["紐付け誤り 公金", "(and 紐付け誤り 公金)"],
    ["紐付け誤り　公金", "(and 紐付け誤り 公金)"],
    ['"10 月 1 日" 施行', "(and [10 月 1 日] 施行)"],
    ["“個人 番号”漏えい", "(and [個人 番号] 漏えい)"],
    ["＂個人 番号＂", "[個人 番号]"],
    ['"個人 番号”', "[個人 番号]"],
    ['15" 画面', '(and 15" 画面)'],
    ["「番号法」 『要望』", "(and 「番号法」 『要望』)"],
    ["マイナ*", "マイナ…"],
    ["マイナ＊ 漏えい", "(and マイナ… 漏えい)"],
    ["* 注記", "(and * 注記)"],
    ["マイ*カード", "マイ*カード"],
    ["", "nothing"],
    [" 　\n", "nothing"],
  ])("%s → %s", (input, tree) => {
    expect(read(input)).toBe(tree);
  });
});

describe("AND, OR and NOT", () => {
  test.each([
    ["紐付け AND 公金", "(and 紐付け 公金)"],
    ["紐付け ＡＮＤ 公金", "(and 紐付け 公金)"],
    ["紐付け　かつ　公金", "(and 紐付け 公金)"],
    ["誤登録 OR 紐付け", "(or 誤登録 紐付け)"],
    ["誤登録 ＯＲ 紐付け", "(or 誤登録 紐付け)"],
    ["誤登録 または 紐付け", "(or 誤登録 紐付け)"],
    ["公金 誤登録 OR 紐付け 口座", "(or (and 公金 誤登録) (and 紐付け 口座))"],
    ["一 OR 二 OR 三", "(or 一 二 三)"],
    ["紐付け NOT 口座 公金", "(and 紐付け (not 口座) 公金)"],
    ["紐付け ＮＯＴ 口座", "(and 紐付け (not 口座))"],
    ["紐付け AND NOT 口座", "(and 紐付け (not 口座))"],
    ["紐付け NOT NOT 口座", "(and 紐付け 口座)"],
    // letters
    ["東京または大阪", "東京または大阪"],
    ["かつて または 後", "(or かつて 後)"],
    ["and or not", "(and and or not)"],
    ["ORCA ANDROID NOTE", "(and ORCA ANDROID NOTE)"],
    ['"または" 選択', "(and [または] 選択)"],
  ])("%s → %s", (input, tree) => {
    expect(read(input)).toBe(tree);
  });
});

describe("a minus leaves out what follows it, and is a letter inside a word", () => {
  test.each([
    ["紐付け -口座名義", "(and 紐付け (not 口座名義))"],
    ["紐付け　－口座名義", "(and 紐付け (not 口座名義))"],
    ["紐付け −口座名義", "(and 紐付け (not 口座名義))"],
    ['総点検 -"中間 報告"', "(and 総点検 (not [中間 報告]))"],
    ["総点検 -(中間 OR 最終)", "(and 総点検 (not (or 中間 最終)))"],
    ["総点検 -種別:pdf", "(and 総点検 (not type=pdf))"],
    ["(-口座 紐付け)", "(and (not 口座) 紐付け)"],
    ["J-LIS e-Gov 2023-06", "(and J-LIS e-Gov 2023-06)"],
    ["Ｊ－ＬＩＳ", "Ｊ－ＬＩＳ"],
    ["令和 - 平成", "(and 令和 - 平成)"],
    ["令和 --- 平成", "(and 令和 --- 平成)"],
  ])("%s → %s", (input, tree) => {
    expect(read(input)).toBe(tree);
  });
});

describe("a bracket groups where a word could begin and its partner where a word could end", () => {
  test.each([
    ["公金 (誤登録 OR 紐付け)", "(and 公金 (or 誤登録 紐付け))"],
    ["公金　（誤登録　または　紐付け）", "(and 公金 (or 誤登録 紐付け))"],
    ["（誤登録 OR 紐付け)", "(or 誤登録 紐付け)"],
    ["((一 OR 二) 三) 四", "(and (or 一 二) 三 四)"],
    ["(一 OR 二)AND(三 OR 四)", "(and (or 一 二) (or 三 四))"],
    ["公金 NOT(誤登録 OR 紐付け)", "(and 公金 (not (or 誤登録 紐付け)))"],
    ['("個人 番号" OR 漏えい)', "(or [個人 番号] 漏えい)"],
    ['("（案" OR 漏えい)', "(or [（案] 漏えい)"],
    ["（案）", "案"],
    // letters
    ["第17条（a） 施行", "(and 第17条（a） 施行)"],
    ["第17条（a", "第17条（a"],
    ["「（案）」", "「（案）」"],
    ["（案）について", "（案）について"],
    ["（案）または（別案）", "（案）または（別案）"],
    ["(第17条（a） OR 番号)", "(or 第17条（a） 番号)"],
    ["別表（以下 同じ）", "(and 別表（以下 同じ）)"],
    ["1) 総点検", "(and 1) 総点検)"],
    ["f(x) 関数", "(and f(x) 関数)"],
  ])("%s → %s", (input, tree) => {
    expect(read(input)).toBe(tree);
  });
});

describe("a registered name before a colon asks a field; other colons are letters", () => {
  test.each([
    ["title:総点検", "title=総点検"],
    ["題名：総点検 公金", "(and title=総点検 公金)"],
    ["ＴＩＴＬＥ：総点検", "title=総点検"],
    ["Heading:総点検", "title=総点検"],
    ['題名:"総点検 報告"', "title=[総点検 報告]"],
    ["題名：“総点検 報告” 公金", "(and title=[総点検 報告] 公金)"],
    ["(種別:pdf OR 種別:text) 公金", "(and (or type=pdf type=text) 公金)"],
    ["date:2023-06..2023-12", "date=2023-06..2023-12"],
    ["題名:（案）", "title=（案）"],
    ["題名:10:30", "title=10:30"],
    ["http://www.example.jp/ 公金", "(and http://www.example.jp/ 公金)"],
    ["title://example", "title://example"],
    ["10:30 開会", "(and 10:30 開会)"],
    ["議題:公金", "議題:公金"],
    [":公金", ":公金"],
    ["__proto__:公金 constructor:公金", "(and __proto__:公金 constructor:公金)"],
  ])("%s → %s", (input, tree) => {
    expect(read(input)).toBe(tree);
  });
});

test("every leaf says where it stands, marks and all", () => {
  expect(parseQuery('公金 -題名："総 点検" マイナ*', sampleFields)).toEqual({
    kind: "and",
    of: [
      { kind: "word", text: "公金", prefix: false, range: { start: 0, end: 2 } },
      {
        kind: "not",
        of: {
          kind: "field",
          field: "title",
          value: "総 点検",
          quoted: true,
          range: { start: 4, end: 13 },
          valueRange: { start: 7, end: 13 },
        },
      },
      { kind: "word", text: "マイナ", prefix: true, range: { start: 14, end: 18 } },
    ],
  });
});

test.each<[string, QueryProblemKind, string, string]>([
  ['番号 "個人', "quote-open", '"個人', "column 4"],
  ['題名:"総点検', "quote-open", '"総点検', "column 4"],
  ['番号 ""', "quote-empty", '""', "column 4"],
  ["“　”", "quote-empty", "“　”", "column 1"],
  ["公金 (誤登録 OR", "bracket-open", "(", "column 4"],
  ["（公金", "bracket-open", "（", "column 1"],
  ["公金 ) 紐付け", "bracket-close", ")", "column 4"],
  ["(公金))", "bracket-close", ")", "column 5"],
  ["公金 ()", "bracket-empty", "()", "column 4"],
  ["公金 （　）", "bracket-empty", "（　）", "column 4"],
  ["OR 公金", "operand-missing", "OR", "column 1"],
  ["公金 または", "operand-missing", "または", "column 4"],
  ["公金 OR OR 紐付け", "operand-missing", "OR", "column 4"],
  ["公金 AND OR 紐付け", "operand-missing", "AND", "column 4"],
  ["(公金 OR ) 紐付け", "operand-missing", "OR", "column 5"],
  ["公金 NOT", "operand-missing", "NOT", "column 4"],
  ["かつ", "operand-missing", "かつ", "column 1"],
  ["-口座", "only-not", "-口座", "column 1"],
  ["NOT (口座 公金)", "only-not", "NOT (口座 公金)", "column 1"],
  ["公金 OR -口座", "only-not", "-口座", "column 7"],
  ["-口座 -公金", "only-not", "-口座", "column 1"],
  ["-(公金 -口座) OR 紐付け", "only-not", "-(公金 -口座)", "column 1"],
  ["公金 題名:", "field-empty", "題名:", "column 4"],
  ["題名： 公金", "field-empty", "題名：", "column 1"],
  ["種別:(pdf OR text)", "field-bracket", "種別:(pdf", "column 1"],
])("%s is refused: %s at %s", (input, kind, marked, detail) => {
  expect(problemOf(input)).toEqual({ kind, marked, detail });
});

test.each(["公金 (誤登録 OR -紐付け)", "-口座 公金", "公金 OR (紐付け -口座)", "NOT (NOT 公金 OR NOT 口座)"])(
  "%s is bounded by something to look for",
  (input) => {
    expect(problemOf(input)).toEqual(expect.any(String));
  },
);

describe("nesting has a limit of its own", () => {
  const nested = (depth: number) => `${"(".repeat(depth)}公金${")".repeat(depth)}`;
  test("up to the limit", () => {
    expect(read(nested(deepest))).toBe("公金");
  });
  test.each([
    ["one bracket more", nested(deepest + 1)],
    ["ten thousand brackets", nested(10_000)],
    ["ten thousand NOTs", `公金 ${"NOT ".repeat(10_000)}口座`],
  ])("%s", (_name, input) => {
    expect(problemOf(input)).toMatchObject({ kind: "too-deep" });
  });
  test("many words side by side are not deep", () => {
    expect(parseQuery("公金 ".repeat(10_000), sampleFields)).toMatchObject({ of: { length: 10_000 } });
  });
});
