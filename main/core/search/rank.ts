import lunr from "lunr";

/** Terms of one passage under its reference. */
export interface RankedPassage {
  readonly reference: string;
  readonly terms: readonly string[];
}

/** Scores of passages for a list of terms, higher is better. */
export type Rank = (terms: readonly string[]) => ReadonlyMap<string, number>;

const field = "word";

/**
 * Builds the rank index: stock Lunr 2.3.9 over terms made by kuromoji. The default pipeline is left out, because its
 * trimmer strips every Japanese letter.
 */
export function buildRank(passages: Iterable<RankedPassage>): string {
  const builder = new lunr.Builder();
  builder.ref("reference");
  builder.field(field);
  for (const passage of passages) builder.add({ reference: passage.reference, [field]: passage.terms });
  return JSON.stringify(builder.build());
}

/** Opens what `buildRank` made. */
export function openRank(stored: string): Rank {
  const index = lunr.Index.load(JSON.parse(stored));
  return (terms) => {
    const scores = new Map<string, number>();
    // `*` would stand for every term, even without Lunr's parser, which what a person types never reaches.
    const plain = terms.filter((term) => !term.includes("*"));
    if (plain.length === 0) return scores;
    const results = index.query((query) => {
      for (const term of plain) query.term(term, { usePipeline: false });
    });
    for (const { ref, score } of results) scores.set(ref, score);
    return scores;
  };
}

/** Lunr's constants (k1, b) and formulas, for places that no token of the index covers. */
const k1 = 1.2;
const b = 0.75;

/**
 * The score of a passage that only the scan found: as if what was looked for were one word of the index.
 *
 * @param frequency how often it stands in the passage
 * @param passagesWith in how many passages it stands
 * @param relativeLength length of the passage / average length
 */
export function scanScore(
  frequency: number,
  passagesWith: number,
  passages: number,
  relativeLength: number,
): number {
  const rarity = Math.log(1 + Math.abs((passages - passagesWith + 0.5) / (passagesWith + 0.5)));
  return (rarity * (k1 + 1) * frequency) / (k1 * (1 - b + b * relativeLength) + frequency);
}
