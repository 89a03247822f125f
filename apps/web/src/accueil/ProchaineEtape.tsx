import "./accueil.css";
import { IconArrowRight } from "@tabler/icons-react";
import { LienBouton } from "../ui/Bouton.tsx";
import { pluriel } from "../ui/mots.ts";

/** The next thing to do, in words: the page's title, then the act. */
export interface SuiteEnMots {
  /** Says the state of the school. */
  readonly titre: string;
  /** Step of the chain it belongs to. */
  readonly numero: "1" | "2" | "3";
  /** Who, by function. */
  readonly qui: string;
  readonly quoi: string;
  readonly pourquoi: string;
  /** Absent when there is only to wait. */
  readonly action?: { readonly libelle: string; readonly vers: string };
}

interface ProchaineEtapeProps {
  readonly suite: SuiteEnMots;
  /** How many things stand below to mend, when no act is named. */
  readonly aTraiter?: number;
}

/** The one next thing to do; nothing is filled when there is only to wait. */
export function ProchaineEtape({ suite: { numero, qui, quoi, pourquoi, action }, aTraiter = 0 }: ProchaineEtapeProps) {
  const attente = aTraiter > 0 ? pluriel(aTraiter, "point à traiter", "points à traiter") : "Rien à faire maintenant";
  return (
    <section className="next" aria-labelledby="prochaine">
      {action && (
        <div className="next-num" aria-hidden="true">
          {numero}
        </div>
      )}
      <div>
        <p className="eyebrow">{action ? `À faire maintenant · ${qui}` : attente}</p>
        <h2 id="prochaine">{quoi}</h2>
        <p className="soft measure">{pourquoi}</p>
      </div>
      {action && (
        <div className="next-act">
          <LienBouton vers={action.vers} variante="primaire" icone={IconArrowRight}>
            {action.libelle}
          </LienBouton>
        </div>
      )}
    </section>
  );
}
