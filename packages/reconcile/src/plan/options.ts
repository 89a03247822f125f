import type { Genre } from "../registre/genres.ts";
import type { Change } from "./change.ts";
import type { OptionImport } from "./commun.ts";
import { IGNORER } from "./decision.ts";

const GENRES: Readonly<Partial<Record<Genre, OptionImport>>> = {
  foyer: "responsables",
  responsable: "responsables",
  responsabilite: "responsables",
  inscription: "groupes",
};

function optionOf(change: Change): OptionImport | undefined {
  if ("genre" in change) return GENRES[change.genre];
  if (change.kind === "eleve.ajouter") return "nouveaux";
  if (change.kind !== "eleve.modifier") return undefined;
  switch (change.groupe) {
    case "etat-civil":
    case "identifiant":
      return "identite";
    case "adresse":
      return "coordonnees";
    case "classe":
    case "saut-de-niveau":
      return "scolarite";
    case "an-dernier":
      return "an-dernier";
    default:
      return undefined;
  }
}

/** What the school set aside is still shown, and no longer accepted by default. */
export function setAside(changes: readonly Change[], ecartees: readonly OptionImport[]): Change[] {
  return changes.map((change) => {
    const option = optionOf(change);
    if (!option || !ecartees.includes(option) || change.defaut?.choix !== "accepter") return change;
    return { ...change, defaut: IGNORER, retenue: { kind: "option", option } };
  });
}
