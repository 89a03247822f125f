import type { Classe, Ecole, Enseignant } from "./modele.ts";
import { NOMS, ORIGINES } from "./noms/familles.ts";
import { prenomsDe } from "./noms/prenoms.ts";
import type { Prng } from "./prng.ts";

/** A teacher whose name no colleague bears, as long as there are names. */
export function inventEnseignant(draw: Prng, annee: number, collegues: readonly Enseignant[]): Enseignant {
  const sexe = draw.chance(0.82) ? "F" : "M";
  const prenom = draw.pick(prenomsDe(annee - draw.int(24, 58), sexe));
  const noms = Array.from({ length: 8 }, () => draw.pick(NOMS[draw.chance(0.85) ? "france" : draw.weighted(ORIGINES)]));
  const nom = noms.find((each) => !collegues.some((collegue) => collegue.nom === each)) ?? draw.pick(noms);
  return { civilite: sexe === "F" ? "MME" : "M", nom, prenom };
}

/** From this number of classes on, the head does nothing else. */
const CLASSES_AVEC_DECHARGE = 12;

/** In a small school the head teaches, the eldest pupils. */
export function inventDirecteur(draw: Prng, annee: number, classes: readonly Classe[]): Enseignant {
  const ainee = classes.findLast((classe) => classe.niveaux.length > 0);
  if (ainee !== undefined && classes.length < CLASSES_AVEC_DECHARGE) return ainee.enseignant;
  return inventEnseignant(
    draw,
    annee,
    classes.map((classe) => classe.enseignant),
  );
}

/** The head stays, unless he taught a class and left it: whoever has the eldest pupils then takes over. */
export function directeurSuivant(draw: Prng, ecole: Ecole, classes: readonly Classe[]): Enseignant {
  const { directeur } = ecole;
  const enseignait = ecole.classes.some((classe) => classe.enseignant === directeur);
  const reste = !enseignait || classes.some((classe) => classe.enseignant === directeur);
  return reste ? directeur : inventDirecteur(draw, ecole.annee + 1, classes);
}
