import type { Cellule } from "@navette/server/api";
import { useState } from "react";
import { useNavigate } from "react-router";
import { EtatVide } from "../ui/EtatVide.tsx";
import { useAdresse, versChamp } from "./adresse.ts";
import { premiereCase, useArrivee } from "./arrivee.ts";
import { type Ligne, useAtelier } from "./atelier.ts";
import { existeDans } from "./Champ.tsx";
import { valeurDe } from "./cell-queue.ts";
import { focusChamp } from "./champ-focus.ts";
import { DialogueDe, type Ouvert } from "./DialogueDe.tsx";
import { EnTete } from "./EnTete.tsx";
import { Fiche } from "./Fiche.tsx";
import { clesOf, type Groupe } from "./groupes.ts";
import { estMontre } from "./keyboard.ts";
import { SansPage } from "./lignes.tsx";
import { Outils } from "./Outils.tsx";
import { Touches } from "./Raccourcis.tsx";
import { Retenue } from "./Retenue.tsx";
import { Tableau } from "./Tableau.tsx";
import { useEcoute } from "./use-ecoute.ts";
import { useLignes } from "./use-lignes.ts";
import { VueEleve } from "./VueEleve.tsx";

/** The field one is in; `outils`: on a narrow screen its tools are over the page. */
export interface Actif {
  readonly cellule: Cellule;
  readonly outils: boolean;
}

interface EcranProps {
  readonly groupe: Groupe;
  readonly eleves: readonly Ligne[];
  /** Of the whole class. */
  readonly niveaux: readonly string[];
  readonly actif: Actif | undefined;
  readonly onActif: (actif: Actif) => void;
}

/** The grid or one pupil, the tools of the field, and the keys. */
export function Ecran({ groupe, eleves, niveaux, actif, onActif }: EcranProps) {
  const { store, grille, groupes, saisissable, outiller } = useAtelier();
  const [adresse, va] = useAdresse();
  const navigate = useNavigate();
  const [ouvert, setOuvert] = useState<Ouvert>();
  const { lignes, aSaisir, filtre } = useLignes(groupe, eleves);
  const enGrille = adresse.vue === "grille";
  const rangees = enGrille ? lignes : eleves;
  const cible = enGrille ? actif?.cellule.cible : (adresse.eleve ?? actif?.cellule.cible);
  const rang = Math.max(
    0,
    rangees.findIndex((ligne) => ligne.cible === cible),
  );
  const ligne = rangees[rang];
  const plan = planDe(rangees, enGrille ? [groupe] : groupes);
  // The tools are those of a field one sees: another screen, another row, and they wait for the next one.
  const cellule = actif && estMontre(plan, actif.cellule) ? actif.cellule : undefined;
  const ici = enGrille ? plan.cibles : [ligne?.cible ?? ""];
  const premiere = premiereCase({ ...plan, cibles: saisissable ? ici : [] }, (each) => valeurDe(store.file(), each));
  useEcoute({
    store,
    saisissable,
    active: cellule,
    outiller,
    plan,
    onActive: (suivante) => onActif({ cellule: suivante, outils: false }),
    onAutreEleve: ({ cible: eleve, rubrique, objet }) => va({ eleve, champ: `${rubrique}/${objet}` }),
    onColler: (coller) => setOuvert(coller),
    onRaccourcis: () => setOuvert({ nom: "raccourcis" }),
  });
  // After it listens: the field one arrives in is one that is entered.
  useArrivee(adresse, premiere);
  const onEleve = (sens: 1 | -1) => {
    const suivante = rangees[rang + sens];
    if (suivante === undefined) return;
    if (!enGrille) va({ eleve: suivante.cible });
    else if (!focusChamp({ ...(cellule ?? premiereDe(groupe)), cible: suivante.cible })) {
      // The page of that pupil has not this rubrique: his first field is where one goes.
      const autre = premiereCase({ ...plan, cibles: [suivante.cible] }, (each) => valeurDe(store.file(), each));
      if (autre) focusChamp(autre);
    }
  };
  return (
    <>
      {premiere && (
        <button type="button" className="skip" onClick={() => focusChamp(premiere)}>
          Aller à la première case à saisir
        </button>
      )}
      <EnTete groupe={enGrille ? groupe : undefined} eleves={eleves} />
      <Outils
        groupe={groupe}
        vue={adresse.vue}
        filtre={adresse.filtre}
        niveaux={niveaux}
        niveau={adresse.niveaux}
        onNiveaux={(demande) => va({ niveaux: demande })}
        total={eleves.length}
        aSaisir={aSaisir}
        onGroupe={(code) => filtre(adresse.filtre, groupes.find((each) => each.code === code) ?? groupe)}
        onPeriode={(indice) => void navigate(versChamp({ classe: grille.classe.id, indice, groupe: groupe.code }))}
        onVue={(vue) => va({ vue, eleve: ligne?.eleve ? ligne.cible : null })}
        onFiltre={(suite) => filtre(suite, groupe)}
      />
      <div className={saisissable ? "g-cols" : "g-cols is-lecture"}>
        <div className="g-main">
          {ligne === undefined && (
            <EtatVide titre="Tout est saisi ici.">
              Choisissez «&nbsp;Tous&nbsp;» pour relire, ou une autre rubrique.
            </EtatVide>
          )}
          {enGrille && ligne && (
            <Tableau
              nom={`${grille.classe.libelle}, ${groupe.libelle}, ${grille.periode.libelle}`}
              groupe={groupe}
              lignes={lignes}
              active={cellule?.cible}
              onEleve={(eleve) => va({ vue: "eleve", eleve })}
            />
          )}
          {!enGrille && ligne && (
            <VueEleve ligne={ligne} rang={rang} total={eleves.length} active={cellule} onEleve={onEleve} />
          )}
          <SansPage grille={grille} />
        </div>
        {ligne && saisissable && (
          <Fiche
            ligne={ligne}
            cellule={cellule?.cible === ligne.cible ? cellule : undefined}
            ouverte={actif?.outils ?? false}
            onEleve={onEleve}
            onFermer={() => actif && onActif({ ...actif, outils: false })}
            onRetour={() => cellule && focusChamp(cellule)}
            onRecopier={(source) => setOuvert({ nom: "recopie", source })}
            onGerer={(banque) => setOuvert(banqueDe(banque, ligne, cellule))}
          />
        )}
      </div>
      <Retenue />
      {saisissable && <Touches onTout={() => setOuvert({ nom: "raccourcis" })} />}
      {ouvert && (
        <DialogueDe
          ouvert={ouvert}
          groupe={groupe}
          lignes={rangees}
          onOuvrir={setOuvert}
          onFermer={() => setOuvert(undefined)}
        />
      )}
    </>
  );
}

function banqueDe(banque: "commentaires" | "elements", { page }: Ligne, depuis: Cellule | undefined): Ouvert {
  if (banque === "commentaires" || depuis === undefined || page === undefined) return { nom: "commentaires", depuis };
  return { nom: "elements", rubrique: depuis.rubrique, cycle: page.cycle };
}

/** The fields the keys go through: one screen of the grid, or the whole bilan of one pupil. */
function planDe(lignes: readonly Ligne[], groupes: readonly Groupe[]) {
  const parCible = new Map(lignes.map((ligne) => [ligne.cible, ligne]));
  return {
    cibles: lignes.map(({ cible }) => cible),
    cles: groupes.flatMap(({ colonnes }) => clesOf(colonnes)),
    existe: (cellule: Cellule) => {
      const ligne = parCible.get(cellule.cible);
      return ligne !== undefined && existeDans(ligne, cellule);
    },
  };
}

function premiereDe({ colonnes: [premiere] }: Groupe): Pick<Cellule, "rubrique" | "objet"> {
  return { rubrique: premiere?.rubrique ?? "", objet: premiere?.objet ?? "positionnement" };
}
