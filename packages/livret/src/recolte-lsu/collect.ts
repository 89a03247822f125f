import type { Lsu1d } from "@navette/formats";
import { trierPar } from "@navette/formats/codes/ordre";
import type { EcoleBilans } from "../bilans.ts";
import type { Constat } from "../completude/constat.ts";
import { rienAExporter } from "../completude/constats-classe.ts";
import { type ClassePreparee, type EcolePreparee, isBloquant } from "../completude/ecole.ts";
import { identiteOf } from "../completude/identite.ts";
import { issuesOf } from "./depart.ts";
import { documentOf } from "./document.ts";
import type { Part } from "./parts.ts";
import { type ValeursEnvoyees, valeursDe } from "./valeurs.ts";

export interface DemandeRecolte {
  /** Prepared once, whatever the number of parts. */
  readonly ecole: EcolePreparee;
  /** One of `split`. */
  readonly part: Part;
  readonly editeur: string;
  readonly application: string;
  /** Today, ISO: given by the caller, who has the clock. */
  readonly dateCreation: string;
}

export interface Recolte {
  /** Absent when nothing can leave. */
  readonly document?: Lsu1d;
  /** All there is to say of the school, its classes, its pupils. */
  readonly diagnostics: readonly Constat[];
  /** Ids of the class and of the pupil, and the exact values sent. */
  readonly exported: readonly { readonly classe: string; readonly eleve: string; readonly valeurs: ValeursEnvoyees }[];
  /** The pupils who do not leave, each with what keeps him back: himself, his class or the whole file. */
  readonly skipped: readonly {
    readonly classe: string;
    readonly eleve: string;
    readonly constats: readonly Constat[];
  }[];
}

/**
 * Gathers the bilans of one part for LSU. Nothing is invented: what is missing keeps back the rubrique, the pupil, the
 * class or the file, and is said with who can mend it (lsu.md §13–14, livret-scolaire.md §8.7).
 */
export function collect({ ecole: preparee, part, ...entete }: DemandeRecolte): Recolte {
  const { ecole, constats, classes: toutes } = preparee;
  const classes = selection(toutes, part);
  const issues = issuesOf(classes, { ecole }, constats.filter(isBloquant));
  const departs = issues.flatMap(({ depart }) => depart ?? []);
  const directeur = directeurOf(ecole);
  const pret = directeur !== undefined && departs.length > 0;
  return {
    ...(pret && { document: documentOf({ ...entete, uai: ecole.uai, annee: ecole.annee, directeur }, departs) }),
    diagnostics: [
      ...(pret ? [] : [rienAExporter({ ecole })]),
      ...constats,
      ...classes.flatMap((classe) => classe.constats),
      ...issues.flatMap((issue) => issue.constats),
    ],
    exported: departs.map(({ classe, bilan, contenu, responsables }) => ({
      classe: classe.id,
      eleve: bilan.eleve.id,
      valeurs: valeursDe(contenu, responsables),
    })),
    skipped: issues
      .filter(({ depart }) => depart === undefined)
      .map(({ classe, bilan, retenues }) => ({ classe: classe.id, eleve: bilan.eleve.id, constats: retenues })),
  };
}

function directeurOf({ directeur }: EcoleBilans) {
  const identite = directeur && identiteOf(directeur);
  return directeur && identite ? { id: directeur.id, ...identite } : undefined;
}

/** The classes and pupils of the part, in the order of the file: class, then name, whatever the order given. */
function selection(classes: readonly ClassePreparee[], part: Part): readonly ClassePreparee[] {
  const kept = classes.filter(({ classe }) => part.classes.includes(classe.id));
  return trierPar(kept, ({ classe: { libelle, id } }) => [libelle, id]).map((preparee) => ({
    ...preparee,
    bilans: trierPar(
      preparee.bilans.filter(({ bilan }) => part.niveau === undefined || bilan.eleve.niveau === part.niveau),
      ({ bilan: { eleve } }) => [eleve.nom, eleve.prenom, eleve.id],
    ),
  }));
}
