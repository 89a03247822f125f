import { niveauDuMef } from "../../codes/mef.ts";
import type { ContentClasse } from "../../content/content.ts";
import { niveauxOrdonnes } from "../../content/niveaux.ts";
import type { ContentGroupe } from "../../content/structures.ts";
import type { SiecleDivision, SiecleGroupe, SiecleStructures } from "./schema.ts";

interface StructuresContent {
  readonly classes: readonly ContentClasse[];
  readonly groupes: readonly ContentGroupe[];
}

/** The divisions as classes, the groups with the divisions they draw from. */
export function structuresContent({ donnees: { divisions = [], groupes = [] } }: SiecleStructures): StructuresContent {
  return { classes: divisions.map(classeDe), groupes: groupes.map(groupeDe) };
}

const mefsDe = ({ mefsAppartenance = [] }: SiecleDivision | SiecleGroupe): string[] => [
  ...new Set(mefsAppartenance.map(({ codeMef }) => codeMef)),
];

function classeDe(division: SiecleDivision): ContentClasse {
  const mefs = mefsDe(division);
  return {
    identifiant: division.codeStructure,
    // The label is free and often empty; people call a division by its code.
    libelle: division.codeStructure,
    niveaux: niveauxOrdonnes(mefs.flatMap((mef) => niveauDuMef(mef) ?? [])),
    mefs,
  };
}

function groupeDe(groupe: SiecleGroupe): ContentGroupe {
  const divisions = (groupe.divisionsAppartenance ?? []).map(({ codeStructure }) => codeStructure);
  return {
    code: groupe.codeStructure,
    libelle: groupe.libelleLong ?? null,
    divisions: [...new Set(divisions)],
    mefs: mefsDe(groupe),
  };
}
