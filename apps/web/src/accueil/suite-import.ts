import type { Suite } from "@navette/server/api";
import type { Degre } from "../shell/degre.ts";
import { jourLong } from "../ui/mots.ts";
import type { SuiteEnMots } from "./ProchaineEtape.tsx";

/** The next thing to do when it is an import. */
export type SuiteImport = Extract<Suite, { code: "importer" | "decider-import" | "reprendre-import" | "reimporter" }>;

export const EN_ATTENTE = "Un import attend une décision";
export const ARRETE = "Le dernier import n’a pas abouti";

/** What changes of it with the degré. */
const SELON = {
  1: {
    lieu: "l’école",
    pret: "L’école est prête",
    sources: "d’ONDE",
    contenu: "les classes et les élèves",
    perime: "Tout est déposé, mais ONDE a pu changer",
    changeants: "INE",
  },
  2: {
    lieu: "le collège",
    pret: "Le collège est prêt",
    sources: "de SIECLE et de STS-Web",
    contenu: "divisions, groupes, élèves, familles, personnels et services",
    perime: "SIECLE et STS-Web ont pu changer",
    changeants: "services",
  },
} as const satisfies Record<Degre, object>;

const DEPOSER = { libelle: "Déposer les fichiers", vers: "/imports" };

export function importEnMots(suite: SuiteImport, degre: Degre): SuiteEnMots {
  const { lieu, pret, sources, contenu, perime, changeants } = SELON[degre];
  const qui = { numero: "1", qui: "Direction" } as const;
  switch (suite.code) {
    case "importer":
      return {
        ...qui,
        titre: `${pret} à recevoir ses élèves`,
        quoi: `Déposez les fichiers ${sources}`,
        pourquoi: `Navette y lit ${contenu}, montre ce qui change, et n’applique rien sans vous.`,
        action: DEPOSER,
      };
    case "decider-import":
      return {
        ...qui,
        titre: "Un import attend votre décision",
        quoi: "Décidez de l’import en attente",
        pourquoi: `Ses fichiers ont été lus le ${jourLong(suite.le)}. Rien n’a encore changé dans ${lieu}.`,
        action: { libelle: "Voir ce qui changerait", vers: `/imports/${suite.importId}` },
      };
    case "reprendre-import":
      return {
        ...qui,
        titre: ARRETE,
        quoi: "Reprenez l’import arrêté",
        pourquoi: "Rien n’a été modifié. La page de l’import dit pourquoi il s’est arrêté.",
        action: { libelle: "Voir l’import", vers: `/imports/${suite.importId}` },
      };
    case "reimporter":
      return {
        ...qui,
        titre: perime,
        quoi: `Relisez les fichiers ${sources}`,
        pourquoi: `Le dernier import date du ${jourLong(suite.le)}. Arrivées, départs et ${changeants} ont pu changer depuis.`,
        action: DEPOSER,
      };
  }
}
