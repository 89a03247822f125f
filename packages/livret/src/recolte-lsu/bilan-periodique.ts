import type { Lsu1dAcquis, Lsu1dBilanPeriodique } from "@navette/formats";
import type { Acquis, Mesure } from "../completude/acquis.ts";
import type { ContenuBilan } from "../completude/bilan.ts";

type References = Pick<
  Lsu1dBilanPeriodique,
  "eleveRef" | "periodeRef" | "enseignantRefs" | "dateCreation" | "dateScolarite" | "dateVerrou" | "directeurRef"
>;

type ElementRefs = ReadonlyMap<string, string>;

/** One `bilan-periodique` (lsu.md §8.2). `refs` gives the id of each élément de programme. */
export function bilanPeriodique(
  references: References,
  contenu: ContenuBilan & { readonly appreciationGenerale: string },
  refs: ElementRefs,
): Lsu1dBilanPeriodique {
  const { acquis, parcours, modalites, appreciationGenerale } = contenu;
  return {
    ...references,
    listeAcquis: acquis.map((each) => acquisLsu(each, refs)),
    ...(parcours.length > 0 && { listeParcours: parcours }),
    ...(modalites.length > 0 && {
      modalitesAccompagnement: modalites.map(({ code, complement }) => ({
        code,
        ...(complement !== undefined && { complementPpre: complement }),
      })),
    }),
    appreciationGenerale,
  };
}

function acquisLsu(acquis: Acquis, refs: ElementRefs): Lsu1dAcquis {
  const { appreciation, sousDomaines } = acquis;
  return {
    ...mesureLsu(acquis, refs),
    ...(appreciation !== undefined && { appreciation }),
    ...(sousDomaines.length > 0 && { sousDomaines: sousDomaines.map((each) => mesureLsu(each, refs)) }),
  };
}

function mesureLsu({ code, positionnement, nonEvalue, elements }: Mesure, refs: ElementRefs) {
  return {
    codeDomaine: code,
    ...(elements.length > 0 && { elementProgrammeRefs: elements.flatMap((texte) => refs.get(texte) ?? []) }),
    ...(positionnement !== undefined && { positionnement }),
    ...(nonEvalue && { nonEvalue }),
  };
}
