import type { FileInput } from "@navette/formats";
import { type DefautPlante, type Planter, planterDans } from "../../defauts/plantes.ts";
import type { Prng } from "../../prng.ts";
import { FICHIERS_SIECLE } from "../fichiers/fichiers.ts";
import type { Defaut2d, PrendreFiche } from "./defaut.ts";
import { type Dossier, type Fiche, ouvrirDossier } from "./dossier.ts";
import { DEFAUTS_SIECLE_AUTRES } from "./siecle-autres.ts";
import { DEFAUTS_SIECLE_ELEVES } from "./siecle-eleves.ts";
import { DEFAUTS_STS } from "./sts.ts";

/** Every fault there is, in the order they are planted. */
export const DEFAUTS_2D: readonly Defaut2d[] = [...DEFAUTS_SIECLE_ELEVES, ...DEFAUTS_SIECLE_AUTRES, ...DEFAUTS_STS];

/**
 * Plants in the eight files of `fichiersCollege` the faults of siecle.md §11 and sts-web.md §9, each on a record of its own,
 * and says where. A collège too small for all of them gets those that fit. The same seed plants the same faults.
 * The diagnostics whose code begins with `siecle.ensemble` are those of the files together.
 */
export const planterDefautsCollege = (fichiers: readonly FileInput[], graine: string) =>
  planterDans(fichiers, graine, planter);

const isOf = (fichier: Defaut2d["fichier"], name: string): boolean =>
  fichier === "sts" ? name.startsWith("sts_emp_") : FICHIERS_SIECLE[fichier] === name;

function planter(draw: Prng, fichier: FileInput): ReturnType<Planter> {
  const dossier = ouvrirDossier(fichier);
  const prendre = fichesLibres(draw, dossier);
  const defauts = DEFAUTS_2D.filter((defaut) => isOf(defaut.fichier, fichier.name));
  const abimees = defauts.map((defaut) => ({ defaut, fiche: defaut.planter(prendre, dossier) }));
  // The lines are known once every fault is planted: some add or take away a line.
  const plantes = abimees.flatMap(({ defaut, fiche }): readonly DefautPlante[] => {
    if (fiche === undefined) return [];
    const { code, quoi, diagnostic, ou } = defaut;
    return [{ code, fichier: fichier.name, ligne: dossier.ligneDe(fiche, ou), quoi, diagnostic }];
  });
  return { fichier: dossier.fermer(), plantes };
}

/** Hands out the records of the file in a random order, each once. */
function fichesLibres(draw: Prng, { fiches }: Dossier): PrendreFiche {
  const free = new Set<Fiche>(draw.shuffle(fiches));
  return (balise, fits = () => true) => {
    for (const fiche of free) {
      if (fiche.balise !== balise || !fits(fiche.texte, fiche)) continue;
      free.delete(fiche);
      return fiche;
    }
    return undefined;
  };
}
