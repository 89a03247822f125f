import { chosenFiche } from "../plan/chosen.ts";
import type { Decision } from "../plan/decision.ts";
import type { FicheChange, FicheMise } from "../registre/change.ts";
import { type Champs, mapReferences, promisedBy, referencesOf } from "../registre/fiche.ts";
import { type GenrePersonne, isPersonne } from "../registre/genres.ts";
import type { FicheValeur, Operation } from "./operation.ts";

/** What the writes of one plan share: the identifier each change gave to its object. */
export interface Faits {
  readonly newId: () => string;
  readonly ids: Map<string, string>;
}

/** The writes of an effective change that is neither of a pupil nor of a class. A field loses what it named that is not written. */
export function ficheOperations(change: FicheChange, decision: Decision | null, faits: Faits): Operation[] {
  const { id: changeId } = change;
  switch (change.kind) {
    case "fiche.ajouter":
      return added(change, faits);
    case "fiche.arbitrer": {
      const chosen = chosenFiche(change, decision);
      if (!chosen) return added(change, faits);
      faits.ids.set(changeId, chosen.ficheId);
      // What somebody corrected here is not part of recognising a person.
      return written(change, { ...chosen, champs: chosen.champs.filter(({ verrou }) => !verrou) }, faits);
    }
    case "fiche.modifier":
    case "fiche.retablir":
      return written(change, change, faits);
    case "fiche.retirer":
      return [{ kind: "fiche.retirer", changeId, genre: change.genre, ficheId: change.ficheId }];
  }
}

type Entrant = Extract<FicheChange, { kind: "fiche.ajouter" | "fiche.arbitrer" }>;

function added({ id: changeId, genre, fiche: { champs, identifiants } }: Entrant, faits: Faits): Operation[] {
  const ficheId = faits.newId();
  faits.ids.set(changeId, ficheId);
  const fiche = {
    champs: resolve(champs, faits),
    identifiants: identifiants.map((each) => ({ ...each, actuel: true })),
  };
  return [{ kind: "fiche.ajouter", changeId, genre, ficheId, fiche }];
}

function written({ id: changeId, genre }: FicheChange, mise: FicheMise, faits: Faits): Operation[] {
  const { ficheId, ancienne } = mise;
  const champs = mise.champs.flatMap(({ champ, avant, apres }): FicheValeur[] => {
    const before = { [champ]: apres };
    const after = resolve(before, faits);
    return isLost(before, after, champ) ? [] : [{ champ, avant, apres: after[champ] ?? null }];
  });
  const target = { changeId, genre, ficheId };
  return [
    ...(ancienne ? [{ kind: "fiche.retablir" as const, ...target }] : []),
    ...(champs.length > 0 ? [{ kind: "fiche.modifier" as const, ...target, champs }] : []),
    ...(isPersonne(genre) ? identifiantOperations(mise, genre, changeId) : []),
  ];
}

function identifiantOperations(
  { ficheId, identifiants }: FicheMise,
  objet: GenrePersonne,
  changeId: string,
): Operation[] {
  return identifiants.map(({ source, valeur, precedent, connu }) => ({
    kind: "identifiant.ajouter" as const,
    changeId,
    objet,
    id: ficheId,
    source,
    valeur,
    precedent,
    connu,
  }));
}

function resolve(champs: Champs, { ids }: Faits): Champs {
  return mapReferences(champs, (reference) => {
    const changeId = promisedBy(reference);
    return changeId === undefined ? reference : ids.get(changeId);
  });
}

function isLost(before: Champs, after: Champs, champ: string): boolean {
  const [had] = referencesOf({ [champ]: before[champ] ?? null });
  return had !== undefined && !Array.isArray(before[champ]) && (after[champ] ?? null) === null;
}
