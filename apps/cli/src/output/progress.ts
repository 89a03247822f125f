import { Presets, SingleBar } from "cli-progress";
import type { Terminal } from "../terminal.ts";
import { isFollowed } from "./etapes.ts";

/** Below this the work ends before a bar could be read (bytes). */
const WORTH_SHOWING = 4_000_000;

export interface Progress {
  /** Bytes done more. */
  advance(bytes: number): void;
  stop(): void;
}

const SILENT: Progress = { advance: () => undefined, stop: () => undefined };

/** A bar on the error output when somebody follows, erased at the end; nothing otherwise. */
export function progressOf(
  terminal: Terminal,
  { totalBytes, json = false }: { readonly totalBytes: number; readonly json?: boolean },
): Progress {
  if (!isFollowed(terminal, { json }) || totalBytes < WORTH_SHOWING) return SILENT;
  const bar = new SingleBar(
    {
      stream: terminal.errors as NodeJS.WriteStream,
      format: "Lecture {bar} {percentage} %",
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(totalBytes, 0);
  return { advance: (bytes) => bar.increment(bytes), stop: () => bar.stop() };
}
