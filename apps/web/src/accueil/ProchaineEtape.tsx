import "./accueil.css";
import { IconArrowRight } from "@tabler/icons-react";
import { LienBouton } from "../ui/Bouton.tsx";
import type { SuiteEnMots } from "./suite.ts";

/** The one next thing to do; nothing is filled when there is only to wait. */
export function ProchaineEtape({ suite: { numero, qui, quoi, pourquoi, action } }: { suite: SuiteEnMots }) {
  return (
    <section className="next" aria-labelledby="prochaine">
      <div className="next-num" aria-hidden="true">
        {numero}
      </div>
      <div>
        <p className="eyebrow">{action ? `À faire maintenant · ${qui}` : "Rien à faire maintenant"}</p>
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
