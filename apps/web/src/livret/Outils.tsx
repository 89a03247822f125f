import { IconListCheck, IconTable, IconUser } from "@tabler/icons-react";
import { LienBouton } from "../ui/Bouton.tsx";
import { Segments } from "../ui/Segments.tsx";
import type { Filtre, Vue } from "./adresse.ts";
import { useAtelier } from "./atelier.ts";
import type { Groupe } from "./groupes.ts";

interface OutilsProps {
  readonly groupe: Groupe;
  readonly vue: Vue;
  readonly filtre: Filtre;
  readonly total: number;
  readonly aSaisir: number;
  readonly onGroupe: (code: string) => void;
  readonly onPeriode: (indice: number) => void;
  readonly onVue: (vue: Vue) => void;
  readonly onFiltre: (filtre: Filtre) => void;
}

/** What is typed, for when, and how it is laid out. */
export function Outils({ groupe, vue, filtre, total, aSaisir, ...actes }: OutilsProps) {
  const { grille, groupes } = useAtelier();
  const { periode, periodes } = grille;
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
      <span className="row-end">
        <LienBouton
          petit
          icone={IconListCheck}
          vers={`/livret/examiner?indice=${periode.indice}&nombre=${periode.nombre}`}
        >
          Examiner
        </LienBouton>
      </span>
    </div>
  );
}
