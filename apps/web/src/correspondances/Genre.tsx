import type { GenreApparie } from "@navette/server/api";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "react-router";
import { Bouton } from "../ui/Bouton.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { nombre } from "../ui/mots.ts";
import { Segments } from "../ui/Segments.tsx";
import { DeuxCotes } from "./DeuxCotes.tsx";
import { Propositions } from "./Propositions.tsx";
import { SaisieNoms } from "./SaisieNoms.tsx";
import { FILTRES, type Filtre, resteDe, retenues } from "./words.ts";

/** Names of persons never stand in an address: they travel beside it. */
export interface NomVise {
  readonly nom?: string;
}

/** One kind of names: those of the software on the left, STS-Web on the right. */
export function Genre({ apparie }: { readonly apparie: GenreApparie }) {
  const { lignes, titre } = apparie;
  const vise = (useLocation().state as NomVise | null)?.nom;
  const [filtre, setFiltre] = useState<Filtre>(() => premierFiltre(apparie, vise));
  const [saisie, setSaisie] = useState(false);
  const shown = retenues(lignes, filtre);
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
        <section className="panel" aria-label={titre}>
          <div className="corr-outils">
            <Segments nom="Noms montrés" choix={comptees(apparie)} valeur={filtre} onChange={setFiltre} />
            <div className="row row-end">
              {ajouter}
              <Propositions apparie={apparie} />
            </div>
          </div>
          {shown.length === 0 ? (
            <p className="panel-body muted" role="status">
              {filtre === "reste" ? "Tout est associé ici." : "Rien n’est encore associé ici."}
            </p>
          ) : (
            <DeuxCotes apparie={apparie} lignes={shown} premier={vise} />
          )}
        </section>
      )}
    </>
  );
}

/** What is to be done first, unless one comes for a name that is already paired. */
function premierFiltre(apparie: GenreApparie, vise: string | undefined): Filtre {
  const isPaired = apparie.lignes.some(({ nom, etat }) => nom === vise && etat === "associe");
  return resteDe(apparie) === 0 || isPaired ? "tous" : "reste";
}

function comptees(apparie: GenreApparie) {
  const { noms, associes } = apparie.comptes;
  const compte = { reste: resteDe(apparie), associe: associes, tous: noms };
  return FILTRES.map(({ valeur, libelle }) => ({ valeur, libelle: `${libelle} (${nombre(compte[valeur])})` }));
}
