import { expect, test } from "@jest/globals";
import Encoding from "encoding-japanese";
import { decodeText } from "../../../main/core/ingest/decode-text.ts";
import { type TextEncodingName, textEncodingSchema } from "../../../shared/contract/documents.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const encode = (text: string, to: Encoding.Encoding) =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { from: "UNICODE", to }));
const join = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const failureOf = (act: () => unknown) => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

const hearing =
  "省庁ヒアリング議事録\r\n令和5年6月12日（月）\r\nデジタル庁：マイナンバーカードの紐付け誤りについて。\r\n";
const halfWidth = "ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ ｹﾝｺｳﾎｹﾝｼｮｳ 利用登録の件数\r\n";

test.each<[string, string, Uint8Array, TextEncodingName]>([
  ["UTF-8", hearing, utf8(hearing), "utf-8"],
  ["UTF-8 with a mark", hearing, join([0xef, 0xbb, 0xbf], utf8(hearing)), "utf-8"],
  ["UTF-16 LE with a mark", hearing, join([0xff, 0xfe], encode(hearing, "UTF16LE")), "utf-16le"],
  ["UTF-16 BE with a mark", hearing, join([0xfe, 0xff], encode(hearing, "UTF16BE")), "utf-16be"],
  ["UTF-16 LE without a mark", hearing, encode(hearing, "UTF16LE"), "utf-16le"],
  ["UTF-16 BE without a mark", hearing, encode(hearing, "UTF16BE"), "utf-16be"],
  ["Shift_JIS", hearing, encode(hearing, "SJIS"), "shift_jis"],
  ["EUC-JP", hearing, encode(hearing, "EUCJP"), "euc-jp"],
  ["ISO-2022-JP, which is valid UTF-8", hearing, encode(hearing, "JIS"), "iso-2022-jp"],
  ["Shift_JIS with half-width kana", halfWidth, encode(halfWidth, "SJIS"), "shift_jis"],
  ["EUC-JP with half-width kana", halfWidth, encode(halfWidth, "EUCJP"), "euc-jp"],
  ["UTF-8 with half-width kana", halfWidth, utf8(halfWidth), "utf-8"],
  ["a short Shift_JIS text", "請願書", encode("請願書", "SJIS"), "shift_jis"],
  ["a short EUC-JP text", "要望書の提出", encode("要望書の提出", "EUCJP"), "euc-jp"],
  [
    "EUC-JP that would be half-width kana in Shift_JIS",
    "横浜市、足立",
    encode("横浜市、足立", "EUCJP"),
    "euc-jp",
  ],
  ["half-width kana alone", "ｶﾀｶﾅ", encode("ｶﾀｶﾅ", "SJIS"), "shift_jis"],
  [
    "UTF-16 LE without mark, zero or line end",
    "保険証の利用登録",
    encode("保険証の利用登録", "UTF16LE"),
    "utf-16le",
  ],
  [
    "UTF-16 BE without mark, zero or line end",
    "保険証の利用登録",
    encode("保険証の利用登録", "UTF16BE"),
    "utf-16be",
  ],
  ["one character of UTF-8", "版", utf8("版"), "utf-8"],
  ["ASCII only", "1,571 / 0.007%\r\n", utf8("1,571 / 0.007%\r\n"), "utf-8"],
  ["nothing", "", utf8(""), "utf-8"],
  ["nothing but a mark", "", Uint8Array.of(0xef, 0xbb, 0xbf), "utf-8"],
  ["a DOS end mark", "以上\r\n\u001a", encode("以上\r\n\u001a", "SJIS"), "shift_jis"],
])("%s is recognised and every character kept", (_, text, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text, encoding });
});

test("the signs of Windows (①, ㈱, 髙) are read as Windows writes them", () => {
  const bytes = join(
    [0x87, 0x40, 0x87, 0x8a, 0xfb, 0xfc],
    encode("の回答について、次のとおり要望する。", "SJIS"),
  );
  expect(decodeText(bytes).text).toBe("①㈱髙の回答について、次のとおり要望する。");
});

test.each<[Encoding.Encoding, TextEncodingName]>([
  ["SJIS", "shift_jis"],
  ["EUCJP", "euc-jp"],
])("%s is found although a character is cut at 64 KB and no line ends before", (to, encoding) => {
  for (const lead of ["", "a", "ab"]) {
    const text = lead + "保険証の廃止に反対する。".repeat(4000);
    expect(decodeText(encode(text, to))).toEqual({ text, encoding });
  }
});

test("UTF-8 is judged over the whole file, not over its beginning", () => {
  const text = `${"1,571\n".repeat(20_000)}終わり`;
  expect(decodeText(encode(text, "SJIS"))).toEqual({ text, encoding: "shift_jis" });
});

test("one broken byte in a long record costs one character", () => {
  const long = utf8(hearing.repeat(10));
  long[9] = 0xff;
  const { text, encoding } = decodeText(long);
  expect(encoding).toBe("utf-8");
  expect(text).toContain("マイナンバーカード");
  expect(text).toContain("�");
});

test.each([
  [
    "a PNG",
    join(
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      new Uint8Array(200).map((_, at) => at * 37),
    ),
  ],
  ["zeros", new Uint8Array(500)],
  [
    "a ZIP",
    join(
      [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0],
      new Uint8Array(300).map((_, at) => (at * at) % 251),
    ),
  ],
])("%s is no text", (_, bytes) => {
  expect(failureOf(() => decodeText(bytes))).toMatchObject({ data: { code: "unknown-encoding" } });
});

test("a person may force the encoding, and nothing is refused then", () => {
  const bytes = encode("ｶﾅ", "SJIS");
  expect(decodeText(bytes, "shift_jis")).toEqual({ text: "ｶﾅ", encoding: "shift_jis" });
  for (const encoding of textEncodingSchema.options) {
    expect(decodeText(Uint8Array.of(0xff, 0x00, 0x81), encoding).encoding).toBe(encoding);
  }
});

test("a single NUL does not turn UTF-8 into UTF-16, wherever it stands", () => {
  for (const text of ["前の文\0後ろの文", "前の文。\0後ろの文", "\0国会"]) {
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: "utf-8" });
  }
});
