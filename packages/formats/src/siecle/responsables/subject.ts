import type { NiveauResponsabilite } from "../../content/responsables.ts";
import type { SieclePersonne, SiecleResponsableEleve, SiecleResponsables } from "./schema.ts";

type Adresse = NonNullable<SiecleResponsables["donnees"]["adresses"]>[number];

/** The blocks of a responsables file, brought together by PERSONNE_ID and ELEVE_ID. */
export interface ResponsablesLus {
  readonly donnees: SiecleResponsables["donnees"];
  readonly personnes: readonly SieclePersonne[];
  readonly parId: ReadonlyMap<string, SieclePersonne>;
  readonly liens: readonly SiecleResponsableEleve[];
  readonly parEleve: ReadonlyMap<string, readonly SiecleResponsableEleve[]>;
  readonly parPersonne: ReadonlyMap<string, readonly SiecleResponsableEleve[]>;
  readonly adresses: ReadonlyMap<string, Adresse>;
}

export function responsablesLus({ donnees }: SiecleResponsables): ResponsablesLus {
  const { personnes = [], responsables: liens = [], adresses = [] } = donnees;
  return {
    donnees,
    personnes,
    parId: new Map(personnes.map((each) => [each.personneId, each])),
    liens,
    parEleve: groupedBy(liens, ({ eleveId }) => eleveId),
    parPersonne: groupedBy(liens, ({ personneId }) => personneId),
    adresses: new Map(adresses.map((each) => [each.adresseId, each])),
  };
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(key(item));
    if (group) group.push(item);
    else found.set(key(item), [item]);
  }
  return found;
}

const NIVEAUX: Readonly<Record<string, NiveauResponsabilite>> = { "1": "legal", "2": "en-charge", "3": "contact" };

/**
 * What the person is to the pupil. Before 2018: 1 and 2 are the représentants légaux, 0 whoever is not,
 * and among them the one only to be contacted (siecle.md §3.3).
 */
export function niveauDe(lien: SiecleResponsableEleve): NiveauResponsabilite | undefined {
  const { niveauResponsabilite, respLegal, persContact } = lien;
  if (niveauResponsabilite !== undefined) return NIVEAUX[niveauResponsabilite];
  if (respLegal === undefined) return undefined;
  if (respLegal !== "0") return "legal";
  return persContact ? "contact" : "en-charge";
}
