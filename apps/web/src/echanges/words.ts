import type { ConstatEcrit, Decoupe, Envoi, EtatEnvoi } from "@navette/server/api";
import { libelleRole } from "../comptes/roles.ts";
import { anneeScolaire, jourLong, moment, nombre, pluriel } from "../ui/mots.ts";
import { type Compte, complets, etatDesFichiers, nouveaux, partants } from "./bilans.ts";

/** How far a file has gone, in a word. */
export const ETATS: Readonly<Record<EtatEnvoi, { readonly ton: "ok" | "todo" | "info"; readonly mot: string }>> = {
  prepare: { ton: "todo", mot: "Préparé" },
  telecharge: { ton: "info", mot: "Téléchargé" },
  depose: { ton: "ok", mot: "Déposé dans LSU" },
};

/** Where all that is complete stands when nothing is left to prepare. */
const SUITES: Readonly<Record<EtatEnvoi, string>> = {
  prepare: "est préparé, il reste des fichiers à télécharger",
  telecharge: "est téléchargé, il reste à le déposer dans LSU",
  depose: "est déposé dans LSU, rien n’a changé depuis",
};

/** Why there is nothing to prepare, and what is left to do. */
export const RIEN_A_PREPARER: Readonly<Record<EtatEnvoi, string>> = {
  prepare: "Tout est déjà préparé, et rien n’a changé depuis. Téléchargez les fichiers, puis déposez-les dans LSU.",
  telecharge:
    "Tout est déjà téléchargé, et rien n’a changé depuis. Déposez les fichiers dans LSU, puis dites-le dans Échanges, en face de chacun.",
  depose: "Tout est déjà déposé dans LSU, et rien n’a changé depuis.",
};

/** « CP A, trimestre 1 » ; of another school year, with its name. */
export function nomEnvoi(
  { libelle, periode, annee }: Pick<Envoi, "libelle" | "periode" | "annee">,
  courante: number,
): string {
  const nom = `${libelle}, ${periode.toLowerCase()}`;
  return annee === courante ? nom : `${nom} de ${anneeScolaire(annee)}`;
}

/** A newer file holds all of it, and nobody said it was deposited: to deposit it now would bring old bilans back. */
export const estRemplace = ({ remplace, etat }: Pick<Envoi, "remplace" | "etat">): boolean =>
  remplace && etat !== "depose";

/** What became of a file, in a sentence without its author. */
export function parcours(envoi: Pick<Envoi, "etat" | "remplace" | "telechargeLe" | "deposeLe">): string {
  const { etat, telechargeLe, deposeLe } = envoi;
  if (estRemplace(envoi)) return "par un fichier préparé depuis, à déposer à sa place";
  if (etat === "depose" && deposeLe !== null) return `le ${jourLong(deposeLe)}`;
  return telechargeLe === null ? "pas encore téléchargé" : `${moment(telechargeLe)}, pas encore déposé`;
}

/** The verdict of a rehearsal: the title of its page. What is not complete is never passed over. `periode` is « Trimestre 1 ». */
export function verdict(total: Compte, periode: string): string {
  if (complets(total) === 0) return `${periode}\u00a0: aucune classe n’est encore complète`;
  if (total.enSaisie === 0) return verdictDesComplets(total, periode);
  return `${verdictDesComplets(total, periode)}\u00a0; ${pluriel(total.enSaisie, "autre n’est pas complet", "autres ne sont pas complets")}`;
}

function verdictDesComplets(total: Compte, periode: string): string {
  if (total.retenus > 0) return `LSU refuserait ${pluriel(total.retenus, "bilan")} sur ${nombre(complets(total))}`;
  if (nouveaux(total) === 0) {
    return `${periode}\u00a0: ${total.enSaisie === 0 ? "tout" : "ce qui est complet"} ${SUITES[etatDesFichiers(total)]}`;
  }
  const ready = nouveaux(total) === 1 ? "1 bilan prêt pour LSU" : `${nombre(nouveaux(total))} bilans prêts pour LSU`;
  return total.alertes > 0 ? `${ready}, avec des alertes à relire` : ready;
}

/** What becomes of the bilans, in a sentence. */
export function portee(total: Compte): string {
  const parts = [
    `${pluriel(partants(total), "bilan")} sur ${nombre(complets(total))} ${partants(total) > 1 ? "entreraient" : "entrerait"} dans LSU.`,
    total.identiques > 0
      ? `${pluriel(total.identiques, "bilan est déjà dans un fichier, à l’identique", "bilans sont déjà dans un fichier, à l’identique")}.`
      : "",
    total.enSaisie > 0
      ? `${pluriel(total.enSaisie, "autre bilan n’est pas encore complet", "autres bilans ne sont pas encore complets")}.`
      : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

export const DECOUPES: readonly { readonly valeur: Decoupe; readonly libelle: string }[] = [
  { valeur: "classe", libelle: "Par classe" },
  { valeur: "niveau", libelle: "Par niveau" },
  { valeur: "ecole", libelle: "Toute l’école" },
];

/** « Mme Claire Lenoir », or the function of whoever can mend it when nobody is named. */
export function personnes({ qui }: Pick<ConstatEcrit, "qui">): readonly string[] {
  return qui.noms.length > 0 ? qui.noms : [libelleRole(qui.fonction)];
}

/** Who can mend these: « Mme Claire Lenoir (2), Direction (1) », without figures for one person. */
export function quiPeut(constats: readonly Pick<ConstatEcrit, "qui">[]): string {
  const counts = new Map<string, number>();
  for (const nom of constats.flatMap(personnes)) counts.set(nom, (counts.get(nom) ?? 0) + 1);
  if (counts.size === 1) return [...counts.keys()].join("");
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([nom, count]) => `${nom} (${nombre(count)})`)
    .join(", ");
}
