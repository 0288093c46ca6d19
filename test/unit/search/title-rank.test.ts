import { expect, test } from "@jest/globals";
import { folderOf, importAll, newLibrary } from "../../tools/library.ts";

const papers = {
  "01 報告.txt": "調査の報告\n公園条例の運用について。公園条例の改正と、公園条例の周知。使用料の額。",
  "公園条例施行規則.txt": "公園条例施行規則\n公園条例の規定に基づき、公園条例の施行に必要な事項を定める。",
  "公園条例.txt": "公園条例\n市が設ける公園の管理について定める。使用料は、別に定める。",
};

test.each([
  [
    "a title that says nothing else is before one that says more, and both before a body",
    "公園条例",
    [2, 1, 0],
  ],
  ["a title that holds one of two words counts for it", "公園条例 使用料", [2, 0]],
])("%s", async (_claim, query, order) => {
  const { client } = await newLibrary();
  await importAll(client, await folderOf(papers));
  const { hits, titles } = await client.search.find({ query, unit: "document" });
  const names = Object.keys(papers);
  expect(hits.map(({ fileName }) => names.indexOf(fileName))).toEqual(order);
  // Above the list stands only what holds every word.
  expect(titles.map(({ fileName }) => names.indexOf(fileName))).toEqual(query.includes(" ") ? [] : [2, 1]);
});
