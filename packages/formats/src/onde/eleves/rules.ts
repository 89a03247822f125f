import { dateFrancaise } from "../../codes/dates.ts";
import { isIneDouteux } from "../../codes/ine.ts";
import { NIVEAUX_1D } from "../../content/content.ts";
import type { Lined } from "../../kernel/columns.ts";
import { findings, type Lues } from "../../kernel/row-findings.ts";
import { enLignes, nameKey, nomComplet, sharing } from "../../kernel/rows.ts";
import { type Finding, type Rule, rule } from "../../kernel/rule.ts";
import { codePostalSansZero } from "../code-postal.ts";
import { isNiveau1d } from "../valeurs.ts";
import type { OndeEleve } from "./schema.ts";

/** What the rules look at in a row. */
export const REGARDES = [
  "nom",
  "prenom",
  "dateNaissance",
  "ine",
  "niveau",
  "libelleClasse",
  "identifiantClasse",
  "cp1",
  "pays1",
  "cp2",
  "pays2",
] as const satisfies readonly (keyof OndeEleve)[];
export type EleveRegarde = Pick<OndeEleve, (typeof REGARDES)[number]>;
type Eleve = Lined<EleveRegarde>;
type ElevesLus = Lues<EleveRegarde>;

const { at, eachRow, eachSharing, eachGroup } = findings<EleveRegarde>(nomComplet);

const REFAITES = "puis refaites l’extraction.";

const memeNom = (rows: readonly Eleve[]) => sharing(rows, ({ nom, prenom }) => nameKey(nom, prenom));
const naissances = (rows: readonly Eleve[]) => new Set(rows.map(({ dateNaissance }) => dateNaissance ?? ""));
const ines = (rows: readonly Eleve[]) => new Set(rows.map(({ ine }) => ine ?? ""));

const ineEnDouble = rule({
  code: "onde.eleves.ine-en-double",
  level: "anomalie",
  message: ({ row: eleve, groupe }) =>
    `L’INE ${eleve.ine} figure sur plusieurs lignes différentes (${enLignes(groupe)})\u00a0: il ne prouve rien, et n’est importé pour personne.`,
  remedy: () => `Dans ONDE, vérifiez l’INE de ces élèves, ${REFAITES} D’ici là, dites dans le plan qui est chacun.`,
  // Identical repeated rows were dropped by the reader.
  check: eachSharing("INE", ({ ine }) => ine ?? undefined),
});

const personneEnDouble = rule({
  code: "onde.eleves.eleve-en-double",
  level: "anomalie",
  message: ({ groupe, row: premier }) =>
    `${nomComplet(premier)}, même date de naissance, figure sur plusieurs lignes (${enLignes(groupe)}).`,
  remedy: () => `Si c’est le même enfant, supprimez la fiche en trop dans ONDE, ${REFAITES}`,
  check: eachGroup("Nom élève", (rows) =>
    sharing(rows, ({ nom, prenom, dateNaissance }) =>
      dateNaissance ? `${nameKey(nom, prenom)}|${dateNaissance}` : undefined,
    ).filter((groupe) => ines(groupe).size > 1 || ines(groupe).has("")),
  ),
});

const homonymes = rule({
  code: "onde.eleves.homonymes",
  level: "information",
  message: ({ groupe, row: premier }) =>
    `Plusieurs élèves s’appellent ${nomComplet(premier)} (lignes ${enLignes(groupe)}).`,
  remedy: () => "Leurs responsables ne pourront pas être rattachés par le seul nom\u00a0: vous choisirez.",
  check: eachGroup("Nom élève", (rows) => memeNom(rows).filter((groupe) => naissances(groupe).size > 1)),
});

const ineDouteux = rule({
  code: "onde.eleves.ine-douteux",
  level: "information",
  message: ({ row: eleve }) => `L’INE ${eleve.ine} n’a pas la forme habituelle ou sa clé ne correspond pas.`,
  remedy: () => "Vérifiez-le dans le dossier de l’élève\u00a0: il est importé tel quel.",
  check: eachRow("INE", ({ ine }) => ine != null && isIneDouteux(ine)),
});

const ineAbsent = rule({
  code: "onde.eleves.ine-absent",
  level: "information",
  message: () => "Cet élève n’a pas encore d’INE.",
  remedy: () =>
    "Il est importé, mais son livret ne pourra pas être envoyé à LSU avant que l’INE soit attribué dans ONDE.",
  check: eachRow("INE", ({ ine }) => ine === null),
});

const naissanceVide = rule({
  code: "onde.eleves.naissance-vide",
  level: "anomalie",
  message: () => "La date de naissance de cet élève est vide.",
  remedy: () => `Complétez-la dans ONDE, ${REFAITES} Sans elle, deux élèves du même nom peuvent être confondus.`,
  check: eachRow("Date naissance", ({ dateNaissance }) => dateNaissance === null),
});

const identifiantClasseVide = rule({
  code: "onde.eleves.identifiant-classe-vide",
  level: "anomalie",
  message: ({ row: eleve }) =>
    eleve.libelleClasse
      ? `Cet élève n’a pas d’identifiant de classe\u00a0; sa classe «\u00a0${eleve.libelleClasse}\u00a0» est reconnue à son nom seul.`
      : "Cet élève n’est affecté à aucune classe.",
  remedy: () => `Dans ONDE, affectez l’élève à sa classe, ${REFAITES}`,
  check: eachRow("Identifiant classe", ({ identifiantClasse }) => identifiantClasse === null),
});

const niveauVide = rule({
  code: "onde.eleves.niveau-vide",
  level: "information",
  message: () => "Cet élève n’a pas de niveau, comme c’est l’usage en ULIS\u00a0: il est importé.",
  remedy: () => "Choisissez son niveau dans sa fiche pour qu’il ait un livret.",
  check: eachRow("Niveau", ({ niveau }) => niveau === null),
});

const niveauInconnu = rule({
  code: "onde.eleves.niveau-inconnu",
  level: "anomalie",
  message: ({ row: eleve }) => `Le niveau «\u00a0${eleve.niveau}\u00a0» n’est pas l’un des niveaux de la TPS au CM2.`,
  remedy: () =>
    "Ce niveau n’est pas importé, et celui que Navette connaît est gardé\u00a0: choisissez le bon dans ONDE ou dans la fiche de l’élève.",
  check: eachRow("Niveau", ({ niveau }) => Boolean(niveau) && !isNiveau1d(niveau ?? "")),
});

const libellePartage = rule({
  code: "onde.eleves.libelle-partage",
  level: "information",
  message: ({ row: premier }) =>
    `Plusieurs classes s’appellent «\u00a0${premier.libelleClasse}\u00a0»\u00a0: leur identifiant les distingue.`,
  remedy: () => "Pour vous y retrouver, donnez-leur des noms différents dans ONDE.",
  check: eachGroup("Libellé classe", (rows) => classesSharing(rows, "libelleClasse", "identifiantClasse")),
});

const identifiantPartage = rule({
  code: "onde.eleves.identifiant-partage",
  level: "anomalie",
  message: ({ groupe, row: premier }) =>
    `La classe ${premier.identifiantClasse} porte plusieurs noms\u00a0: ${groupe.map((eleve) => `«\u00a0${eleve.libelleClasse}\u00a0»`).join(", ")}.`,
  remedy: () => "Le premier nom est retenu. Vérifiez que le fichier vient bien d’une seule extraction d’ONDE.",
  check: eachGroup("Identifiant classe", (rows) => classesSharing(rows, "identifiantClasse", "libelleClasse")),
});

/** One row of each class, for the classes that have one thing in common and the other different. */
function classesSharing(
  rows: readonly Eleve[],
  common: "libelleClasse" | "identifiantClasse",
  different: "libelleClasse" | "identifiantClasse",
): Eleve[][] {
  const classes = new Map<string, Eleve>();
  for (const row of rows) {
    const key = `${row[common]}|${row[different]}`;
    if (row[common] && row[different] && !classes.has(key)) classes.set(key, row);
  }
  return sharing([...classes.values()], (row) => row[common] ?? undefined);
}

const uneSeuleClasse = rule({
  code: "onde.eleves.une-seule-classe",
  level: "information",
  message: ({ row: eleve }) =>
    `Ce fichier ne contient qu’une classe\u00a0: «\u00a0${eleve.libelleClasse ?? eleve.identifiantClasse}\u00a0».`,
  remedy: () => "Si l’école en a d’autres, refaites l’extraction dans ONDE en laissant tous les filtres vides.",
  check: ({ rows, file }: ElevesLus): Finding<{ row: Eleve }>[] => {
    const [row] = rows;
    const classes = new Set(rows.map((row) => row.identifiantClasse ?? row.libelleClasse ?? ""));
    return row && classes.size === 1 && !classes.has("") ? [{ row, where: { file } }] : [];
  },
});

const sansZero = codePostalSansZero<EleveRegarde>("onde.eleves.code-postal-sans-zero", ({ cp1, pays1, cp2, pays2 }) => [
  { path: "Cp1", cp: cp1, pays: pays1 },
  { path: "Cp2", cp: cp2, pays: pays2 },
]);

const ageInhabituel = rule({
  code: "onde.eleves.age-inhabituel",
  level: "information",
  message: ({ row: eleve }) =>
    `Cet élève de ${eleve.niveau} est né le ${eleve.dateNaissance && dateFrancaise(eleve.dateNaissance)}\u00a0: c’est inhabituel à ce niveau.`,
  remedy: () => "Vérifiez sa date de naissance et son niveau dans ONDE.",
  check: ({ rows, file }: ElevesLus): Finding<{ row: Eleve }>[] =>
    loinDeLAge(rows).map((row) => ({ row, where: at(file, row, "Date naissance") })),
});

const ECART_INHABITUEL = 3;
const ASSEZ_D_ELEVES = 5;

/** The file gives no school year: the one most pupils' ages agree on is taken. A TPS pupil turns 2 in the autumn, a CM2 pupil 10. */
function loinDeLAge(rows: readonly Eleve[]): Eleve[] {
  const annees = rows.flatMap((eleve) => {
    const rang = (NIVEAUX_1D as readonly string[]).indexOf(eleve.niveau ?? "");
    if (rang === -1 || !eleve.dateNaissance) return [];
    return [{ eleve, annee: Number(eleve.dateNaissance.slice(0, 4)) + rang + 2 }];
  });
  if (annees.length < ASSEZ_D_ELEVES) return [];
  const sorted = annees.map(({ annee }) => annee).sort((a, b) => a - b);
  const mediane = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return annees.filter(({ annee }) => Math.abs(annee - mediane) >= ECART_INHABITUEL).map(({ eleve }) => eleve);
}

/** What the layout of the élèves file cannot say. */
export const elevesRules: readonly Rule<ElevesLus>[] = [
  ineEnDouble,
  personneEnDouble,
  homonymes,
  ineDouteux,
  ineAbsent,
  naissanceVide,
  identifiantClasseVide,
  niveauVide,
  niveauInconnu,
  libellePartage,
  identifiantPartage,
  uneSeuleClasse,
  sansZero,
  ageInhabituel,
];
