import type { ReactNode } from "react";

/** What a scrolling place needs to be reached and scrolled by keyboard: a name, and the focus. */
export const regionDefilante = (nom: string) => ({ "aria-label": nom, tabIndex: 0 });

/** A wide table scrolls sideways in its own named place, so that the page itself never does. */
export function Region({ nom, children }: { nom: string; children: ReactNode }) {
  return (
    <section className="scroll-x" {...regionDefilante(nom)}>
      {children}
    </section>
  );
}
