import type { Reste as Compte } from "@navette/base";
import type { Reste } from "./schemas.ts";

interface Words {
  readonly un: string;
  readonly plusieurs: string;
  readonly remede: string;
}

/** What an import leaves to do by hand, as the page and the report say it. */
const RESTES: Readonly<Record<Reste["code"], Words>> = {
  "eleves-sans-ine": {
    un: "élève sans INE",
    plusieurs: "élèves sans INE",
    remede:
      "Demandez l’INE dans l’application qui tient les élèves, puis importez-les de nouveau\u00a0: LSU ne prend pas un bilan sans INE.",
  },
  "eleves-sans-classe": {
    un: "élève sans classe",
    plusieurs: "élèves sans classe",
    remede: "Répartissez-les dans l’application qui tient les élèves, puis importez-les de nouveau.",
  },
  "eleves-sans-niveau": {
    un: "élève sans niveau",
    plusieurs: "élèves sans niveau",
    remede: "Le niveau choisit la page du livret\u00a0: donnez-le à la fiche de l’élève, ou dans ONDE.",
  },
  "eleves-sans-mef": {
    un: "élève sans formation (MEF)",
    plusieurs: "élèves sans formation (MEF)",
    remede: "Donnez-leur une formation dans SIECLE\u00a0: elle dit leur niveau, et LSU la demande.",
  },
  "eleves-sans-responsable": {
    un: "élève sans aucun responsable",
    plusieurs: "élèves sans aucun responsable",
    remede:
      "Le fichier des responsables ne les relie à personne\u00a0: vérifiez leur fiche dans l’application qui tient les élèves.",
  },
  "responsables-a-preciser": {
    un: "élève dont le responsable légal n’est pas précisé",
    plusieurs: "élèves dont le responsable légal n’est pas précisé",
    remede:
      "Aucun de leurs responsables n’a de responsabilité dite\u00a0: précisez-la, les imports suivants la garderont.",
  },
  "divisions-sans-professeur-principal": {
    un: "division sans professeur principal",
    plusieurs: "divisions sans professeur principal",
    remede:
      "Désignez-le dans STS-Web, puis importez de nouveau\u00a0: LSU nomme le professeur principal sur chaque bilan.",
  },
  "services-sans-enseignant": {
    un: "service sans enseignant",
    plusieurs: "services sans enseignant",
    remede:
      "Affectez quelqu’un à ces services dans STS-Web, puis importez de nouveau\u00a0: sans enseignant, LSU refuse la ligne du bilan.",
  },
  "classes-sans-periodes": {
    un: "classe sans périodes\u00a0: reprendre celles de SIECLE",
    plusieurs: "classes sans périodes\u00a0: reprendre celles de SIECLE",
    remede: "Le fichier Communs donne leurs dates\u00a0: un clic les reprend pour toutes les divisions.",
  },
  "classes-sans-enseignant": {
    un: "classe sans enseignant",
    plusieurs: "classes sans enseignant",
    remede: "Rattachez un enseignant à chaque classe\u00a0: c’est lui qui remplit les bilans.",
  },
};

export function presentReste({ code, nombre, exemples }: Compte): Reste {
  const { un, plusieurs, remede } = RESTES[code];
  return { code, nombre, exemples: [...exemples], titre: `${nombre}\u00a0${nombre > 1 ? plusieurs : un}`, remede };
}
