import "./region.css";
import { IconArrowsHorizontal } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { Icone } from "./Icone.tsx";
import { type Debordement, useDebordement } from "./use-debordement.ts";

/** What a scrolling place needs to be reached and scrolled by keyboard: a name, and the focus. */
export const regionDefilante = (nom: string) => ({ "aria-label": nom, tabIndex: 0 });

/** A wide table scrolls sideways in its own named place, so that the page itself never does, and says so. */
export function Region({ nom, children }: { nom: string; children: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  const debordement = useDebordement(region);
  return (
    <>
      <InviteADefiler {...debordement} />
      <div className={classeDeRegion(debordement)}>
        <section className="scroll-x" ref={region} {...regionDefilante(nom)}>
          {children}
        </section>
      </div>
    </>
  );
}

/** Draws the edge that hides the rest of a table. */
export const classeDeRegion = ({ resteADroite }: Debordement): string => (resteADroite ? "region has-more" : "region");

/** Tells that the columns go on beyond the edge. */
export function InviteADefiler({ deborde }: Debordement) {
  return (
    deborde && (
      <p className="region-hint">
        <Icone de={IconArrowsHorizontal} /> Faites glisser le tableau pour voir toutes ses colonnes.
      </p>
    )
  );
}
