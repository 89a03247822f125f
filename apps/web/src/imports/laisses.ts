import type { CompteLu, Devenir, ElevesLaisses, EtatImport, ObjetLu } from "@navette/server/api";
import { nombre, pluriel } from "../ui/mots.ts";
import { estOuvert } from "./words.ts";

export const nombreLaisses = ({ aArbitrer, laisses, refuses }: ElevesLaisses): number => aArbitrer + laisses + refuses;

/** « 6 élèves laissés de côté »; nothing when all went in. */
export function elevesLaissesEnMots(found: ElevesLaisses | null): string | undefined {
  const count = found === null ? 0 : nombreLaisses(found);
  return count > 0 ? pluriel(count, "élève laissé de côté", "élèves laissés de côté") : undefined;
}

/** Why: « 2 à arbitrer, 1 ignoré, 3 lignes illisibles ». */
export function causesEnMots({ aArbitrer, laisses, refuses }: ElevesLaisses): string {
  return [
    ...(aArbitrer > 0 ? [`${nombre(aArbitrer)} à arbitrer`] : []),
    ...(laisses > 0 ? [pluriel(laisses, "ignoré")] : []),
    ...(refuses > 0 ? [pluriel(refuses, "ligne illisible", "lignes illisibles")] : []),
  ].join(", ");
}

export const LUS: Readonly<Record<ObjetLu, { readonly titre: string; readonly mot: string }>> = {
  eleve: { titre: "Élèves", mot: "élève" },
  responsable: { titre: "Responsables", mot: "responsable" },
};

type Accord = readonly [un: string, plusieurs: string];

/** What becomes of them before the import is applied, then after. */
const DEVENIRS: Readonly<Record<Devenir, { readonly avant: Accord; readonly apres: Accord }>> = {
  ajoute: { avant: ["à ajouter", "à ajouter"], apres: ["ajouté", "ajoutés"] },
  change: { avant: ["à modifier", "à modifier"], apres: ["modifié", "modifiés"] },
  parti: { avant: ["à retirer", "à retirer"], apres: ["retiré", "retirés"] },
  identique: { avant: ["déjà à jour", "déjà à jour"], apres: ["déjà à jour", "déjà à jour"] },
  garde: { avant: ["gardé comme ici", "gardés comme ici"], apres: ["gardé comme ici", "gardés comme ici"] },
  arbitrer: { avant: ["à arbitrer", "à arbitrer"], apres: ["non arbitré", "non arbitrés"] },
  laisse: { avant: ["laissé de côté", "laissés de côté"], apres: ["laissé de côté", "laissés de côté"] },
};

/** « 3 laissés de côté » */
export function devenirEnMots(devenir: Devenir, count: number, etat: EtatImport): string {
  const accords = DEVENIRS[devenir][estOuvert(etat) ? "avant" : "apres"];
  return pluriel(count, ...accords);
}

/** One number of the account of a file, and the list it leads to. */
export interface PartLue {
  readonly texte: string;
  readonly vers: string;
}

/** Every line of the files, number after number: those that changed nothing too. */
export function partsLues(
  compte: CompteLu,
  { id, etat }: { readonly id: string; readonly etat: EtatImport },
): PartLue[] {
  const { objet, devenirs, doubles, horsEcole, refusees } = compte;
  const page = `/imports/${id}`;
  const becomes = (Object.keys(DEVENIRS) as Devenir[]).flatMap((devenir): PartLue[] => {
    const count = devenirs[devenir] ?? 0;
    if (count === 0) return [];
    // Those the file leaves as they are have no change to list: they stand with the others of the school.
    const isListed = objet === "eleve" || devenir !== "identique";
    const vers = isListed ? `${page}?objet=${objet}&devenir=${devenir}` : "/personnes/responsables";
    return [{ texte: devenirEnMots(devenir, count, etat), vers }];
  });
  const dehors = objet === "eleve" ? "déjà sorti, inconnu ici" : "sans enfant ici";
  const others: readonly (readonly [number, string])[] = [
    [doubles, pluriel(doubles, "répété", "répétés")],
    [horsEcole, pluriel(horsEcole, dehors, objet === "eleve" ? "déjà sortis, inconnus ici" : dehors)],
    [refusees, pluriel(refusees, "ligne illisible en plus", "lignes illisibles en plus")],
  ];
  const read = others.flatMap(([count, texte]) => (count > 0 ? [{ texte, vers: `${page}/contenu` }] : []));
  return [...becomes, ...read];
}

const OBJETS = Object.keys(LUS);

/** Which list the address asks for, of those above. */
export function listeDemandee(
  params: URLSearchParams,
): { readonly objet: ObjetLu; readonly devenir: Devenir } | undefined {
  const [objet, devenir] = [params.get("objet") ?? "", params.get("devenir") ?? ""];
  if (!OBJETS.includes(objet) || !(devenir in DEVENIRS)) return undefined;
  return { objet: objet as ObjetLu, devenir: devenir as Devenir };
}
