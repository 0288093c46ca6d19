import { nodePorts } from "../platform/node-ports.ts";
import { run } from "./run.ts";

// Whoever reads the answer has read enough (`| head`): nothing is wrong, and nothing more is to be said.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

/** Entry of the command line. */
process.exitCode = await run({
  argv: process.argv.slice(2),
  environment: process.env,
  workingFolder: process.cwd(),
  streams: {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  },
  // A script that opens a library does not change what the window opens next.
  ports: { ...nodePorts((line) => process.stderr.write(`${line}\n`)), personFolder: null },
});
