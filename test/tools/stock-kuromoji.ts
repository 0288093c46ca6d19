import kuromoji, { type IpadicFeatures } from "kuromoji";
import { cleanLines } from "../../main/core/japanese/clean.ts";
import { findDictionary } from "../../main/core/japanese/dictionary.ts";

/** The npm package, against which our runtime is measured. */
export type StockKuromoji = kuromoji.Tokenizer<IpadicFeatures>;

export function loadStockKuromoji(): Promise<StockKuromoji> {
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: findDictionary() }).build((error, built) => {
      // The types promise an Error always; in truth it is null when all went well.
      if (error) reject(error);
      else resolve(built);
    });
  });
}

/** What the package makes of a text that was cleaned and cut as ours is: one line of surface and features a token. */
export function stockTokens(stock: StockKuromoji, text: string): string[] {
  return cleanLines(text).flatMap((line) => stock.tokenize(line.text).map(describe));
}

function describe(token: IpadicFeatures): string {
  const { surface_form, pos, pos_detail_1, pos_detail_2, pos_detail_3 } = token;
  const { conjugated_type, conjugated_form, basic_form, reading, pronunciation } = token;
  return [
    surface_form,
    ...[pos, pos_detail_1, pos_detail_2, pos_detail_3, conjugated_type, conjugated_form, basic_form],
    ...(reading === undefined ? [] : [reading, pronunciation]),
  ].join(",");
}
