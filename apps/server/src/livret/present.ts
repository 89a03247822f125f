import type { Acteur, Grille, PeriodeLivret } from "@navette/base";
import { decideTyping, passagesOf } from "@navette/base";
import type { Grille as GrilleEcrite, PeriodeLivret as PeriodeEcrite } from "./schemas.ts";

/** A period with what its reader may do there. */
export function presentPeriode(periode: PeriodeLivret, acteur: Acteur): PeriodeEcrite {
  const { classe, anneeClose: _, ...rest } = periode;
  const typing = decideTyping(periode, acteur);
  return {
    ...rest,
    classeId: classe.id,
    saisissable: typing.permis,
    refus: typing.permis ? null : typing.diagnostic,
    passages: passagesOf(periode, acteur),
  };
}

export function presentGrille({ periode, ...grille }: Grille, acteur: Acteur): GrilleEcrite {
  return { ...grille, classe: periode.classe, periode: presentPeriode(periode, acteur) };
}
