import type { Correspondances, NatureGeste } from "@navette/base";

type Geste = NonNullable<Correspondances["dernier"]>;

const noms = (count: number): string => (count > 1 ? `${count} noms` : "un nom");

const PHRASES: Readonly<Record<NatureGeste, (geste: Geste) => string>> = {
  deposer: ({ fichier }) => `le dépôt de ${fichier ?? "l’emploi du temps"}`,
  saisir: ({ lignes }) => `l’ajout de ${noms(lignes.length)}`,
  retirer: ({ lignes }) => `le retrait de ${noms(lignes.length)}`,
  associer: ({ lignes }) =>
    lignes.length > 1 ? `l’association de ${noms(lignes.length)}` : `l’association de ${nomDe(lignes)}`,
  separer: ({ lignes }) => `la séparation de ${nomDe(lignes)}`,
  refuser: ({ lignes }) => `le refus d’une proposition pour ${nomDe(lignes)}`,
};

/** An act, as what undoing it undoes: "l’association de 3 noms". */
export function phraseDuGeste(geste: Geste): string {
  return PHRASES[geste.nature](geste);
}

function nomDe([first]: Geste["lignes"]): string {
  return `«\u00a0${(first?.apres ?? first?.avant)?.nom ?? ""}\u00a0»`;
}
