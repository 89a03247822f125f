import { ine, isIneDouteux } from "@navette/formats";
import type { BaseEleve } from "../snapshot.ts";
import type { EleveChampModifie } from "./change.ts";
import type { Groupe, Retenue } from "./commun.ts";
import { levelRank } from "./niveaux.ts";

/** What of a known pupil's changes may be a mistake of the file: shown apart, with its reason, and never taken in bulk. */
interface APart {
  readonly cle: string;
  readonly groupe: Groupe;
  readonly champs: readonly EleveChampModifie[];
  readonly retenue: Retenue;
}

interface Connu {
  readonly eleve: BaseEleve;
  readonly annee: number;
}

export function aPartOf(champs: readonly EleveChampModifie[], connu: Connu): APart[] {
  return [sautDeNiveau(champs, connu), ineDouteux(champs)].filter((each) => each !== null);
}

const DU_NIVEAU: readonly string[] = ["niveau", "cycle", "mef"];

/** A year adds one level; one more or one less is a passage anticipé, or a maintien. */
function sautDeNiveau(champs: readonly EleveChampModifie[], { eleve: { scolarite }, annee }: Connu): APart | null {
  const niveau = champs.find((each) => each.champ === "niveau");
  if (niveau?.champ !== "niveau" || !scolarite || !niveau.avant || !niveau.apres) return null;
  const { avant, apres } = niveau;
  const [before, after] = [levelRank(avant), levelRank(apres)];
  const isNear = Math.abs(after - before - (annee - scolarite.annee)) <= 1;
  if (before < 0 || after < 0 || isNear) return null;
  return {
    cle: "saut-de-niveau",
    groupe: "saut-de-niveau",
    champs: champs.filter(({ champ }) => DU_NIVEAU.includes(champ)),
    retenue: { kind: "saut-de-niveau", avant, apres },
  };
}

function ineDouteux(champs: readonly EleveChampModifie[]): APart | null {
  const change = champs.find(({ champ }) => champ === "ine");
  if (change?.champ !== "ine" || !isJuste(change.avant) || isJuste(change.apres)) return null;
  return { cle: "ine-douteux", groupe: "identifiant", champs: [change], retenue: { kind: "ine-douteux" } };
}

function isJuste(text: string | null): boolean {
  const lu = ine.read(text ?? "");
  return typeof lu === "string" && !isIneDouteux(lu);
}
