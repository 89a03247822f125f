import { MOTS_DES_COMPTES } from "@navette/formats/codes/comptes";
import type {
  EtatImport,
  EtatSource,
  FichierLu,
  Import,
  ImportListe,
  LigneDeCompte,
  OptionImport,
  Reste,
  Rubrique,
  Source,
} from "@navette/server/api";
import type { Ton } from "../ui/Badge.tsx";
import { jourCourt, nombre, octets, pluriel } from "../ui/mots.ts";

export const ETATS: Readonly<Record<EtatImport, { readonly mot: string; readonly ton: Ton }>> = {
  analyse: { mot: "À décider", ton: "warn" },
  applique: { mot: "Appliqué", ton: "ok" },
  "a-jour": { mot: "À jour", ton: "ok" },
  annule: { mot: "Annulé", ton: "todo" },
  abandonne: { mot: "Abandonné", ton: "todo" },
  echoue: { mot: "Interrompu", ton: "bad" },
};

/** What the figures of an import are when they do not stand. */
export const COMPTES_PASSES: Readonly<Partial<Record<EtatImport, string>>> = {
  annule: "Ce que l’import avait donné, avant d’être annulé\u00a0: ces nombres ne sont plus ceux d’aujourd’hui.",
  abandonne: "Ce que ce plan aurait donné\u00a0: il n’a pas été appliqué.",
};

/** At which step an import stands: one that is abandoned, or that had nothing to write, stopped at its plan. */
export const ETAPES = {
  analyse: "plan",
  echoue: "plan",
  applique: "fini",
  annule: "fini",
  "a-jour": "arrete",
  abandonne: "arrete",
} as const satisfies Record<EtatImport, string>;

/** What is said of an import that is over. */
export const FINIS: Readonly<Partial<Record<EtatImport, string>>> = {
  applique: "Import appliqué.",
  annule: "Import annulé.",
  "a-jour": "Ces fichiers ne disent rien que Navette ne sache déjà\u00a0: il n’y a rien à décider.",
  abandonne: "Import abandonné.",
};

/** What became of the changes that were accepted, once the import is over. */
export const ISSUES: Readonly<Record<EtatImport, readonly [un: string, plusieurs: string]>> = {
  analyse: ["à appliquer", "à appliquer"],
  echoue: ["à appliquer", "à appliquer"],
  applique: ["appliqué", "appliqués"],
  "a-jour": ["à jour", "à jour"],
  annule: ["appliqué, puis annulé", "appliqués, puis annulés"],
  abandonne: ["abandonné", "abandonnés"],
};

export const estOuvert = (etat: EtatImport): boolean => etat === "analyse" || etat === "echoue";

/** Files whose counts tell nothing of the school. */
const SANS_COMPTE: Readonly<Record<string, string>> = {
  "siecle-communs": "Dates de l’année scolaire",
  "siecle-etablissements": "Sert à vérifier les autres",
  "siecle-geographique": "Sert à vérifier les autres",
};

/** « 212 élèves, 9 classes » */
export function contenuDe({ counts, format = "" }: Pick<FichierLu, "counts" | "format">): string {
  const parts = Object.entries(MOTS_DES_COMPTES).flatMap(([key, words]) => {
    const count = counts[key] ?? 0;
    return count > 0 ? [pluriel(count, ...words)] : [];
  });
  return SANS_COMPTE[format] ?? parts.join(", ");
}

/** « version 2018 » */
export const versionDe = ({ version }: FichierLu): string | undefined =>
  version && `version ${version.replace(/^onde-/, "")}`;

/** « 34,2 ko, lu en windows-1252 » */
export function formeDe({ octets: taille, encodage }: FichierLu): string {
  return [octets(taille), encodage && `lu en ${encodage}`].filter(Boolean).join(", ");
}

export const OBJETS: Readonly<Record<LigneDeCompte["objet"], string>> = {
  classe: "Classes",
  groupe: "Groupes",
  personnel: "Personnels",
  professeurPrincipal: "Professeurs principaux",
  service: "Services",
  suppleance: "Suppléances",
  eleve: "Élèves",
  inscription: "Inscriptions dans les groupes",
  responsable: "Responsables",
  responsabilite: "Liens avec les élèves",
  foyer: "Adresses",
  calendrier: "Calendrier",
  matiere: "Matières",
  mef: "Formations (MEF)",
  programme: "Programmes",
};

export const RUBRIQUES: Readonly<Record<Rubrique, string>> = {
  structures: "Structures",
  personnels: "Personnels",
  services: "Services",
  eleves: "Élèves",
  familles: "Familles",
  nomenclatures: "Nomenclatures",
};

export const SOURCES: Readonly<Record<Source, string>> = {
  onde: "ONDE",
  siecle: "SIECLE",
  sts: "STS-Web",
  tableur: "Tableur",
};

/** « Exportées le 04/09/2026, il y a 12 jours » */
export function fraicheurDe({ jour, exporte, age }: EtatSource): string {
  const depuis = age === 0 ? "aujourd’hui" : `il y a ${pluriel(age, "jour")}`;
  return `${exporte ? "Exportées" : "Importées"} le ${jourCourt(jour)}, ${depuis}`;
}

/** What the options of an import let it touch, and what is left alone without them. */
export const OPTIONS: Readonly<Record<OptionImport, string>> = {
  nouveaux: "Ajouter les nouveaux élèves",
  identite: "Mettre à jour l’identité et les identifiants des élèves",
  coordonnees: "Mettre à jour les coordonnées des élèves",
  responsables: "Mettre à jour les responsables",
  scolarite: "Mettre à jour la classe et la scolarité de l’année",
  "an-dernier": "Mettre à jour l’année précédente",
  groupes: "Placer les élèves dans les groupes d’après SIECLE",
};

const A_JOUR = "Rien à changer\u00a0: tout est à jour";

/** What the plan page is about, in its title. */
export function titreDuPlan(found: Import): string {
  const { etat, perime, aAppliquer, aArbitrer, bilan, groupes } = found;
  const applied = changements(bilan?.appliques ?? 0);
  if (etat === "applique") return `Ce que l’import a changé\u00a0: ${applied}`;
  if (etat === "annule") return `Ce que l’import avait changé\u00a0: ${applied}`;
  if (etat === "abandonne") return "Ce plan est abandonné\u00a0: rien n’en a été écrit";
  if (etat === "a-jour") return A_JOUR;
  if (perime) return "L’établissement a changé depuis ce plan";
  const arbitrer = aArbitrer > 0 ? `${pluriel(aArbitrer, "cas", "cas")} à arbitrer` : "";
  if (aAppliquer > 0) return [`${changements(aAppliquer)} à appliquer`, arbitrer].filter(Boolean).join(", ");
  if (arbitrer) return arbitrer;
  if (found.suspendus > 0) return `Rien à appliquer\u00a0: ${suspendus(found)}`;
  if (found.enfantsAttendus !== null) return "Rien à appliquer\u00a0: des responsables attendent leurs enfants";
  const isAllSame = groupes.every(({ groupe }) => groupe === "inchange");
  return isAllSame ? A_JOUR : "Aucun changement n’est accepté";
}

/** The same of a plan in the history: « 12 à appliquer, 3 à arbitrer »; nothing when it waits for nothing. */
export function attenteEnMots({
  aAppliquer,
  aArbitrer,
  suspendus: held,
}: NonNullable<ImportListe["attente"]>): string[] {
  return [
    ...(aAppliquer > 0 ? [`${nombre(aAppliquer)} à appliquer`] : []),
    ...(aArbitrer > 0 ? [`${nombre(aArbitrer)} à arbitrer`] : []),
    ...(held > 0 ? [pluriel(held, "suspendu")] : []),
  ];
}

/** What will move, what a person must settle and what is held back: « 12 changements à appliquer, 5 retraits suspendus ». */
export function enAttente(found: Import): string {
  const { aAppliquer, aArbitrer } = found;
  return [
    aAppliquer > 0 ? `${changements(aAppliquer)} à appliquer` : "Rien à appliquer d’avance",
    ...(aArbitrer > 0 ? [`${pluriel(aArbitrer, "cas", "cas")} à arbitrer`] : []),
    ...(found.suspendus > 0 ? [suspendus(found)] : []),
  ].join(", ");
}

export const changements = (count: number): string => pluriel(count, "changement");

/** « 18 retraits suspendus, 1 changement à décider un par un »: of what is held back, only withdrawals are said to be so. */
export function suspendus({
  gardes,
  suspendus: count,
  retraitsSuspendus: retraits,
}: Pick<Import, "gardes" | "suspendus" | "retraitsSuspendus">): string {
  const isWhole = gardes.some(({ retient, levee }) => retient === "tout" && !levee);
  if (isWhole) return pluriel(count, "changement suspendu", "changements suspendus");
  const others = count - retraits;
  return [
    ...(retraits > 0 ? [pluriel(retraits, "retrait suspendu", "retraits suspendus")] : []),
    ...(others > 0 ? [`${changements(others)} à décider un par un`] : []),
  ].join(", ");
}

/** Where what an import leaves to do by hand is done. */
export const OU_REGLER: Readonly<Record<Reste["code"], { readonly vers: string; readonly lien: string }>> = {
  "eleves-sans-ine": { vers: "/personnes?filtre=sans-ine", lien: "Voir ces élèves" },
  "eleves-sans-classe": { vers: "/personnes?filtre=sans-classe", lien: "Voir ces élèves" },
  "eleves-sans-niveau": { vers: "/personnes?filtre=sans-niveau", lien: "Voir ces élèves" },
  "eleves-sans-mef": { vers: "/personnes?filtre=sans-mef", lien: "Voir ces élèves" },
  "eleves-sans-responsable": { vers: "/personnes?filtre=sans-responsable", lien: "Voir ces élèves" },
  "responsables-a-preciser": { vers: "/personnes/responsables?filtre=a-preciser", lien: "Préciser les responsables" },
  "divisions-sans-professeur-principal": { vers: "/structures", lien: "Voir les structures" },
  "services-sans-enseignant": { vers: "/structures/services?enseignant=sans", lien: "Voir ces services" },
  "classes-sans-enseignant": { vers: "/structures", lien: "Rattacher les enseignants" },
  "classes-sans-periodes": { vers: "/structures/periodes", lien: "Voir ces périodes" },
};
