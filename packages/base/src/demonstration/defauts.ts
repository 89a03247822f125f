import { CLE_APPRECIATION_GENERALE, cleTexte, type Saisie } from "@navette/livret";

type Defaut = (saisies: readonly Saisie[]) => readonly Saisie[];

const without =
  (isOut: (saisie: Saisie) => boolean): Defaut =>
  (saisies) =>
    saisies.filter((saisie) => !isOut(saisie));

const withMore =
  (more: Saisie): Defaut =>
  (saisies) => [...saisies, more];

/** What goes wrong in a real class, one fault a pupil from the first: the examination must find them all. */
export const DEFAUTS: readonly Defaut[] = [
  without((saisie) => cleTexte(saisie) === cleTexte(CLE_APPRECIATION_GENERALE)),
  without(({ rubrique, objet }) => rubrique === "FRA-LEC" && objet === "elements"),
  without(({ rubrique, objet }) => rubrique === "MAT-NBC" && objet === "positionnement"),
  (saisies) =>
    saisies.map((saisie) =>
      saisie.rubrique === "FRA-ECR" && saisie.objet === "positionnement" ? { ...saisie, valeur: "en-attente" } : saisie,
    ),
  withMore({ rubrique: "PPRE", objet: "modalite", valeur: {} }),
  withMore({ rubrique: "PAR_CIT", objet: "parcours", valeur: "A représenté la classe au conseil des élèves." }),
];
