import type { GenreApparie, LigneCorrespondance, ObjetSts } from "@navette/server/api";
import { filtre } from "../ui/filtre.ts";
import { sansAccents } from "../ui/mots.ts";

/** What a name may be paired with, as the list shows it: `raison` for what looks like it. */
export interface Candidat extends ObjetSts {
  readonly raison: string;
}

/** All that is free in STS-Web: what looks like the name first, then what begins by what is typed, then the rest. */
export function candidatsDe(
  ligne: LigneCorrespondance | undefined,
  { objets }: Pick<GenreApparie, "objets">,
  typed: string,
): readonly Candidat[] {
  const raisons = new Map((ligne?.pistes ?? []).map(({ cle, raison }) => [cle, raison]));
  const first = ligne?.etat === "propose" && ligne.cle !== null ? [[ligne.cle, ligne.raison] as const] : [];
  const ordre = new Map([...first, ...raisons]);
  const rangs = new Map([...ordre.keys()].map((cle, rang) => [cle, rang]));
  const begin = sansAccents(typed.trim());
  const rangDe = ({ cle, libelle }: Candidat): number =>
    rangs.get(cle) ?? (begin !== "" && sansAccents(libelle).startsWith(begin) ? ordre.size : ordre.size + 1);
  const all = objets.map((objet) => ({ ...objet, raison: ordre.get(objet.cle) ?? "" }));
  const kept = filtre(all, typed, ({ libelle, detail, cle }) => `${libelle} ${detail} ${cle}`);
  return kept
    .map((candidat) => ({ candidat, rang: rangDe(candidat) }))
    .sort((a, b) => a.rang - b.rang)
    .map(({ candidat }) => candidat);
}

/** The name to treat after this one: the next of the list that is still to do, going round. */
export function suivantApres(
  lignes: readonly LigneCorrespondance[],
  nom: string | undefined,
): LigneCorrespondance | undefined {
  const at = lignes.findIndex((ligne) => ligne.nom === nom);
  const round = [...lignes.slice(at + 1), ...lignes.slice(0, Math.max(at, 0))];
  return round.find(({ etat }) => etat !== "associe");
}
