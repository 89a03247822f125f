import type { Suite } from "@navette/server/api";
import { jourLong } from "../ui/mots.ts";
import type { SuiteEnMots } from "./suite.ts";

type Lecteur = "direction" | "enseignant";

/** The next thing to do in a collège; what belongs to the livret is not asked of it yet. */
export function suiteDuCollege(suite: Suite, lecteur: Lecteur): SuiteEnMots {
  if (lecteur === "enseignant") return ENSEIGNANT;
  switch (suite.code) {
    case "importer":
      return {
        titre: "Le collège est prêt à recevoir ses élèves",
        ...IMPORT,
        quoi: "Déposez les fichiers de SIECLE et de STS-Web",
        pourquoi:
          "Navette y lit divisions, groupes, élèves, familles, personnels et services, montre ce qui change, et n’applique rien sans vous.",
        action: DEPOSER,
      };
    case "decider-import":
      return {
        titre: "Un import attend votre décision",
        ...IMPORT,
        quoi: "Décidez de l’import en attente",
        pourquoi: `Ses fichiers ont été lus le ${jourLong(suite.le)}. Rien n’a encore changé dans le collège.`,
        action: { libelle: "Voir ce qui changerait", vers: `/imports/${suite.importId}` },
      };
    case "reprendre-import":
      return {
        titre: "Le dernier import n’a pas abouti",
        ...IMPORT,
        quoi: "Reprenez l’import arrêté",
        pourquoi: "Rien n’a été modifié. La page de l’import dit pourquoi il s’est arrêté.",
        action: { libelle: "Voir l’import", vers: `/imports/${suite.importId}` },
      };
    case "reimporter":
      return {
        titre: "SIECLE et STS-Web ont pu changer",
        ...IMPORT,
        quoi: "Relisez les fichiers de SIECLE et de STS-Web",
        pourquoi: `Le dernier import date du ${jourLong(suite.le)}. Arrivées, départs et services ont pu changer depuis.`,
        action: DEPOSER,
      };
    default:
      return A_JOUR;
  }
}

const IMPORT = { numero: "1", qui: "Direction" } as const;
const DEPOSER = { libelle: "Déposer les fichiers", vers: "/imports" };

const A_JOUR: SuiteEnMots = {
  titre: "Navette connaît votre collège",
  ...IMPORT,
  quoi: "Ce que disaient vos fichiers est à jour",
  pourquoi: "Déposez de nouveaux fichiers quand SIECLE ou STS-Web changent. Le livret du collège n’est pas encore là.",
};

const ENSEIGNANT: SuiteEnMots = {
  titre: "Vos divisions et vos groupes",
  numero: "1",
  qui: "Enseignant",
  quoi: "Retrouvez vos élèves",
  pourquoi: "Vos divisions, vos groupes et vos services, tels que STS-Web et SIECLE les donnent.",
  action: { libelle: "Voir les divisions", vers: "/structures" },
};
