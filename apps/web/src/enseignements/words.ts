import type { Division, Groupe, Nomme, Service, Services } from "@navette/server/api";
import { nomPersonnel } from "../personnes/words.ts";
import { nombre, partEnMots, pluriel } from "../ui/mots.ts";

const decimal = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 3 });

/** 4.5 → « 4,5 h ». */
export const heures = (value: number): string => `${decimal.format(value)}\u00A0h`;

/** « 4 h », or that nobody said. */
export const heuresOu = (value: number | null, sinon = "—"): string => (value === null ? sinon : heures(value));

/** CODE_MOD_COURS in words; the ordinary one says nothing (sts-web.md §4.4). */
const MODALITES_COURS: Readonly<Record<string, string>> = {
  AI: "aide individualisée",
  AP: "atelier de pratique",
  AT: "atelier",
  CG: "",
  EC: "enseignement complémentaire",
  MO: "module",
  PL: "pluridisciplinaire",
  TD: "travaux dirigés",
  TP: "travaux pratiques",
};

/** « Mathématiques, travaux dirigés ». */
export function matiereDuService({ matiere, modaliteCours }: Pick<Service, "matiere" | "modaliteCours">): string {
  const modalite = MODALITES_COURS[modaliteCours] ?? modaliteCours;
  return modalite === "" ? matiere.libelle : `${matiere.libelle}, ${modalite}`;
}

/** « 6A-AGLG1, 6A Anglais gr 1 ». */
export const nomGroupe = ({ code, libelle }: Pick<Groupe, "code" | "libelle">): string =>
  libelle === null || libelle === code ? code : `${code}, ${libelle}`;

export const codes = (list: readonly { readonly code: string }[]): string => list.map(({ code }) => code).join(", ");
export const libelles = (list: readonly Nomme[]): string => list.map(({ libelle }) => libelle).join(", ");
export const noms = (list: readonly Parameters<typeof nomPersonnel>[0][]): string => list.map(nomPersonnel).join(", ");

/** The title says what is missing first. */
export function titreDivisions(divisions: readonly Division[]): string {
  const ouvertes = divisions.filter(({ archivee }) => !archivee);
  if (ouvertes.length === 0) return "Aucune division n’est ouverte cette année";
  const sans = ouvertes.filter(({ principaux }) => principaux.length === 0).length;
  if (sans > 0) return `${partEnMots(sans, ouvertes.length, "division")} sans professeur principal`;
  const vacants = ouvertes.filter(({ sansEnseignant }) => sansEnseignant > 0).length;
  if (vacants > 0)
    return `${pluriel(vacants, "division")} sur ${nombre(ouvertes.length)} ${vacants >= 2 ? "ont" : "a"} un service sans enseignant`;
  return `${pluriel(ouvertes.length, "division")}, chacune avec son professeur principal`;
}

export function titreGroupes(groupes: readonly Groupe[]): string {
  const actifs = groupes.filter(({ actif }) => actif);
  if (actifs.length === 0) return "Aucun groupe n’est ouvert cette année";
  const vides = actifs.filter(({ eleves }) => eleves === 0).length;
  if (vides > 0) return `${partEnMots(vides, actifs.length, "groupe")} sans élève`;
  return `${pluriel(actifs.length, "groupe")}, tous avec des élèves`;
}

export function titreServices({ services }: Services): string {
  const sans = services.filter(({ enseignants }) => enseignants.length === 0).length;
  if (services.length === 0) return "Aucun service n’est connu";
  if (sans > 0) return `${partEnMots(sans, services.length, "service")} sans enseignant`;
  return `${pluriel(services.length, "service")}, tous avec un enseignant`;
}

/** « Mme VASSELIN ODILE (1 h), M. TOUSSAC PAUL (1 h) ». */
export const enseignantsDuService = ({ enseignants }: Pick<Service, "enseignants">): string =>
  enseignants
    .map((each) => (each.heures === null ? nomPersonnel(each) : `${nomPersonnel(each)} (${heures(each.heures)})`))
    .join(", ");

/** « M. MORVILLE HUGO remplace M. KERBRAZ YANN ». */
export const remplacement = ({ suppleant, absent }: Service["suppleances"][number]): string =>
  `${nomPersonnel(suppleant)} remplace ${nomPersonnel(absent)}`;

/** The same without the prénoms, where the line is short: « M. MORVILLE remplace M. KERBRAZ ». */
export const remplacementCourt = ({ suppleant, absent }: Service["suppleances"][number]): string =>
  [suppleant, absent].map((each) => nomPersonnel({ ...each, prenom: "" })).join(" remplace ");
