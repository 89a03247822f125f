import type { ListeAAssocier } from "@navette/base";
import { champsOf, NOM_PRENOM, TABLEURS, tableurOf } from "@navette/formats";
import type { Colonnes, ListeAAssocier as ListeEcrite, Modele } from "./colonnes-schemas.ts";

/** One group more than the file seems to have: a person may see one that the headers do not tell. */
const GROUPE_DE_PLUS = 1;

/** The lists that wait, with all that their columns may be taken for. */
export function presentColonnes(listes: readonly ListeAAssocier[]): Colonnes {
  return { listes: listes.map(presentListe) };
}

function presentListe({ nom, liste, retenue }: ListeAAssocier): ListeEcrite {
  const { entetes, exemples, lignes, total, propositions } = liste;
  return {
    nom,
    entetes,
    exemples,
    lignes,
    total,
    retenue,
    propositions: propositions.flatMap(({ format, titre, colonnes, groupes }) => {
      const layout = tableurOf(format)?.layout;
      return layout ? [{ format, titre, colonnes, champs: champsOf(layout, groupes + GROUPE_DE_PLUS) }] : [];
    }),
  };
}

/** The templates, and what each of their columns may hold. */
export function presentModeles(): Modele[] {
  return TABLEURS.map(({ name, title, layout }) => ({
    format: name,
    titre: title,
    fichier: modeleName(name),
    colonnes: champsOf(layout, 1).filter(({ champ }) => champ !== NOM_PRENOM),
  }));
}

/** `tableur-eleves` → `modele-eleves.csv` */
export function modeleName(format: string): string {
  return `${format.replace(/^tableur/, "modele")}.csv`;
}
