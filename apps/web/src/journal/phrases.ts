import { PAGES, rubriqueOf } from "@navette/livret";
import type { LigneJournal } from "@navette/server/api";
import { pluriel } from "../ui/mots.ts";
import type { Ligne } from "./groups.ts";
import { MOTS } from "./mots/tous.ts";

type Fait = Pick<LigneJournal, "action" | "objet" | "objetId">;

/** What a line tells, as the sentence that follows the name of its author. */
export function phraseDe(ligne: Fait): string {
  const rubrique = rubriqueDe(ligne);
  return rubrique === undefined ? actionDe(ligne) : `${actionDe(ligne)}, ${rubrique}`;
}

/** The same for the lines of one act: what they have in common, and how many they are. */
export function phraseDuGroupe([first, ...others]: readonly [Fait, ...Fait[]]): string {
  const phrase = phraseDe(first);
  const same = others.every((ligne) => phraseDe(ligne) === phrase);
  return `${same ? phrase : actionDe(first)}, ${pluriel(others.length + 1, "fois", "fois")}`;
}

/** What an import does of anything that is neither a pupil nor a class. */
const VERBES: Readonly<Record<string, string>> = {
  "fiche.ajouter": "a ajouté",
  "fiche.modifier": "a modifié",
  "fiche.retirer": "a retiré",
  "fiche.retablir": "a rétabli",
  "fiche.oter": "a ôté",
};

const actionDe = ({ action, objet }: Fait) =>
  MOTS.actions[action] ?? `${VERBES[action] ?? "a agi sur"} ${MOTS.objets[objet] ?? objet}`;

/** The rubrique of a cell of the livret: its id says which (`période/cible/rubrique/objet`). */
function rubriqueDe({ objet, objetId }: Pick<LigneJournal, "objet" | "objetId">): string | undefined {
  if (objet !== "saisie") return undefined;
  const [, , code = "", kind = ""] = objetId.split("/");
  const found = PAGES.map((page) => rubriqueOf(page, code)).find((rubrique) => rubrique !== undefined);
  return found?.libelle ?? MOTS.champs[kind] ?? kind;
}

/** The page of what a line is about, when it has one. */
export function lienDe({ objet, objetId, sujet }: Ligne): string | undefined {
  const { classe, periode } = sujet ?? {};
  if (classe && periode) return `/livret/${classe.id}/${periode.indice}`;
  if (objet === "eleve") return `/personnes/eleves/${objetId}`;
  if (objet === "classe") return `/structures/classes/${objetId}`;
  if (objet === "groupe") return `/structures/groupes/${objetId}`;
  if (objet === "personnel") return `/structures/enseignants/${objetId}`;
  if (objet === "import") return `/imports/${objetId}`;
  if (objet === "compte") return `/administration/comptes/${objetId}`;
  return undefined;
}
