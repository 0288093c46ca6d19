import { clientOf } from "../../main/cli/commands.ts";
import { createCore } from "../../main/core/create-core.ts";
import { nodePorts } from "../../main/platform/node-ports.ts";
import { testDictionaryCache } from "./tokenizer.ts";

/** What a library answers in a program of its own: library and files to import, then words to look for after `--`. */
const [folder = "", ...rest] = process.argv.slice(2);
const divider = rest.indexOf("--");
const paths = rest.slice(0, divider);
const queries = rest.slice(divider + 1);

const ports = { ...nodePorts(() => {}), personFolder: null, dictionaryCache: testDictionaryCache };
const core = createCore(ports, "write");
const client = clientOf(core);
await client.library.open({ folder }).catch(() => client.library.create({ folder }));
const { job } = await client.import.start({ paths });
for await (const { state } of await client.import.watch({ job })) if (state !== "running") break;
await client.library.ready();
const { problems } = await client.library.verify();
const answers = [];
for (const query of queries) {
  const { total, totalMatches, variants, hits } = await client.search.find({ query, limit: 0 });
  const found = hits.map(({ fileName, score, matches }) => [
    fileName,
    // The order of documents may be another, and with it the last bits of a sum.
    score.toFixed(9),
    ...matches.map(({ start, end }) => `${start}-${end}`),
  ]);
  const chips = variants.map(({ key, count }) => `${key} ${count}`);
  answers.push({ query, total, totalMatches, chips, found: found.map((one) => one.join(" ")).toSorted() });
}
process.stdout.write(JSON.stringify({ problems, answers }));
await core.close();
