import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, posix, relative, sep } from "node:path";

/** An import line of a source file; `target` is a path from the root for files, else the name of a package. */
export interface Arrow {
  readonly from: string;
  readonly target: string;
}

export interface Violation extends Arrow {
  readonly rule: string;
}

interface Rule {
  readonly rule: string;
  readonly from: RegExp;
  readonly to: RegExp;
}

/** The arrows that must never exist. Paths are from the root, with /. */
const rules: readonly Rule[] = [
  { rule: "shared → main", from: /^shared\//u, to: /^main\//u },
  { rule: "shared → renderer", from: /^shared\//u, to: /^renderer\//u },
  { rule: "shared → node", from: /^shared\//u, to: /^node:/u },
  { rule: "shared → electron", from: /^shared\//u, to: /^electron(?:\/|$)/u },
  { rule: "core → electron", from: /^main\/core\//u, to: /^electron(?:\/|$)/u },
  {
    rule: "core → host",
    from: /^main\/core\//u,
    to: /^main\/(?:host-[a-z]+|cli|preload|window|platform)\//u,
  },
  { rule: "core → http", from: /^main\/core\//u, to: /^node:(?:http|https|http2|net)$/u },
  { rule: "core → renderer", from: /^main\/core\//u, to: /^renderer\//u },
  // Handlers join areas to the contract, as create-core joins the handlers: they are no area.
  {
    rule: "core area → create-core",
    from: /^main\/core\/(?!handlers\/)[^/]+\//u,
    to: /^main\/core\/(?:(?:create-core|session|holder)\.ts$|handlers\/)/u,
  },
  {
    rule: "core handlers → create-core",
    from: /^main\/core\/handlers\//u,
    to: /^main\/core\/create-core\.ts$/u,
  },
  { rule: "host-electron → host-loopback", from: /^main\/host-electron\//u, to: /^main\/host-loopback\//u },
  { rule: "host-loopback → host-electron", from: /^main\/host-loopback\//u, to: /^main\/host-electron\//u },
  {
    rule: "window → host",
    from: /^main\/window\//u,
    to: /^main\/(?:host-[a-z]+|cli|launch|preload|platform)\//u,
  },
  { rule: "window → http", from: /^main\/window\//u, to: /^node:(?:http|https|http2|net)$/u },
  {
    rule: "window → create-core",
    from: /^main\/window\//u,
    to: /^main\/core\/(?:create-core|session)\.ts$/u,
  },
  { rule: "renderer → main", from: /^renderer\//u, to: /^main\//u },
  { rule: "renderer → electron", from: /^renderer\//u, to: /^electron(?:\/|$)/u },
  { rule: "renderer → node", from: /^renderer\//u, to: /^node:/u },
];

/** Packages that are named only in these folders. */
const homes: Readonly<Record<string, RegExp>> = {
  kuromoji: /^main\/core\/japanese\//u,
  marked: /^main\/core\/help\//u,
  lunr: /^main\/core\/search\//u,
  electron: /^main\/(?:host-electron|preload)\//u,
  "pdfjs-dist": /^(?:main\/core\/ingest|main\/workers|renderer\/areas\/reader)\//u,
};

const boxes = ["shared", "main", "renderer"];
const sourceFile = /\.(?:ts|tsx|mts|mjs|js)$/u;
/** import … from "x", export … from "x", import "x", import("x"), require("x"), require.resolve("x"). */
const importLine =
  /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire(?:\.resolve)?\s*\(\s*)["']([^"'\n]+)["']/gu;

/** Every arrow of the tree under `root`. */
export function readArrows(root: string): Arrow[] {
  const files = boxes
    .filter((box) => existsSync(join(root, box)))
    .flatMap((box) =>
      readdirSync(join(root, box), { recursive: true, encoding: "utf8" }).map((name) => join(box, name)),
    )
    .map((path) => path.split(sep).join(posix.sep))
    .filter((path) => sourceFile.test(path));
  return files.flatMap((from) =>
    [...readFileSync(join(root, from), "utf8").matchAll(importLine)].map(([, name = ""]) => ({
      from,
      target: name.startsWith(".")
        ? normalize(join(dirname(from), name))
            .split(sep)
            .join(posix.sep)
        : name,
    })),
  );
}

/** The arrows that must not be, with the rule they break; cycles as "cycle". */
export function findViolations(arrows: readonly Arrow[]): Violation[] {
  const forbidden = arrows.flatMap((arrow) =>
    rules
      .filter(({ from, to }) => from.test(arrow.from) && to.test(arrow.target))
      .map(({ rule }) => ({ ...arrow, rule })),
  );
  const strays = arrows.flatMap((arrow) =>
    Object.entries(homes)
      .filter(([name, home]) => isPackage(arrow.target, name) && !home.test(arrow.from))
      .map(([name]) => ({ ...arrow, rule: `${name} outside its home` })),
  );
  return [...forbidden, ...strays, ...findCycles(arrows)];
}

function isPackage(target: string, name: string): boolean {
  return target === name || target.startsWith(`${name}/`);
}

/** One violation for each arrow that closes a cycle; imports of types count. */
function findCycles(arrows: readonly Arrow[]): Violation[] {
  const targets = new Map<string, string[]>();
  for (const { from, target } of arrows) targets.set(from, [...(targets.get(from) ?? []), target]);
  const done = new Set<string>();
  const path: string[] = [];
  const found: Violation[] = [];
  const visit = (file: string): void => {
    path.push(file);
    for (const target of targets.get(file) ?? []) {
      if (path.includes(target)) found.push({ from: file, target, rule: "cycle" });
      else if (targets.has(target) && !done.has(target)) visit(target);
    }
    path.pop();
    done.add(file);
  };
  for (const file of targets.keys()) if (!done.has(file)) visit(file);
  return found;
}

/** For the check script: the violations as lines. */
export function describeViolations(root: string): string[] {
  return findViolations(readArrows(root)).map(
    ({ from, target, rule }) => `${relative(".", from)} → ${target}  (${rule})`,
  );
}
