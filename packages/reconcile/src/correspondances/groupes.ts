import { fold, joined } from "../match/fold.ts";
import { lireNiveau, niveauEcrit } from "./classes.ts";
import { comparaison } from "./comparaison.ts";
import type { Contexte, Enseigne } from "./contexte.ts";
import { strongest } from "./matieres.ts";
import type { GenreCorrespondance } from "./objets.ts";
import { type Preuve, preuve } from "./preuves.ts";
import { clesDeTextes, foldedTexts } from "./textes.ts";

interface Portrait {
  readonly code: string;
  readonly textes: ReadonlyMap<string, string>;
  /** Keys of classes; absent when some are not paired yet, or when nothing is said. */
  readonly divisions: readonly string[] | undefined;
  readonly enseigne: Enseigne;
  readonly niveaux: readonly string[];
  readonly libelleDe: Contexte["libelleDe"];
}

export const compareGroupes = comparaison<Portrait>({
  ofNom: ({ nom, detail: { libelle, divisions } }, { cleDe, enseigneAuGroupe, libelleDe }) => {
    const cles = divisions?.map((division) => cleDe("classe", division));
    const niveau = lireNiveau(nom)?.niveau;
    return {
      code: joined(fold(nom)),
      textes: foldedTexts([nom, ...(libelle ? [libelle] : [])]),
      divisions: cles?.length ? whole(cles) : undefined,
      enseigne: enseigneAuGroupe(nom),
      niveaux: niveau ? [niveau] : [],
      libelleDe,
    };
  },
  ofObjet: ({ cle, codes, libelles, divisions }, { enseigneAuGroupeSts, libelleDe, objet }) => ({
    code: joined(fold(cle)),
    textes: foldedTexts([...codes, ...libelles]),
    divisions: divisions?.length ? divisions : undefined,
    enseigne: enseigneAuGroupeSts(cle),
    niveaux: [...new Set((divisions ?? []).flatMap((division) => objet("classe", division)?.niveaux ?? []))],
    libelleDe,
  }),
  cles: ({ textes, divisions, enseigne: { matieres, enseignants } }, cote) => [
    ...clesDeTextes(textes, cote),
    ...(divisions ?? []).map((division) => `division ${division}`),
    ...[...matieres].map((matiere) => `matiere ${matiere}`),
    ...[...enseignants].map((enseignant) => `enseignant ${enseignant}`),
  ],
  compare: (nom, objet) => {
    const divisions = compareDivisions(nom, objet);
    if (divisions === "contraires") return undefined;
    const text = nom.code === objet.code ? preuve("code-replie") : strongest(nom.textes, objet.textes);
    const shared = [
      ...(text ? [text] : []),
      ...divisions,
      ...commun("matiere", "meme-matiere", nom.enseigne.matieres, objet),
      ...commun("professeur", "meme-enseignant", nom.enseigne.enseignants, objet),
    ];
    const niveau = nom.niveaux.find((each) => objet.niveaux.includes(each));
    return niveau === undefined || shared.length === 0
      ? shared
      : [...shared, preuve("meme-niveau", niveauEcrit(niveau))];
  },
});

/** All of them, or nothing: a part of the divisions would pass for all. */
function whole(cles: readonly (string | undefined)[]): readonly string[] | undefined {
  const known = cles.filter((cle) => cle !== undefined);
  return known.length === cles.length ? known : undefined;
}

/** Groups that draw from quite other divisions are not one, whatever they are called. */
function compareDivisions(nom: Portrait, objet: Portrait): readonly Preuve[] | "contraires" {
  if (!nom.divisions || !objet.divisions) return [];
  const theirs = new Set(objet.divisions);
  const shared = nom.divisions.filter((division) => theirs.has(division)).toSorted();
  if (shared.length === 0) return "contraires";
  const same = shared.length === theirs.size && shared.length === new Set(nom.divisions).size;
  const detail = shared.map((division) => nom.libelleDe("classe", division)).join(", ");
  return [preuve(same ? "memes-divisions" : "divisions-communes", detail)];
}

function commun(
  genre: GenreCorrespondance,
  nature: "meme-matiere" | "meme-enseignant",
  mine: ReadonlySet<string>,
  { enseigne, libelleDe }: Portrait,
): Preuve[] {
  const theirs = nature === "meme-matiere" ? enseigne.matieres : enseigne.enseignants;
  const shared = [...mine].filter((cle) => theirs.has(cle)).toSorted();
  return shared.length === 0 ? [] : [preuve(nature, shared.map((cle) => libelleDe(genre, cle)).join(", "))];
}
