import {
  CHAMP_WORDS,
  type Change,
  type EleveChampModifie,
  type Indices,
  indicesInWords,
  motifInWords,
  type Plan,
  type Settled,
  type Suggestion,
} from "@navette/reconcile";
import type { Accord, Arbitrage, Arbitrages, Suggestion as SuggestionEcrite } from "./changements-schemas.ts";
import { presentFiche } from "./present-arbitrages-fiches.ts";
import { entrantDetails } from "./present-change.ts";
import { valeurInWords } from "./valeurs.ts";

type Litige = Extract<Change, { readonly kind: "eleve.arbitrer" }>;
type Champ = EleveChampModifie["champ"];
type Ligne = SuggestionEcrite["lignes"][number];

/** A page of the rows that a person must decide, in the order of the plan, whatever was decided since. */
export function presentArbitrages(
  settled: readonly Settled[],
  plan: Plan,
  { depuis, limite }: { readonly depuis: number; readonly limite: number },
): Arbitrages {
  const litiges = settled.flatMap(({ change, decision }) =>
    change.kind === "eleve.arbitrer" || change.kind === "fiche.arbitrer" ? [{ change, decision }] : [],
  );
  const present = (change: (typeof litiges)[number]["change"]) =>
    change.kind === "eleve.arbitrer" ? presentOne(change) : presentFiche(change, plan);
  return {
    total: litiges.length,
    enAttente: litiges.flatMap(({ decision }, rank) => (decision === null ? [rank] : [])),
    cas: litiges.slice(depuis, depuis + limite).map(({ change, decision }) => ({ ...present(change), decision })),
  };
}

function presentOne(change: Litige): Omit<Arbitrage, "decision"> {
  const { id, sujet, eleve, motif, suggestions } = change;
  return {
    id,
    objet: "eleve",
    sujet,
    ligne: eleve.line,
    sexe: eleve.fiche.sexe,
    motif: motifInWords(motif),
    details: entrantDetails(eleve),
    suggestions: suggestions.map((each) => ({
      decision: { choix: "meme", eleveId: each.eleveId },
      sujet: each.sujet,
      ancien: each.ancien,
      indices: indicesInWords(each.indices),
      lignes: comparison(change, each),
    })),
  };
}

const COMPARED = ["nom", "nomUsage", "prenom", "naissance", "sexe", "ine", "classe", "niveau"] as const;

/** The file beside the base, field by field. A field the file leaves empty is not compared, a birth date and a class excepted. */
function comparison({ eleve }: Litige, suggestion: Suggestion): Ligne[] {
  const values = { ...eleve.fiche, ...eleve.scolarite, ine: ineOf(eleve) };
  return COMPARED.flatMap((champ) => {
    const modified = suggestion.champs.find((each) => each.champ === champ);
    const fichier = valeurInWords(champ, modified ? modified.apres : values[champ]);
    const navette = modified ? valeurInWords(champ, modified.avant) : knownOf(champ, suggestion, fichier);
    const accord = accordOf(champ, suggestion.indices, { fichier, navette });
    return fichier === null && navette === null ? [] : [{ libelle: CHAMP_WORDS[champ], fichier, navette, accord }];
  });
}

function ineOf({ identifiants }: Litige["eleve"]): string | null {
  return identifiants.find(({ source }) => source === "ine")?.valeur ?? null;
}

/** What the base holds where the plan writes nothing: the same as the file, or something the file does not say. */
function knownOf(champ: Champ, { naissance, classe, indices }: Suggestion, fichier: string | null): string | null {
  if (champ === "naissance") return valeurInWords("naissance", naissance);
  if (champ === "classe") return classe;
  if (champ === "ine") return indices.identifiants.some(({ accord }) => accord === "egal") ? fichier : null;
  return fichier;
}

const ACCORDS: Readonly<Record<Indices["nom"] | Indices["naissance"], Accord>> = {
  egal: "identique",
  "une-lettre": "proche",
  "deux-lettres": "proche",
  compose: "proche",
  different: "different",
  egale: "identique",
  inversee: "proche",
  proche: "proche",
  differente: "different",
  inconnue: "inconnu",
};

/** Folded names may be equal and written otherwise: they are then close, not the same. */
function accordOf(
  champ: Champ,
  indices: Indices,
  { fichier, navette }: { readonly fichier: string | null; readonly navette: string | null },
): Accord {
  const told = toldBy(champ, indices);
  if (told === "identique" && fichier !== navette) return "proche";
  if (told) return told;
  if (fichier === null || navette === null) return "inconnu";
  return fichier === navette ? "identique" : "different";
}

function toldBy(champ: Champ, indices: Indices): Accord | undefined {
  switch (champ) {
    case "nom":
    case "prenom":
    case "naissance":
      return ACCORDS[indices[champ]];
    case "ine": {
      const ine = indices.identifiants.find(({ source }) => source === "ine");
      return ine ? ACCORDS[ine.accord] : undefined;
    }
    default:
      return undefined;
  }
}
