import type { GenreApparie, LigneCorrespondance } from "@navette/server/api";
import { useRef, useState } from "react";
import { Erreur } from "../ui/Erreur.tsx";
import { pluriel } from "../ui/mots.ts";
import { type Candidat, suivantApres } from "./candidats.ts";
import { Fiche } from "./Fiche.tsx";
import { Noms } from "./Noms.tsx";
import { useAssocier } from "./queries.ts";

interface DeuxCotesProps {
  readonly apparie: GenreApparie;
  /** Those the filter shows; at least one. */
  readonly lignes: readonly LigneCorrespondance[];
  /** The name to begin with. */
  readonly premier: string | undefined;
}

/** The names on one side, the one in hand and STS-Web on the other; a pair made, the next name to do comes. */
export function DeuxCotes({ apparie, lignes, premier }: DeuxCotesProps) {
  const [choisi, setChoisi] = useState(premier);
  const champ = useRef<HTMLInputElement>(null);
  const associer = useAssocier();
  const actif = Math.max(
    lignes.findIndex(({ nom }) => nom === choisi),
    0,
  );
  const ligne = lignes[actif];
  if (!ligne) return null;
  const bouger = (pas: 1 | -1) => setChoisi(lignes[Math.max(0, Math.min(actif + pas, lignes.length - 1))]?.nom);
  const pair = ({ cle }: Candidat) => {
    if (associer.isPending) return;
    const next = suivantApres(lignes, ligne.nom);
    const onSuccess = () => {
      setChoisi(next?.nom);
      champ.current?.focus();
    };
    associer.mutate({ genre: apparie.genre, paires: [{ nom: ligne.nom, cle }] }, { onSuccess });
  };
  return (
    <>
      {associer.error && <Erreur error={associer.error} />}
      <div className="corr-deux">
        <div className="corr-cote">
          <p className="corr-tete">Logiciel d’emploi du temps, {pluriel(lignes.length, "nom")}</p>
          <Noms
            lignes={lignes}
            actif={actif}
            onChoisir={({ nom }) => setChoisi(nom)}
            onChercher={() => champ.current?.focus()}
          />
        </div>
        <div className="corr-cote">
          <p className="corr-tete">STS-Web et SIECLE</p>
          <Fiche ligne={ligne} genre={apparie} champ={champ} onAssocier={pair} onBouger={bouger} />
        </div>
      </div>
    </>
  );
}
