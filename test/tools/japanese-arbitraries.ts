import fc from "fast-check";

/** Any UTF-16, lone surrogates included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));

/** Signs that have met trouble before: each rule of the normaliser has some of them. */
const troublesome = fc.constantFrom(
  ..."a\nZ\n9\n２\nＡ\nカ\nー\nか\nは\nﾊ\nﾟ\nﾞ\n゛\n゜\n\u3099\n\u0301\n\u0338\n\u0323\n-\n－\n—\n−\n─\n〜\n∼\n①\n⑴\nⒶ\n㋐\n㈱\n㋿\n㏠\n½\n²\n³\n㎡\n㎞\n㌔\n國\n髙\n𠮷\n葛\n\u{e0100}\n\ufe0f\n⺠\n⻓\n⾏\n神\n\ue000\n\u{f0000}\n·\n•\n…\n︙\n“\n´\n￣\nᄀ\nᅡ\n각\nİ\nJ\n\u030c\n😀\n\u200d\n\u00ad\n=\n≁\nK".split(
    "\n",
  ),
  "\ud842",
  "\udfb7",
  "\0",
  " ",
  "　",
  "\n",
  "\r\n",
  "\u00a0",
  "\t",
  "\u200b",
  "\u2028",
);

const awkward = fc.array(troublesome, { maxLength: 14 }).map((parts) => parts.join(""));

const sentence = fc.constantFrom(
  "健康保険\n証の廃止",
  "令和５年１２月 10 月",
  "マイナンバ−カード",
  "㈱ジェイ－ＬＩＳ",
  "inter\nnational law",
  "7,４００万円\n\n1 2",
  "（４）、障害",
);

/** Text as files hold it and as nobody would write it. */
export const japaneseText: fc.Arbitrary<string> = fc.oneof(
  anyUnits,
  awkward,
  awkward,
  fc.array(fc.oneof(sentence, awkward), { maxLength: 4 }).map((parts) => parts.join("")),
);
