import { IconListCheck, IconTable, IconUser } from "@tabler/icons-react";
import { useSession } from "../api/session.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { Segments } from "../ui/Segments.tsx";
import { type Filtre, PAR_NIVEAU, type Vue } from "./adresse.ts";
import { useAtelier } from "./atelier.ts";
import type { Groupe } from "./groupes.ts";

interface OutilsProps {
  readonly groupe: Groupe;
  readonly vue: Vue;
  readonly filtre: Filtre;
  /** Those of the class, and what is asked of them: see `Adresse`. */
  readonly niveaux: readonly string[];
  readonly niveau: string | null;
  readonly total: number;
  readonly aSaisir: number;
  readonly onGroupe: (code: string) => void;
  readonly onPeriode: (indice: number) => void;
  readonly onVue: (vue: Vue) => void;
  readonly onFiltre: (filtre: Filtre) => void;
  readonly onNiveaux: (niveaux: string | null) => void;
}

/** What is typed, for when, and how it is laid out. */
export function Outils({ groupe, vue, filtre, niveaux, niveau, total, aSaisir, ...actes }: OutilsProps) {
  const { grille, groupes } = useAtelier();
  const { periode, periodes } = grille;
  // What is missing of a closed year can no longer be mended.
  const examinable = periode.annee === useSession().annee;
  return (
    <div className="g-tools">
      {vue === "grille" && (
        <label className="sel">
          <span className="vh">Rubrique à saisir</span>
          <select
            className="select input-s"
            value={groupe.code}
            onChange={(event) => actes.onGroupe(event.target.value)}
          >
            {groupes.map(({ code, libelle }) => (
              <option key={code} value={code}>
                {libelle}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="sel sel-s">
        <span className="vh">Période</span>
        <select
          className="select input-s"
          value={periode.indice}
          onChange={(event) => actes.onPeriode(Number(event.target.value))}
        >
          {periodes.map(({ id, indice, libelle }) => (
            <option key={id} value={indice}>
              {libelle}
            </option>
          ))}
        </select>
      </label>
      {niveaux.length > 1 && <ChoixNiveaux niveaux={niveaux} niveau={niveau} onNiveaux={actes.onNiveaux} />}
      <Segments<Vue>
        nom="Vue"
        valeur={vue}
        onChange={actes.onVue}
        choix={[
          { valeur: "grille", libelle: "Grille", icone: IconTable },
          { valeur: "eleve", libelle: "Élève", icone: IconUser },
        ]}
      />
      {vue === "grille" && groupe.attendu && periode.saisissable && (
        <Segments<Filtre>
          nom="Lignes"
          valeur={filtre}
          onChange={actes.onFiltre}
          choix={[
            { valeur: "tous", libelle: `Tous (${total})` },
            { valeur: "a-saisir", libelle: `À saisir (${aSaisir})` },
          ]}
        />
      )}
      {examinable && (
        <span className="row-end">
          <LienBouton
            petit
            icone={IconListCheck}
            vers={`/livret/examiner?indice=${periode.indice}&nombre=${periode.nombre}`}
          >
            Examiner
          </LienBouton>
        </span>
      )}
    </div>
  );
}

const PAR_NOM = "";

/** In a class of several levels: all by name, all level by level, or one of them. */
function ChoixNiveaux({ niveaux, niveau, onNiveaux }: Pick<OutilsProps, "niveaux" | "niveau" | "onNiveaux">) {
  return (
    <label className="sel sel-s">
      <span className="vh">Élèves et niveaux</span>
      <select
        className="select input-s"
        value={niveau ?? PAR_NOM}
        onChange={({ target: { value } }) => onNiveaux(value === PAR_NOM ? null : value)}
      >
        <option value={PAR_NOM}>Tous, par nom</option>
        <option value={PAR_NIVEAU}>Tous, par niveau</option>
        {niveaux.map((each) => (
          <option key={each} value={each}>
            {each} seulement
          </option>
        ))}
      </select>
    </label>
  );
}
