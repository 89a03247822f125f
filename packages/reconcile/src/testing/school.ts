import type { Content, ContentClasse, ContentEleve } from "@navette/formats";
import { SCOLARITE_VIDE } from "../plan/fields.ts";
import type { BaseClasse, BaseEleve, BaseSnapshot } from "../snapshot.ts";

/** The school year of the invented school. */
export const ANNEE = 2025;

export const CP_A: BaseClasse = {
  id: "k-cpa",
  annee: ANNEE,
  libelle: "CP A",
  niveaux: ["CP"],
  identifiants: [{ source: "onde", valeur: "118402", actuel: true }],
  origine: "import",
  archivee: false,
  verrous: [],
};

export const CE1_B: BaseClasse = {
  ...CP_A,
  id: "k-ce1b",
  libelle: "CE1 B",
  niveaux: ["CE1"],
  identifiants: [{ source: "onde", valeur: "118405", actuel: true }],
};

/** A pupil of the base: only what the test is about is given. */
export function eleve(id: string, values: Partial<BaseEleve> = {}, ine?: string): BaseEleve {
  return {
    id,
    nom: "MARTIN",
    nomUsage: null,
    prenom: "Lucas",
    prenom2: null,
    prenom3: null,
    naissance: "2018-03-14",
    lieuNaissance: null,
    nationalite: null,
    sexe: "M",
    adresse1: null,
    adresse2: null,
    courriel: null,
    telephone: null,
    telephonePortable: null,
    actif: true,
    origine: "import",
    identifiants: ine ? [{ source: "ine", valeur: ine, actuel: true }] : [],
    scolarite: { ...SCOLARITE_VIDE, annee: ANNEE, classeId: CP_A.id, niveau: "CP", cycle: "2" },
    verrous: [],
    ...values,
  };
}

/** A row of the file: the same pupil by default. */
export function row(line: number, values: Partial<ContentEleve> = {}): ContentEleve {
  return {
    line,
    nom: "MARTIN",
    prenom: "Lucas",
    naissance: "2018-03-14",
    sexe: "M",
    niveau: "CP",
    cycle: "2",
    classe: { identifiant: "118402", libelle: "CP A" },
    ...values,
  };
}

const FILE_CLASSES: readonly ContentClasse[] = [
  { identifiant: "118402", libelle: "CP A", niveaux: ["CP"] },
  { identifiant: "118405", libelle: "CE1 B", niveaux: ["CE1"] },
];

export function content(eleves: readonly ContentEleve[], values: Partial<Content> = {}): Content {
  return { source: "onde", classes: FILE_CLASSES, eleves, ...values };
}

export function base(eleves: readonly BaseEleve[], values: Partial<BaseSnapshot> = {}): BaseSnapshot {
  return { annee: ANNEE, classes: [CP_A, CE1_B], eleves, fiches: [], distinctions: [], ...values };
}

const PRENOMS = ["Adèle", "Basile", "Chloé", "Damien", "Élise", "Florian", "Gaëlle", "Hippolyte", "Inès", "Jules"];

/** Pupils who look like nobody else: enough of them for a departure or two to stay plausible. */
export function crowd(count: number): { readonly eleves: BaseEleve[]; readonly rows: ContentEleve[] } {
  const persons = Array.from({ length: count }, (_, index) => ({
    nom: `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index % 26]}OUSTAL${"XYZ"[Math.floor(index / 26) % 3]}`,
    prenom: PRENOMS[index % PRENOMS.length] ?? "",
    naissance: `2017-${pad((index % 12) + 1)}-${pad((index % 28) + 1)}`,
  }));
  const second = (index: number) => index % 2 === 1;
  return {
    eleves: persons.map((person, index) =>
      eleve(`e${pad(index)}`, {
        ...person,
        scolarite: {
          ...SCOLARITE_VIDE,
          annee: ANNEE,
          classeId: second(index) ? CE1_B.id : CP_A.id,
          niveau: second(index) ? "CE1" : "CP",
          cycle: "2",
        },
      }),
    ),
    rows: persons.map((person, index) =>
      row(index + 100, {
        ...person,
        niveau: second(index) ? "CE1" : "CP",
        classe: second(index)
          ? { identifiant: "118405", libelle: "CE1 B" }
          : { identifiant: "118402", libelle: "CP A" },
      }),
    ),
  };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
