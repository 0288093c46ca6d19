import type { Dictionary } from "./dictionary-layout.ts";
import { grow } from "./grow.ts";
import { createKnownWords } from "./known-words.ts";
import { createUnknownWords } from "./unknown-words.ts";

/**
 * Finds the cheapest way through all words that may stand in a sentence (Viterbi; the same ways, costs and ties as npm
 * `kuromoji` 0.1.2). All its arrays are kept for the next sentence.
 */
export interface Lattice {
  /** Analyses [start, end) of a clean text (`cleanLines`); answers of how many words the cheapest way consists. */
  readonly analyse: (text: string, start: number, end: number) => number;
  /** Where the n-th word begins, counted from the start of the sentence. */
  readonly startOf: (n: number) => number;
  /** Entry of the n-th word. */
  readonly entryOf: (n: number) => number;
  /** Nodes of the last sentence: the measure of its work. */
  readonly nodeCount: () => number;
}

/** Node 0 stands for the beginning of the sentence. "No node" can be 0 as well: nothing leads back to the beginning. */
const none = 0;

export function createLattice(dictionary: Dictionary): Lattice {
  const { leafStarts, leafEntries, classStarts, classEntries } = dictionary;
  const { left, right, cost, connections, connectionSizes } = dictionary;
  const [contexts = 0, leftContexts = 0] = connectionSizes;
  const known = createKnownWords(dictionary);
  const unknown = createUnknownWords(dictionary);

  // Node by node. Costs stay far below 2^31: a line has 2,000 units, a unit costs 65,534 at most.
  let count = 0;
  let entries = new Int32Array(4096);
  let starts = new Int32Array(4096);
  let previous = new Int32Array(4096);
  let costs = new Int32Array(4096);
  let rights = new Int32Array(4096);
  /** Next node that ends at the same unit, in the order of making: it decides between ways of the same cost. */
  let next = new Int32Array(4096);
  /** First and last node that ends at each unit. */
  let firsts = new Int32Array(1024);
  let lasts = new Int32Array(1024);
  let path = new Int32Array(1024);

  /*
   * Words that begin at one unit often share their left context, and then the best way to them. Kept per context, as
   * long as `bestAt` names the unit.
   */
  const bestAt = new Int32Array(leftContexts);
  const bestNodes = new Int32Array(leftContexts);
  const bestCosts = new Int32Array(leftContexts);

  function begin(length: number): void {
    firsts = grow(firsts, length + 1);
    lasts = grow(lasts, length + 1);
    path = grow(path, length);
    firsts.fill(none, 0, length + 1);
    bestAt.fill(-1);
    count = 1;
  }

  function makeRoom(): void {
    entries = grow(entries, count + 1);
    starts = grow(starts, count + 1);
    previous = grow(previous, count + 1);
    costs = grow(costs, count + 1);
    rights = grow(rights, count + 1);
    next = grow(next, count + 1);
  }

  /** The hottest loop of the program: from which of the nodes that end at `at` a word of this context is reached best. */
  function findBest(at: number, context: number): void {
    const row = context * contexts;
    let node = at === 0 ? 0 : (firsts[at] ?? none);
    let bestNode = node;
    let bestCost = (costs[node] ?? 0) + (connections[row + (rights[node] ?? 0)] ?? 0);
    for (node = next[node] ?? none; node !== none; node = next[node] ?? none) {
      const reached = (costs[node] ?? 0) + (connections[row + (rights[node] ?? 0)] ?? 0);
      if (reached < bestCost) {
        bestCost = reached;
        bestNode = node;
      }
    }
    bestAt[context] = at;
    bestNodes[context] = bestNode;
    bestCosts[context] = bestCost;
  }

  function addNode(entry: number, start: number, end: number): void {
    const context = left[entry] ?? 0;
    if (bestAt[context] !== start) findBest(start, context);
    const node = count;
    if (node === entries.length) makeRoom();
    count++;
    entries[node] = entry;
    starts[node] = start;
    previous[node] = bestNodes[context] ?? 0;
    costs[node] = (bestCosts[context] ?? 0) + (cost[entry] ?? 0);
    rights[node] = right[entry] ?? 0;
    next[node] = none;
    if (firsts[end] === none) firsts[end] = node;
    else next[lasts[end] ?? 0] = node;
    lasts[end] = node;
  }

  function addKnown(at: number): number {
    const found = known.find(at);
    for (let word = 0; word < found; word++) {
      const leaf = known.leafOf(word);
      const end = known.endOf(word);
      const last = leafStarts[leaf + 1] ?? 0;
      for (let index = leafStarts[leaf] ?? 0; index < last; index++)
        addNode(leafEntries[index] ?? 0, at, end);
    }
    return found;
  }

  function addUnknown(at: number): void {
    const group = unknown.classOf(at);
    const end = unknown.endOf(at);
    const last = classStarts[group + 1] ?? 0;
    for (let index = classStarts[group] ?? 0; index < last; index++)
      addNode(classEntries[index] ?? 0, at, end);
  }

  /** Follows the cheapest way back from the end of the sentence, which has context 0. */
  function trace(length: number): number {
    let words = 0;
    findBest(length, 0);
    for (let node = bestNodes[0] ?? 0; node !== 0; node = previous[node] ?? 0) path[words++] = node;
    path.subarray(0, words).reverse();
    return words;
  }

  return {
    analyse(text, start, end) {
      const length = end - start;
      if (length === 0) return 0;
      known.read(text, start, end);
      unknown.read(text, start, end);
      begin(length);
      for (let at = 0; at < length; at++) {
        // kuromoji adds nodes also where no word ends; no way ever leads over them.
        if (at > 0 && firsts[at] === none) continue;
        if (addKnown(at) === 0 || unknown.isInvoked(at)) addUnknown(at);
      }
      return trace(length);
    },
    startOf: (n) => starts[path[n] ?? 0] ?? 0,
    entryOf: (n) => entries[path[n] ?? 0] ?? 0,
    nodeCount: () => count,
  };
}
