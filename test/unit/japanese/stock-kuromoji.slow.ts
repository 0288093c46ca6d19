import { readFileSync } from "node:fs";
import { expect } from "@jest/globals";
import { filesOf } from "../../tools/sample-files.ts";
import { testWithSamples } from "../../tools/samples.ts";
import { loadStockKuromoji, stockTokens } from "../../tools/stock-kuromoji.ts";
import { loadTestTokenizer, ourTokens } from "../../tools/tokenizer.ts";

testWithSamples(
  "the same tokens and features as the package on statutes, speeches and questions",
  async (folder) => {
    const stock = await loadStockKuromoji();
    const ours = await loadTestTokenizer();
    const files = [
      ...filesOf(folder, "corpus/laws", ".txt"),
      // JSON and CSV as they stand: their signs are text as any other.
      ...filesOf(folder, "corpus/diet", ".json"),
      ...filesOf(folder, "corpus/diet", ".csv"),
    ];
    let compared = 0;
    for (const file of files) {
      const text = readFileSync(file, "utf8").replace(/[\ud800-\udfff]/g, "国");
      const [expected, found] = [stockTokens(stock, text), ourTokens(ours, text)];
      // The first that differs, not a list of a million.
      const different = expected.findIndex((token, index) => token !== found[index]);
      expect({ file, different, count: found.length }).toEqual({
        file,
        different: -1,
        count: expected.length,
      });
      compared += found.length;
    }
    expect(compared).toBeGreaterThan(500_000);
    process.stderr.write(`compared with npm kuromoji: ${compared} tokens of ${files.length} files\n`);
  },
);
