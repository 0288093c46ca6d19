import { askCore, buildCore } from "./measure-core.ts";
import { askEngine, buildEngine } from "./measure-engine.ts";
import { compareScans } from "./measure-scan.ts";
import { stockSpeed } from "./measure-stock.ts";
import { askTenkyo, buildTenkyo } from "./measure-tenkyo.ts";
import { prepare } from "./prepare.ts";

/** What a process of the bench measures; one process a measurement, so that none inherits the memory of another. */
const roles = {
  prepare,
  buildEngine,
  askEngine,
  buildTenkyo,
  askTenkyo,
  compareScans,
  buildCore,
  askCore,
  stockSpeed,
};
export type Roles = typeof roles;

function isRole(name: string): name is keyof Roles {
  return name in roles;
}

const [name = "", task = "{}"] = process.argv.slice(2);
if (!isRole(name)) throw new Error(`bench: no role ${name}`);
const act: (task: never) => Promise<unknown> = roles[name];
const figures = await act(JSON.parse(task) as never);
process.stdout.write(`\n${JSON.stringify(figures)}\n`);
// Threads that were asked to end may still be at it.
process.exit(0);
