#!/usr/bin/env node
import { run } from "./run.ts";

/** Whoever reads us may leave before the end (`navette check … | head`): the command still goes to its end. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  env: process.env,
  now: () => new Date(),
});
