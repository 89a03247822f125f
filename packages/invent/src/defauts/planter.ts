import type { FileInput } from "@navette/formats";
import { NOM_ELEVES, NOM_RESPONSABLES } from "../fichiers-onde.ts";
import type { Prng } from "../prng.ts";
import type { Defaut, Prendre } from "./defaut.ts";
import { DEFAUTS_ELEVES } from "./eleves.ts";
import { type Feuille, fermerFeuille, type Ligne, ouvrirFeuille } from "./feuille.ts";
import { type DefautPlante, type Planter, planterDans } from "./plantes.ts";
import { DEFAUTS_RESPONSABLES } from "./responsables.ts";

const DEFAUTS: Readonly<Record<string, readonly Defaut[]>> = {
  [NOM_ELEVES]: DEFAUTS_ELEVES,
  [NOM_RESPONSABLES]: DEFAUTS_RESPONSABLES,
};

/**
 * Plants in the two files of `fichiersOnde`, in its default layout, the faults of onde.md §14, each on a line of its own,
 * and says where. A school too small for all of them gets those that fit. The same seed plants the same faults.
 */
export const planterDefauts = (fichiers: readonly FileInput[], graine: string) =>
  planterDans(fichiers, graine, planter);

function planter(draw: Prng, fichier: FileInput): ReturnType<Planter> {
  const feuille = ouvrirFeuille(fichier);
  const prendre = lignesLibres(draw, feuille);
  const plantes = (DEFAUTS[fichier.name] ?? []).flatMap((defaut): readonly DefautPlante[] => {
    const ligne = defaut.planter(feuille, prendre);
    if (ligne === undefined) return [];
    const { code, quoi, diagnostic } = defaut;
    return [{ code, fichier: fichier.name, ligne: ligne.numero, quoi, diagnostic }];
  });
  return { fichier: fermerFeuille(feuille), plantes };
}

/** Hands out the lines of the file in a random order, each once: what was added by a fault is never spoiled by another. */
function lignesLibres(draw: Prng, { lignes: [, ...rows] }: Feuille): Prendre {
  const free = new Set<Ligne>(draw.shuffle(rows));
  return (fits = () => true) => {
    const ligne = [...free].find(fits);
    if (ligne !== undefined) free.delete(ligne);
    return ligne;
  };
}
