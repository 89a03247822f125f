import type { GenreApparie } from "@navette/server/api";
import { IconCheck, IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useLocation } from "react-router";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Segments } from "../ui/Segments.tsx";
import { type Candidat, suivantApres } from "./candidats.ts";
import { Fiche } from "./Fiche.tsx";
import { Noms } from "./Noms.tsx";
import { useAssocier } from "./queries.ts";
import { SaisieNoms } from "./SaisieNoms.tsx";
import { FILTRES, type Filtre, resteDe, retenues } from "./words.ts";

/** Names of persons never stand in an address: they travel beside it. */
export interface NomVise {
  readonly nom?: string;
}

/** One kind of names: those of the software on the left, STS-Web on the right. */
export function Genre({ apparie }: { readonly apparie: GenreApparie }) {
  const { genre, lignes, comptes } = apparie;
  const vise = (useLocation().state as NomVise | null)?.nom;
  const reste = resteDe(apparie);
  const [filtre, setFiltre] = useState<Filtre>(reste > 0 ? "reste" : "tous");
  const [choisi, setChoisi] = useState(vise);
  const [saisie, setSaisie] = useState(false);
  const champ = useRef<HTMLInputElement>(null);
  const associer = useAssocier();
  const shown = retenues(lignes, filtre);
  const at = shown.findIndex(({ nom }) => nom === choisi);
  const actif = at < 0 && shown.length > 0 ? 0 : at;
  const ligne = shown[actif];
  const propositions = lignes.flatMap(({ nom, etat, cle }) =>
    etat === "propose" && cle !== null ? [{ nom, cle }] : [],
  );
  const bouger = (pas: 1 | -1) => setChoisi(shown[Math.max(0, Math.min(actif + pas, shown.length - 1))]?.nom);
  const pair = ({ cle }: Candidat) => {
    if (!ligne || associer.isPending) return;
    const next = suivantApres(shown, ligne.nom);
    associer.mutate(
      { genre, paires: [{ nom: ligne.nom, cle }] },
      {
        onSuccess: () => {
          setChoisi(next?.nom);
          champ.current?.focus();
        },
      },
    );
  };
  const ajouter = (
    <Bouton icone={IconPlus} onClick={() => setSaisie(true)}>
      Ajouter des noms
    </Bouton>
  );
  return (
    <>
      {saisie && <SaisieNoms apparie={apparie} onFermer={() => setSaisie(false)} />}
      {lignes.length === 0 ? (
        <EtatVide titre="Le logiciel n’a encore donné aucun nom ici." action={ajouter}>
          Déposez l’emploi du temps préparé pour STS-Web, ou collez ici la liste copiée dans le logiciel.
        </EtatVide>
      ) : (
        <section className="panel" aria-label={apparie.titre}>
          <div className="corr-outils">
            <Segments nom="Noms montrés" choix={comptees(comptes, reste)} valeur={filtre} onChange={setFiltre} />
            <div className="row row-end">
              {ajouter}
              {propositions.length > 0 && (
                <Bouton
                  variante="primaire"
                  icone={IconCheck}
                  occupe={associer.isPending}
                  onClick={() => associer.mutate({ genre, paires: propositions })}
                >
                  {propositions.length === 1
                    ? "Accepter la proposition"
                    : `Accepter les ${nombre(propositions.length)} propositions`}
                </Bouton>
              )}
            </div>
          </div>
          {associer.error && <Erreur error={associer.error} />}
          {shown.length === 0 || !ligne ? (
            <p className="panel-body muted" role="status">
              {filtre === "reste" ? "Tout est associé ici." : "Rien n’est encore associé ici."}
            </p>
          ) : (
            <div className="corr-deux">
              <div className="corr-cote">
                <p className="corr-tete">Logiciel d’emploi du temps, {pluriel(shown.length, "nom")}</p>
                <Noms
                  lignes={shown}
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
          )}
        </section>
      )}
    </>
  );
}

function comptees({ noms, associes }: GenreApparie["comptes"], reste: number) {
  const compte = { reste, associe: associes, tous: noms };
  return FILTRES.map(({ valeur, libelle }) => ({ valeur, libelle: `${libelle} (${nombre(compte[valeur])})` }));
}
