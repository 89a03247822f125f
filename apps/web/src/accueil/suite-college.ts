import type { Suite } from "@navette/server/api";
import type { SuiteEnMots } from "./ProchaineEtape.tsx";
import { importEnMots } from "./suite-import.ts";

type Lecteur = "direction" | "enseignant";

/** The next thing to do in a collège; what belongs to the livret is not asked of it yet. */
export function suiteDuCollege(suite: Suite, lecteur: Lecteur): SuiteEnMots {
  if (lecteur === "enseignant") return ENSEIGNANT;
  switch (suite.code) {
    case "importer":
    case "decider-import":
    case "reprendre-import":
    case "reimporter":
      return importEnMots(suite, 2);
    default:
      return A_JOUR;
  }
}

const A_JOUR: SuiteEnMots = {
  titre: "Navette connaît votre collège",
  numero: "1",
  qui: "Direction",
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
