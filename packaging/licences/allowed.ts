/** Licences that let anyone pass the program on, changed or not, with the texts beside it. */
const allowed: ReadonlySet<string> = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Whether an SPDX expression can be met by allowed licences alone: one of an OR, all of an AND. */
export function isAllowed(expression: string): boolean {
  const words = expression.match(/[()]|[^\s()]+/gu) ?? [];
  let at = 0;

  function either(): boolean {
    let holds = both();
    while (words[at] === "OR") {
      at += 1;
      // Read in any case: what stands behind has to be passed.
      holds = both() || holds;
    }
    return holds;
  }
  function both(): boolean {
    let holds = one();
    while (words[at] === "AND") {
      at += 1;
      holds = one() && holds;
    }
    return holds;
  }
  function one(): boolean {
    const word = words[at] ?? "";
    at += 1;
    if (word !== "(") return allowed.has(word);
    const holds = either();
    at += 1;
    return holds;
  }

  const holds = either();
  // What is left over was not understood: not allowed.
  return holds && at === words.length;
}
