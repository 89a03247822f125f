import type { Prng } from "../prng.ts";
import type { Inscrit } from "./eleves.ts";
import { ACCOMPAGNEMENT, AIDE, ANGLAIS_LV1, CHORALE, LATIN, matiereDe, SPORT } from "./matieres.ts";
import type { Division, Groupe, Niveau2d } from "./modele.ts";
import { NIVEAU } from "./niveaux.ts";

/** The groups of a year, and those of each pupil by `cle`. */
export interface Groupements {
  readonly groupes: readonly Groupe[];
  readonly membres: ReadonlyMap<number, readonly string[]>;
}

interface Besoin {
  /** The first part of the codes: what is cut when it is too many. */
  readonly famille: string;
  readonly libelle: string | null;
  readonly matiere: string;
  readonly eleves: readonly Inscrit[];
  /** How many groups at least. */
  readonly parts?: number;
}

/** Nobody teaches more pupils at a time. */
const TAILLE_MAX = 30;

interface Structures {
  readonly divisions: readonly Division[];
  readonly affectes: ReadonlyMap<number, string>;
  /** How many groups at least, by family. */
  readonly scindes: ReadonlyMap<string, number>;
}

/** Languages, latin, choir, section sportive and ULIS across divisions; accompagnement by halves of a division in 6e. */
export function composeGroupes(draw: Prng, inscrits: readonly Inscrit[], structures: Structures): Groupements {
  const { divisions, affectes, scindes } = structures;
  const presents = inscrits.filter(({ cle, sortie }) => affectes.has(cle) && sortie === null);
  const ordre = new Map(divisions.map(({ code }, rang) => [code, rang]));
  const rangDe = ({ cle }: Inscrit) => ordre.get(affectes.get(cle) ?? "") ?? 0;
  const groupes: Groupe[] = [];
  const membres = new Map<number, string[]>();
  for (const besoin of besoins(presents, structures)) {
    const { famille, libelle, matiere } = besoin;
    const tries = draw.shuffle(besoin.eleves).sort((one, other) => rangDe(one) - rangDe(other));
    const voulues = Math.max(besoin.parts ?? 1, scindes.get(famille) ?? 1, Math.ceil(tries.length / TAILLE_MAX));
    const parts = Math.min(voulues, tries.length);
    const suffixe = besoin.parts === undefined ? "G" : "AP";
    for (let part = 1; part <= parts; part++) {
      const code = parts === 1 ? famille : `${famille}${suffixe}${part}`;
      groupes.push({ code, libelle, matiere, famille });
      const [from, to] = [part - 1, part].map((bound) => Math.round((tries.length * bound) / parts));
      for (const { cle } of tries.slice(from, to)) membres.set(cle, [...(membres.get(cle) ?? []), code]);
    }
  }
  return { groupes, membres };
}

function besoins(presents: readonly Inscrit[], { divisions, affectes }: Structures): readonly Besoin[] {
  const all = [...parNiveau(presents), ...entreNiveaux(presents), ...accompagnement(presents, divisions, affectes)];
  return all.filter(({ eleves }) => eleves.length > 0);
}

function parNiveau(presents: readonly Inscrit[]): readonly Besoin[] {
  return Object.entries(NIVEAU).flatMap(([niveau, { chiffre }]): readonly Besoin[] => {
    const eleves = presents.filter((eleve) => eleve.niveau === (niveau as Niveau2d));
    const codes = new Set(eleves.flatMap(({ choix: { lv1, lv2 } }) => [lv1, lv2 ?? lv1]));
    codes.delete(ANGLAIS_LV1);
    const langues = [...codes].sort().map((matiere) => ({
      famille: `${chiffre}${matiereDe(matiere).gestion}`,
      libelle: null,
      matiere,
      eleves: eleves.filter(({ choix: { lv1, lv2 } }) => lv1 === matiere || lv2 === matiere),
    }));
    return [...langues, facultatif(eleves, LATIN, `${chiffre}LATIN`), facultatif(eleves, SPORT, `${chiffre}SPORT`)];
  });
}

/** The choir of two levels, the ULIS of all. */
function entreNiveaux(presents: readonly Inscrit[]): readonly Besoin[] {
  const petits = presents.filter(({ niveau }) => niveau === "6E" || niveau === "5E");
  const grands = presents.filter(({ niveau }) => niveau === "4E" || niveau === "3E");
  return [
    { ...facultatif(petits, CHORALE, "65CHO"), libelle: "Chorale 6e-5e" },
    { ...facultatif(grands, CHORALE, "43CHO"), libelle: "Chorale 4e-3e" },
    {
      famille: "ULIS",
      libelle: "Dispositif ULIS",
      matiere: AIDE,
      eleves: presents.filter(({ filiere }) => filiere === "ulis"),
    },
  ];
}

const facultatif = (eleves: readonly Inscrit[], matiere: string, famille: string): Besoin => ({
  famille,
  libelle: null,
  matiere,
  eleves: eleves.filter(({ choix }) => choix.facultatives.includes(matiere)),
});

function accompagnement(
  presents: readonly Inscrit[],
  divisions: readonly Division[],
  affectes: ReadonlyMap<number, string>,
): readonly Besoin[] {
  const ouvertes = divisions.filter(({ niveau, segpa }) => niveau === "6E" && !segpa);
  return ouvertes.map(({ code }) => ({
    famille: code,
    libelle: null,
    matiere: ACCOMPAGNEMENT,
    eleves: presents.filter(({ cle }) => affectes.get(cle) === code),
    parts: 2,
  }));
}
