import { basename, join } from "node:path";
import { expect } from "@jest/globals";
import type { SearchUnit } from "../../shared/contract/search.ts";
import { importAll, newLibrary } from "../tools/library.ts";
import { filesOf } from "../tools/sample-files.ts";
import { testWithSamples } from "../tools/samples.ts";

const lawsIn = (samples: string) => join(samples, "corpus", "laws");

testWithSamples("a law's name is first on its own page, where it stands as title", async (samples) => {
  const { client } = await newLibrary();
  await importAll(client, lawsIn(samples));
  const names = filesOf(samples, join("corpus", "laws"), ".txt").map((path) => basename(path, ".txt"));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const { hits, titles } = await client.search.find({ query: name, limit: 3 });
    expect([name, hits[0]?.title, hits[0]?.snippet.slice(0, name.length)]).toEqual([name, name, name]);
    expect([name, titles[0]?.title]).toEqual([name, name]);
  }
});

/** What people type, and the law they mean. */
const usual: readonly (readonly [query: string, law: string, unit?: SearchUnit])[] = [
  ["個人情報保護法", "個人情報の保護に関する法律"],
  ["個情法", "個人情報の保護に関する法律"],
  ["情報公開法", "行政機関の保有する情報の公開に関する法律"],
  ["公文書管理法", "公文書等の管理に関する法律"],
  ["住基法", "住民基本台帳法"],
  ["憲法", "日本国憲法"],
  ["国会図書館法", "国立国会図書館法"],
  ["審査会設置法", "情報公開・個人情報保護審査会設置法"],
  ["代執行法", "行政代執行法"],
  ["元号", "元号法"],
  ["会計検査院", "会計検査院法"],
  ["個人情報保護法 施行令", "個人情報の保護に関する法律施行令", "document"],
  ["情報公開法 第5条", "行政機関の保有する情報の公開に関する法律", "document"],
  ["日本国憲法 第13条", "日本国憲法", "document"],
  ["統計法 12条", "統計法", "document"],
  ["国会法 第105条", "国会法", "document"],
  ["請願法 第五条", "請願法", "document"],
  ["行政手続法 聴聞", "行政手続法", "document"],
];

testWithSamples("short names and articles lead to the law that is meant", async (samples) => {
  const { client } = await newLibrary();
  await importAll(client, lawsIn(samples));
  for (const [query, law, unit = "passage"] of usual) {
    const { hits } = await client.search.find({ query, unit, limit: 3 });
    expect([query, hits[0]?.title]).toEqual([query, law]);
  }
});
