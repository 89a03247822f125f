import { Presets, SingleBar } from "cli-progress";
import type { Terminal } from "../terminal.ts";

/** Below this the work ends before a bar could be read (bytes). */
const WORTH_SHOWING = 4_000_000;

export interface Progress {
  /** Bytes done more. */
  advance(bytes: number): void;
  stop(): void;
}

const SILENT: Progress = { advance: () => undefined, stop: () => undefined };

/** A bar on the error output when it is a screen, erased at the end; nothing otherwise. */
export function progressOf({ errors }: Terminal, totalBytes: number): Progress {
  if (errors.isTTY !== true || totalBytes < WORTH_SHOWING) return SILENT;
  const bar = new SingleBar(
    {
      stream: errors as NodeJS.WriteStream,
      format: "Lecture {bar} {percentage} %",
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(totalBytes, 0);
  return { advance: (bytes) => bar.increment(bytes), stop: () => bar.stop() };
}
