import type { Operation } from "@navette/reconcile";
import type { Entree } from "../journal/record.ts";

/** The line of the journal that tells an operation: what it bore on, the values before and after. */
export function entreeOf(operation: Operation, importId: string): Entree {
  return { action: operation.kind, importId, ...target(operation), ...values(operation) };
}

function target(operation: Operation): Pick<Entree, "objet" | "objetId"> {
  if ("objet" in operation) return { objet: operation.objet, objetId: operation.id };
  if ("genre" in operation) return { objet: operation.genre, objetId: operation.ficheId };
  if ("classeId" in operation) return { objet: "classe", objetId: operation.classeId };
  return { objet: "eleve", objetId: operation.eleveId };
}

function values(operation: Operation): Pick<Entree, "avant" | "apres"> {
  switch (operation.kind) {
    case "classe.ajouter":
      return { apres: operation.classe };
    case "classe.oter":
      return { avant: operation.classe };
    case "eleve.ajouter":
      return { apres: operation.eleve };
    case "eleve.oter":
      return { avant: operation.eleve };
    case "fiche.ajouter":
      return { apres: operation.fiche };
    case "fiche.oter":
      return { avant: operation.fiche };
    case "fiche.modifier":
    case "classe.modifier":
    case "eleve.modifier":
      return {
        avant: Object.fromEntries(operation.champs.map(({ champ, avant }) => [champ, avant])),
        apres: Object.fromEntries(operation.champs.map(({ champ, apres }) => [champ, apres])),
      };
    case "scolarite.definir":
      return { avant: operation.avant, apres: operation.apres };
    case "identifiant.ajouter":
      return { avant: { [operation.source]: operation.precedent }, apres: { [operation.source]: operation.valeur } };
    case "identifiant.oter":
      return { avant: { [operation.source]: operation.valeur }, apres: { [operation.source]: operation.precedent } };
    case "distinction.ajouter":
    case "distinction.oter":
    case "fiche.retirer":
    case "fiche.retablir":
    case "classe.archiver":
    case "classe.rouvrir":
    case "eleve.desactiver":
    case "eleve.reactiver":
      return {};
  }
}
