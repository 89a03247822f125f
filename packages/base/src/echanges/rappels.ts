import { type EcoleBilans, PERIODICITES } from "@navette/livret";

/** One setting of LSU that must agree with ours (lsu.md §12.1). */
export interface Reglage {
  readonly nom: string;
  /** What it must be in LSU; `null` when the school has not given it here. */
  readonly valeur: string | null;
  /** What happens otherwise. */
  readonly sinon: string;
}

/** The settings to look at in LSU before importing: no file says what they are there. */
export function reglagesOf({ classes, rentree }: EcoleBilans): readonly Reglage[] {
  const decoupages = [...new Set(classes.map(({ periodicite }) => PERIODICITES[periodicite]))];
  return [
    {
      nom: "Périodes",
      valeur: decoupages.map(({ nombre, libelle }) => `${nombre} ${libelle.toLowerCase()}s`).join(", ") || null,
      sinon: "Avec un autre nombre de périodes, LSU refuse le fichier.",
    },
    {
      nom: "Source des données",
      valeur: "Import éditeur",
      sinon: "Avec une autre source, l’import n’est pas possible. La changer efface les bilans non verrouillés de LSU.",
    },
    {
      nom: "Rentrée des élèves",
      valeur: rentree,
      sinon: "Une période qui commence avant elle fait refuser tous les élèves.",
    },
  ];
}

/** What to know before handing a file to LSU (lsu.md §12.4, §12.6). `annee` is the year the school year begins in. */
export function rappelsOf(annee: number): readonly string[] {
  return [
    "Un import remplace le bilan entier de l’élève dans LSU\u00a0: rien n’y sera complété ensuite.",
    "Importez à la fin de chaque période plutôt que tout en juin\u00a0: un fichier par classe passe mieux qu’un seul gros.",
    `Dernier délai\u00a0: la mi-juillet ${annee + 1}. Après le changement d’année, LSU n’accepte plus ces bilans.`,
  ];
}
