import type { presentGardees } from "@navette/server";
import { columnsOf, type Terminal } from "../terminal.ts";
import { shownOf } from "./limit.ts";
import { paragraph, printable } from "./text.ts";
import { nombre } from "./words.ts";

export type Gardees = ReturnType<typeof presentGardees>;

/** A sentence that goes on another: « INE » stays as it is. */
const within = (text: string) => text.replace(/^\p{Lu}(?=[\p{Ll}’])/u, (letter) => letter.toLocaleLowerCase("fr"));

/** What undoing kept, and why. */
export function gardeesText(terminal: Terminal, gardees: Gardees, asked: { readonly tout?: boolean }): string {
  const columns = columnsOf(terminal);
  const shown = gardees.slice(0, shownOf(asked));
  const others = gardees.length - shown.length;
  return [
    "Gardé :",
    ...shown.map(({ sujet, quoi, raison }) =>
      paragraph(printable(`${sujet} (${within(quoi)}) : ${within(raison)}`), {
        margin: "    ",
        first: "  • ",
        columns,
      }),
    ),
    ...(others > 0 ? [`  … et ${nombre(others)} ${others > 1 ? "autres" : "autre"} (--tout les montre)`] : []),
  ].join("\n");
}
