import { given } from "../../content/given.ts";
import type { ContentMatiere, ContentMef, ContentProgramme } from "../../content/structures.ts";
import type { SiecleMatiere, SiecleMef, SiecleNomenclature } from "./schema.ts";

interface NomenclatureContent {
  readonly mefs: readonly ContentMef[];
  readonly matieres: readonly ContentMatiere[];
  readonly programmes: readonly ContentProgramme[];
}

/** Formations, matières, and what is taught in what. */
export function nomenclatureContent({ donnees }: SiecleNomenclature): NomenclatureContent {
  const { mefs = [], matieres = [], programmes = [] } = donnees;
  return {
    mefs: mefs.map(mefDe),
    matieres: matieres.flatMap(matiereDe),
    programmes: programmes.flatMap(({ codeMef, codeMatiere, codeModaliteElect, horaire }) =>
      codeMatiere === undefined
        ? []
        : [
            {
              mef: codeMef,
              matiere: codeMatiere,
              horaire: horaire ?? null,
              ...given({ modalite: codeModaliteElect }),
            },
          ],
    ),
  };
}

const mefDe = (mef: SiecleMef): ContentMef => ({
  code: mef.codeMef,
  libelle: mef.libelleLong ?? mef.libelleEdition ?? mef.codeMef,
  libelleEdition: mef.libelleEdition ?? null,
  rattachement: mef.mefRattachement ?? null,
  mefstat11: mef.codeMefstat ?? null,
  ouvert: mef.inscriptionEtab ?? null,
});

function matiereDe(matiere: SiecleMatiere): ContentMatiere[] {
  if (matiere.codeMatiere === undefined) return [];
  return [
    {
      code: matiere.codeMatiere,
      codeGestion: matiere.codeGestion ?? null,
      libelleCourt: matiere.libelleCourt ?? null,
      libelleLong: matiere.libelleLong ?? null,
      libelleEdition: matiere.libelleEdition ?? null,
    },
  ];
}
