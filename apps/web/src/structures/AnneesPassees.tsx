import type { Annee } from "@navette/server/api";
import { IconArrowBackUp } from "@tabler/icons-react";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { versLivretDeLAnnee } from "../livret/ChoixAnnee.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { anneeScolaire } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { useAnnulerOuverture, useOuverture } from "./queries.ts";
import { bornes } from "./words.ts";

/** The years before, and the way back to the last one while the current is still empty. */
export function AnneesPassees({ annees }: { annees: readonly Annee[] }) {
  const { degre } = useSession().etablissement;
  const annuler = useAnnulerOuverture();
  const { data: ouverture } = useOuverture();
  const [last] = annees;
  return (
    <Panneau titre="Années précédentes">
      <div className="stack">
        <ul className="stack">
          {annees.map(({ annee, close, ...dates }) => (
            <li key={annee} className="row">
              <b>{anneeScolaire(annee)}</b>
              <span className="soft">{bornes(dates)}</span>
              {close && <Badge ton="todo">Close, lisible</Badge>}
              {degre === 1 && <Link to={versLivretDeLAnnee(annee)}>Lire ses bilans</Link>}
            </li>
          ))}
        </ul>
        {annuler.error && <Erreur error={annuler.error} effet="L’année en cours n’a pas changé." />}
        {last && ouverture?.retour && (
          <div className="row">
            <Bouton icone={IconArrowBackUp} occupe={annuler.isPending} onClick={() => annuler.mutate()}>
              Revenir à l’année {anneeScolaire(last.annee)}
            </Bouton>
            <span className="muted">Possible tant que rien n’est importé pour l’année en cours.</span>
          </div>
        )}
      </div>
    </Panneau>
  );
}
