import { expect, test } from "@jest/globals";
import { uploadNames } from "../../../main/host-loopback/upload-name.ts";

test.each([
  ["要望書.pdf", ["要望書.pdf"]],
  ["資料/第1回/議事録.pdf", ["資料", "第1回", "議事録.pdf"]],
  ["か\u3099.txt", ["が.txt"]],
  ["../../etc/passwd", ["_", "_", "etc", "passwd"]],
  ["..\\..\\a.txt", ["__.._a.txt"]],
  ["/etc/passwd", ["etc", "passwd"]],
  ["a//b.txt", ["a", "b.txt"]],
  ["./a.txt", ["_", "a.txt"]],
  [".ssh/config", ["_ssh", "config"]],
  ["C:/a.txt", ["C_", "a.txt"]],
  ["a\0b\n.txt", ["a_b_.txt"]],
  ['a*b?"<>|.txt', ["a_b_____.txt"]],
  ["CON.txt", ["_CON.txt"]],
  ["nul", ["_nul"]],
  ["console.txt", ["console.txt"]],
  ["終わり. ", ["終わり"]],
  ["", ["_"]],
  ["/", ["_"]],
])("%j is kept as %j", (name, names) => {
  expect(uploadNames(name)).toEqual(names);
});

test("a long Japanese name is cut at a letter and keeps its ending", () => {
  const [name = ""] = uploadNames(`${"𠮷".repeat(200)}.pdf`);
  expect(name).toBe(`${"𠮷".repeat(59)}.pdf`);
  expect(uploadNames(`${"深い/".repeat(100)}a.txt`)).toHaveLength(32);
});
