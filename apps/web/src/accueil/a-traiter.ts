import { type Avancement, estFini, totalOf } from "@navette/livret";
import type { Accueil, ATraiter } from "@navette/server/api";
import { causesEnMots } from "../imports/laisses.ts";
import type { Degre } from "../shell/degre.ts";
import { jourLong, pluriel } from "../ui/mots.ts";
import { ARRETE, EN_ATTENTE } from "./suite-import.ts";

interface Phrase {
  readonly titre: (nombre: number) => string;
  /** Why it matters, or who mends it. */
  readonly note: string;
  readonly vers: string;
}

const PHRASES: Readonly<Record<ATraiter["code"], Phrase>> = {
  "import-echoue": {
    titre: () => ARRETE,
    note: "Rien n’a été modifié",
    vers: "/imports",
  },
  "import-en-attente": {
    titre: (nombre) => (nombre === 1 ? EN_ATTENTE : `${pluriel(nombre, "import")} attendent une décision`),
    note: "Rien n’a encore changé",
    vers: "/imports",
  },
  "eleves-laisses": {
    titre: (nombre) =>
      `${pluriel(nombre, "élève")} des fichiers ${nombre > 1 ? "n’ont pas été importés" : "n’a pas été importé"}`,
    note: "Le bilan de l’import dit lesquels",
    vers: "/imports",
  },
  "directeur-absent": {
    titre: () => "Personne n’est désigné pour diriger l’établissement",
    note: "LSU attend son nom dans chaque fichier",
    vers: "/structures/enseignants",
  },
  "classes-sans-enseignant": {
    titre: (nombre) => `${pluriel(nombre, "classe")} sans enseignant`,
    note: "LSU refuse ces classes",
    vers: "/structures",
  },
  "classes-sans-periodes": {
    titre: (nombre) => `${pluriel(nombre, "classe")} sans périodes`,
    note: "Le livret ne peut pas commencer",
    vers: "/structures/periodes",
  },
  "eleves-sans-ine": {
    titre: (nombre) => `${pluriel(nombre, "élève")} sans INE`,
    note: "LSU refuse un bilan sans INE\u00a0; demandez-le dans ONDE",
    vers: "/personnes?filtre=sans-ine",
  },
  "eleves-sans-classe": {
    titre: (nombre) => `${pluriel(nombre, "élève")} sans classe`,
    note: "À placer dans une classe dans ONDE, puis à importer",
    vers: "/personnes?filtre=sans-classe",
  },
  "eleves-sans-niveau": {
    titre: (nombre) => `${pluriel(nombre, "élève")} sans niveau`,
    note: "Leur bilan ne peut pas s’ouvrir",
    vers: "/personnes?filtre=sans-niveau",
  },
  "responsables-a-preciser": {
    titre: (nombre) => `${pluriel(nombre, "élève")} sans responsable légal déclaré`,
    note: "Leur bilan partirait vers LSU sans responsable légal",
    vers: "/personnes/responsables?filtre=a-preciser",
  },
  "saisie-en-retard": {
    titre: (nombre) => `${pluriel(nombre, "classe")} en retard`,
    note: "La période est finie, il reste des cases à saisir",
    vers: "/livret",
  },
  "bilans-rouverts": {
    titre: () => "Des bilans vous sont rendus",
    note: "À corriger, puis à donner à relire",
    vers: "/livret",
  },
  "enseignants-sans-compte": {
    titre: (nombre) => `${pluriel(nombre, "enseignant")} sans compte`,
    note: "Un compte se crée depuis la page de la personne",
    vers: "/structures/enseignants",
  },
};

/** What a collège has to mend so far, where SIECLE and not ONDE keeps the pupils. */
const DU_COLLEGE: Readonly<Partial<Record<ATraiter["code"], Pick<Phrase, "note">>>> = {
  "import-echoue": PHRASES["import-echoue"],
  "import-en-attente": PHRASES["import-en-attente"],
  "eleves-laisses": PHRASES["eleves-laisses"],
  "eleves-sans-ine": { note: "LSU refuse un bilan sans INE\u00a0; demandez-le dans SIECLE" },
  "eleves-sans-classe": { note: "À affecter dans SIECLE, puis à importer" },
  "enseignants-sans-compte": PHRASES["enseignants-sans-compte"],
};

export function cesDuCollege(cas: readonly ATraiter[]): ATraiter[] {
  return cas.filter(({ code }) => code in DU_COLLEGE);
}

/** One line of « À traiter », with where it is mended. */
export function enPhrase(
  { code, nombre, id, periode, reouverture, laisses }: ATraiter,
  degre: Degre,
): { titre: string; note: string; vers: string } {
  const { titre, note, vers } = { ...PHRASES[code], ...(degre === 2 && DU_COLLEGE[code]) };
  const ou = id === null ? vers : `${vers}/${id}`;
  if (reouverture !== null) {
    const { classe, motif, auteur, le } = reouverture;
    return {
      titre: `${classe}, ${periode ?? ""}\u00a0: bilans rouverts`,
      note: `«\u00a0${motif}\u00a0» ${auteur}, le ${jourLong(le)}`,
      vers: ou,
    };
  }
  if (laisses !== null) return { titre: titre(nombre), note: causesEnMots(laisses), vers: `${ou}/bilan` };
  return { titre: periode === null ? titre(nombre) : `${titre(nombre)}\u00a0: ${periode}`, note, vers: ou };
}

/** How much is typed of the periods that have begun; `undefined` when nothing is expected of any. */
export function saisiDesOuvertes({ classes, today }: Pick<Accueil, "classes" | "today">): Avancement | undefined {
  const ouvertes = classes.flatMap(({ periodes }) => periodes.filter(({ debut }) => debut <= today));
  const total = totalOf(ouvertes.map(({ avancement }) => avancement));
  return total.attendus === 0 ? undefined : total;
}

/** Nothing is late; that nothing is missing is only said of a livret that is finished. */
export function rienEnMots(lecteur: "direction" | "enseignant", saisi: Avancement | undefined): string {
  if (saisi && !estFini(saisi)) {
    return `Rien n’est en retard. La saisie du livret continue\u00a0: ${saisi.pourcent}\u00a0% sont faits.`;
  }
  return lecteur === "direction" ? "Rien ne manque pour l’instant." : "Rien ne manque dans vos classes.";
}
