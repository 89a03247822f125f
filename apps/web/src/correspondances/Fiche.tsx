import type { GenreApparie, LigneCorrespondance } from "@navette/server/api";
import { IconLinkOff, IconTrash, IconX } from "@tabler/icons-react";
import type { RefObject } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { moment } from "../ui/mots.ts";
import type { Candidat } from "./candidats.ts";
import { useRefuser, useRetirer, useSeparer } from "./queries.ts";
import { Recherche } from "./Recherche.tsx";

interface FicheProps {
  readonly ligne: LigneCorrespondance;
  readonly genre: GenreApparie;
  readonly champ: RefObject<HTMLInputElement | null>;
  readonly onAssocier: (candidat: Candidat) => void;
  readonly onBouger: (pas: 1 | -1) => void;
}

/** One name, whole, and what can be done of it. */
export function Fiche({ ligne, genre: apparie, ...recherche }: FicheProps) {
  const { genre } = apparie;
  const { nom, montre, etat, detail, cle, saisie, perdue } = ligne;
  const [separer, refuser, retirer] = [useSeparer(), useRefuser(), useRetirer()];
  const error = separer.error ?? refuser.error ?? retirer.error;
  return (
    <div className="corr-fiche">
      <h2>{montre}</h2>
      {detail !== "" && <p className="soft">{detail}</p>}
      {perdue !== null && <p className="corr-perdue">STS-Web n’a plus « {perdue} », à quoi ce nom était associé.</p>}
      {etat === "associe" && <Associe ligne={ligne} />}
      {error && <Erreur error={error} />}
      <div className="row">
        {etat === "associe" && (
          <Bouton icone={IconLinkOff} occupe={separer.isPending} onClick={() => separer.mutate({ genre, nom })}>
            Séparer ces deux noms
          </Bouton>
        )}
        {etat === "propose" && cle !== null && (
          <Bouton icone={IconX} occupe={refuser.isPending} onClick={() => refuser.mutate({ genre, nom, cle })}>
            Écarter la proposition
          </Bouton>
        )}
        {saisie && (
          <Bouton icone={IconTrash} occupe={retirer.isPending} onClick={() => retirer.mutate({ genre, noms: [nom] })}>
            Retirer ce nom
          </Bouton>
        )}
      </div>
      {etat !== "associe" && <Recherche key={nom} ligne={ligne} genre={apparie} {...recherche} />}
    </div>
  );
}

function Associe({ ligne: { libelle, cle, raison, decision } }: { readonly ligne: LigneCorrespondance }) {
  return (
    <p>
      Dans STS-Web : <b>{libelle}</b> {cle !== libelle && <span className="muted">({cle})</span>}
      <br />
      <span className="soft">
        {decision === null ? `Associés d’office : ${raison}.` : `Associés par ${decision.par}, ${moment(decision.le)}.`}
      </span>
    </p>
  );
}
