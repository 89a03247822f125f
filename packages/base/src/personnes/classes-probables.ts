import { fold } from "@navette/reconcile";

interface Nomme {
  readonly id: string;
  readonly nom: string;
}

interface ClasseOuverte {
  readonly id: string;
  readonly libelle: string;
}

/** Who teaches where. */
interface Enseignee {
  readonly personnelId: string;
  readonly classeId: string;
}

/**
 * The classes that bear the name of a person, as schools write them in ONDE (« CP A - Mme DURAND »), by person: probably
 * theirs, until somebody says so. A class that one of that name teaches already is nobody else's.
 */
export function classesProbables<Classe extends ClasseOuverte>(
  personnes: readonly Nomme[],
  ouvertes: readonly Classe[],
  enseignees: readonly Enseignee[],
): ReadonlyMap<string, readonly Classe[]> {
  const noms = new Map(personnes.map(({ id, nom }) => [id, nom]));
  const libelles = new Map(ouvertes.map(({ id, libelle }) => [id, libelle]));
  const trouvees = new Set(
    enseignees
      .filter(({ classeId, personnelId }) => porteLeNom(libelles.get(classeId) ?? "", noms.get(personnelId) ?? ""))
      .map(({ classeId }) => classeId),
  );
  const libres = ouvertes.filter(({ id }) => !trouvees.has(id));
  return new Map(personnes.map(({ id, nom }) => [id, libres.filter(({ libelle }) => porteLeNom(libelle, nom))]));
}

/** Whole words, case and accents aside. A single letter is that of the class: « CP A ». */
function porteLeNom(libelle: string, nom: string): boolean {
  const mots = fold(nom);
  return mots.length > 1 && ` ${fold(libelle)} `.includes(` ${mots} `);
}
