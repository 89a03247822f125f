import { dirige, enseigne, fonctionDe, libelleFonction } from "@navette/formats/codes/fonctions";
import { aDesBilans, PERIODICITES } from "@navette/livret";
import type { Classe, PeriodeDatee, PeriodesClasse, PeriodiciteChoisie, Personnel } from "@navette/server/api";
import { nomPersonnel } from "../personnes/words.ts";
import { jourLong, nombre, partEnMots, pluriel } from "../ui/mots.ts";

/** What a class still lacks before its livret can begin. */
export type Manque = "enseignant" | "periodes";

export function manquesDe({ archivee, niveaux, enseignants, periodicite }: Classe): Manque[] {
  if (archivee || !aDesBilans(niveaux)) return [];
  return [
    ...(enseignants.some(({ enCours }) => enCours) ? [] : (["enseignant"] as const)),
    ...(periodicite === null ? (["periodes"] as const) : []),
  ];
}

/** The title of the list of classes says what is missing first. */
export function titreClasses(classes: readonly Classe[]): string {
  const ouvertes = classes.filter(({ archivee }) => !archivee);
  if (ouvertes.length === 0) return "Aucune classe n’est ouverte cette année";
  const lack = (manque: Manque) => ouvertes.filter((classe) => manquesDe(classe).includes(manque)).length;
  const [sansEnseignant, sansPeriodes] = [lack("enseignant"), lack("periodes")];
  if (sansEnseignant > 0) return `${partEnMots(sansEnseignant, ouvertes.length, "classe")} sans enseignant`;
  if (sansPeriodes > 0) return `${partEnMots(sansPeriodes, ouvertes.length, "classe")} sans périodes`;
  return `${pluriel(ouvertes.length, "classe")}, toutes prêtes pour le livret`;
}

/** LSU names who leads the school: the title says so as long as nobody does. */
export function titreEnseignants(personnels: readonly Personnel[]): string {
  const actifs = personnels.filter(({ actif }) => actif);
  if (actifs.length === 0) return "Aucun enseignant n’est encore connu";
  if (!actifs.some(dirige)) return "Personne n’est désigné pour diriger l’établissement";
  const sans = actifs.filter(({ compte }) => compte === null).length;
  const all = pluriel(actifs.length, "personne");
  return sans === 0 ? `${all}, chacune avec son compte` : `${all}, dont ${nombre(sans)} sans compte`;
}

/** « Enseignante », « CPE ». */
export const fonctionEnMots = (personne: Pick<Personnel, "civilite" | "fonction" | "directeur">): string =>
  libelleFonction(fonctionDe(personne), personne.civilite);

/** « ANGLAIS, ESPAGNOL », as STS-Web labels them. */
export const disciplinesEnMots = ({ disciplines }: Pick<Personnel, "disciplines">): string =>
  disciplines.map(({ code, libelle }) => libelle ?? code).join(", ");

/** A function and who has it. */
interface ParFonction {
  readonly fonction: string;
  readonly libelle: string;
  readonly nombre: number;
}

/** The functions of these persons, the most held first. */
export function fonctionsDe(personnels: readonly Personnel[]): readonly ParFonction[] {
  const nombres = new Map<string, number>();
  for (const fonction of personnels.map(fonctionDe)) nombres.set(fonction, (nombres.get(fonction) ?? 0) + 1);
  return [...nombres]
    .map(([fonction, count]) => ({ fonction, libelle: libelleFonction(fonction), nombre: count }))
    .toSorted((a, b) => b.nombre - a.nombre || a.libelle.localeCompare(b.libelle, "fr"));
}

/** What one person still lacks, where she teaches, or what she does when she does not teach. */
export function titreEnseignant(
  personne: Pick<Personnel, "civilite" | "nom" | "prenom" | "actif" | "classes" | "fonction" | "directeur">,
): string {
  const nom = nomPersonnel(personne);
  const { actif, classes } = personne;
  if (!actif) return `${nom} a quitté l’établissement`;
  if (classes.length > 0) return `${nom}, ${pluriel(classes.length, "classe")}`;
  return enseigne(personne) ? `${nom} n’a pas encore de classe` : `${nom}\u00a0: ${fonctionEnMots(personne)}`;
}

/** « 3 trimestres ». */
export function decoupeEnMots(periodicite: PeriodiciteChoisie): string {
  const { nombre: combien, libelle } = PERIODICITES[periodicite];
  return pluriel(combien, libelle.toLocaleLowerCase("fr"));
}

const SUITES: Readonly<Record<PeriodiciteChoisie, string>> = {
  trimestre: "Trois bilans dans l’année.",
  semestre: "Deux bilans, fin janvier et début juillet.",
  bimestre: "Quatre bilans.",
  periode: "Un bilan entre chaque temps de vacances.",
};

export const PERIODICITES_CHOIX = (["trimestre", "semestre", "periode", "bimestre"] as const).map((valeur) => ({
  valeur,
  libelle: decoupeEnMots(valeur),
  suite: SUITES[valeur],
}));

/** Classes whose year is cut on the same days. */
export interface GroupeDeClasses {
  readonly classes: readonly PeriodesClasse[];
  readonly periodicite: PeriodiciteChoisie | null;
}

/** Gathers the classes that share the same periods: most schools have one group. */
export function groupesDePeriodes(classes: readonly PeriodesClasse[]): GroupeDeClasses[] {
  const groups = new Map<string, PeriodesClasse[]>();
  for (const classe of classes) {
    const key = [classe.periodicite, ...classe.periodes.map(({ debut, fin }) => `${debut} ${fin}`)].join("|");
    const group = groups.get(key);
    if (group) group.push(classe);
    else groups.set(key, [classe]);
  }
  return [...groups.values()]
    .map((group) => ({ classes: group, periodicite: group[0]?.periodicite ?? null }))
    .sort((a, b) => b.classes.length - a.classes.length);
}

export function titrePeriodes(groups: readonly GroupeDeClasses[]): string {
  const total = groups.reduce((sum, { classes }) => sum + classes.length, 0);
  const sans = groups.find(({ periodicite }) => periodicite === null)?.classes.length ?? 0;
  if (total === 0) return "Aucune classe n’attend de périodes";
  if (sans > 0) return `${partEnMots(sans, total, "classe")} sans périodes`;
  const [first] = groups;
  const cut = first?.periodicite;
  if (groups.length === 1 && cut) return `L’année compte ${decoupeEnMots(cut)}, pour toutes les classes`;
  return `${nombre(groups.length)} découpages de l’année se côtoient`;
}

/** « CM1 A, CM1 B et 3 autres ». */
export function nomsDeClasses(classes: readonly { readonly libelle: string }[], max = 6): string {
  const names = classes.map(({ libelle }) => libelle);
  if (names.length <= max) return names.join(", ");
  return `${names.slice(0, max).join(", ")} et ${pluriel(names.length - max, "autre")}`;
}

/** « du 1er septembre 2026 au 30 novembre 2026 ». */
export const bornes = ({ debut, fin }: Pick<PeriodeDatee, "debut" | "fin">): string =>
  `du ${jourLong(debut)} au ${jourLong(fin)}`;

/** « depuis le… », « jusqu’au… »; a rattachement without dates holds the whole year. */
export function duree({ debut, fin }: { readonly debut: string | null; readonly fin: string | null }): string {
  if (debut !== null && fin !== null) return bornes({ debut, fin });
  if (debut !== null) return `depuis le ${jourLong(debut)}`;
  return fin === null ? "toute l’année" : `jusqu’au ${jourLong(fin)}`;
}
