import type { EleveSansClasse } from "./modele.ts";
import { inventJour } from "./niveaux.ts";
import type { Prng } from "./prng.ts";

/** Ways a school mends a record between two extractions; each leaves the pupil as he is when it has nothing to mend. */
const CORRECTIONS: readonly ((eleve: EleveSansClasse) => EleveSansClasse)[] = [
  (eleve) => ({ ...eleve, prenom: eleve.prenom.replace("-", " ") }),
  (eleve) => ({ ...eleve, prenom: eleve.prenom.normalize("NFD").replace(/\p{Mn}/gu, "") }),
  (eleve) => ({ ...eleve, nom: eleve.nom.replace("-", " ").replace("'", " ") }),
  (eleve) => ({ ...eleve, nom: eleve.nom.replace(/(.)\1/, "$1") }),
  (eleve) => ({ ...eleve, prenom: eleve.prenom.replace("y", "i").replace("ë", "e").replace("th", "t") }),
];

/** One field mended, the others untouched: the spelling of a name, or else the day of birth. */
export function corriger(draw: Prng, eleve: EleveSansClasse): EleveSansClasse {
  const mended = CORRECTIONS.map((correction) => correction(eleve)).filter(
    (each) => each.nom !== eleve.nom || each.prenom !== eleve.prenom,
  );
  if (mended.length > 0) return draw.pick(mended);
  return { ...eleve, naissance: inventJour(draw, Number(eleve.naissance.slice(0, 4))) };
}
