import { Readable, Writable } from "node:stream";
import type { Terminal } from "../terminal.ts";

export interface FakeTerminal extends Terminal {
  /** What was written on the standard output, and on the error output. */
  readonly out: () => string;
  readonly err: () => string;
  /** Ctrl+C. */
  readonly interrupt: () => void;
}

interface Asked {
  readonly input?: string;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Every terminal of a test reads the same clock, one second later each time: what was done last can be told. */
const CLOCK = { next: Date.parse("2026-10-05T08:00:00.000Z") / 1000 };

/** A terminal that keeps what is written on it, on a morning of October 5th, 2026. */
export function fakeTerminal({ input = "", isTTY = false, columns = 100, env = {} }: Asked = {}): FakeTerminal {
  const [output, out] = sink({ isTTY, columns });
  const [errors, err] = sink({ isTTY, columns });
  const now = () => new Date(CLOCK.next++ * 1000);
  const words = new Set<() => void>();
  const onInterrupt = (word: () => void) => {
    words.add(word);
    return () => words.delete(word);
  };
  const interrupt = () => {
    for (const word of words) word();
  };
  return { input: Readable.from([input]), output, errors, env, now, onInterrupt, out, err, interrupt };
}

function sink<T extends object>(screen: T): [Writable & T, () => string] {
  let text = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return [Object.assign(stream, screen), () => text];
}
