import { styleText } from "node:util";
import { type Terminal, wantsColour } from "../terminal.ts";

type Paint = (text: string) => string;

/** The few ways a text stands out. Without colours, each leaves the text as it is: no meaning hangs on them. */
export interface Style {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly bad: Paint;
  readonly doubtful: Paint;
  readonly good: Paint;
}

export function styleFor(terminal: Terminal): Style {
  const isColoured = wantsColour(terminal);
  const paint =
    (format: Parameters<typeof styleText>[0]): Paint =>
    (text) =>
      isColoured ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: paint("bold"),
    faint: paint("dim"),
    bad: paint(["bold", "red"]),
    doubtful: paint("yellow"),
    good: paint("green"),
  };
}
