import type { FicheChange, FicheSuggestion, Plan } from "@navette/reconcile";
import type { Arbitrage, Suggestion } from "./changements-schemas.ts";
import { ficheDetails, nomDuChampDeFiche } from "./present-change.ts";
import { valeurInWords } from "./valeurs.ts";

type Litige = Extract<FicheChange, { readonly kind: "fiche.arbitrer" }>;
type Ligne = Suggestion["lignes"][number];

/** A responsable or a member of staff who may be one that the school knows. */
export function presentFiche(change: Litige, plan: Plan): Omit<Arbitrage, "decision"> {
  const { id, genre, sujet, fiche, suggestions } = change;
  const enfants = enfantsOf(change, plan);
  return {
    id,
    objet: genre,
    sujet,
    ligne: null,
    sexe: sexeOf(fiche.champs),
    motif: motifOf(change),
    details: [...ficheDetails(genre, fiche, plan.libelles), ...enfants],
    suggestions: suggestions.map((suggestion) => ({
      decision: { choix: "meme", ficheId: suggestion.ficheId },
      sujet: suggestion.sujet,
      ancien: suggestion.ancienne,
      indices: indicesOf(change, suggestion),
      lignes: [
        ...comparison(change, suggestion, plan),
        ...enfants.map(
          ({ libelle, valeur }): Ligne => ({ libelle, fichier: valeur, navette: null, accord: "inconnu" }),
        ),
      ],
    })),
  };
}

function motifOf({ fiche, suggestions }: Pick<Litige, "fiche" | "suggestions">): string {
  if (suggestions.length === 0) {
    return "Trop de personnes de l’école portent ce nom pour les comparer\u00a0: si celle-ci y est déjà, laissez cette ligne de côté.";
  }
  const isHeld = suggestions.some((each) => fiche.identifiants.length > 0 && each.identifiants.length === 0);
  return isHeld
    ? "Le fichier donne à cette personne l’identifiant d’une autre, qui n’a pas le même nom."
    : "Rien ne prouve que ce soit la même personne\u00a0: seul quelqu’un qui la connaît peut le dire.";
}

function sexeOf({ sexe, civilite }: Litige["fiche"]["champs"]): Arbitrage["sexe"] {
  if (sexe === "F" || civilite === "MME") return "F";
  return sexe === "M" || civilite === "M" ? "M" : null;
}

/** The children the file gives to a responsable: what tells homonyms apart. */
function enfantsOf({ id }: Litige, { changes, libelles }: Plan): Arbitrage["details"] {
  const names = changes.flatMap((change) => {
    if (change.kind !== "fiche.ajouter" || change.genre !== "responsabilite") return [];
    const { responsable, eleve } = change.fiche.champs;
    return responsable === `@${id}` && typeof eleve === "string" ? (libelles[eleve] ?? []) : [];
  });
  return names.length > 0 ? [{ libelle: "Enfants", valeur: names.join(", ") }] : [];
}

const COMPARED = [
  "nom",
  "nomUsage",
  "nomPatronymique",
  "prenom",
  "civilite",
  "naissance",
  "fonction",
  "foyer",
  "courriel",
  "telephoneDomicile",
  "telephonePortable",
  "telephoneTravail",
] as const;

/** The file beside the base, field by field; what the file leaves empty is not compared. */
function comparison({ fiche }: Litige, { champs, identifiants }: FicheSuggestion, { libelles }: Plan): Ligne[] {
  const fields = COMPARED.flatMap((champ): Ligne[] => {
    const modified = champs.find((each) => each.champ === champ);
    const fichier = valeurInWords(champ, modified?.apres ?? fiche.champs[champ] ?? null, libelles);
    if (fichier === null) return [];
    const navette = modified ? valeurInWords(champ, modified.avant, libelles) : fichier;
    return [{ libelle: nomDuChampDeFiche(champ), fichier, navette, accord: accordOf(fichier, navette) }];
  });
  const ids = fiche.identifiants.map(({ source, valeur }): Ligne => {
    const given = identifiants.find((each) => each.source === source);
    const navette = given ? given.precedent : valeur;
    return { libelle: nomDuChampDeFiche(source), fichier: valeur, navette, accord: accordOf(valeur, navette) };
  });
  return [...fields, ...ids];
}

function accordOf(fichier: string, navette: string | null): Ligne["accord"] {
  if (navette === null) return "inconnu";
  if (fichier === navette) return "identique";
  return bare(fichier) === bare(navette) ? "proche" : "different";
}

const bare = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[^a-z0-9]/gi, "")
    .toLowerCase();

/** « même nom, même prénom » */
function indicesOf({ fiche }: Litige, { champs }: FicheSuggestion): string {
  const same = ["nom", "prenom", "naissance", "foyer", "courriel", "telephonePortable"].filter(
    (champ) => (fiche.champs[champ] ?? null) !== null && !champs.some((each) => each.champ === champ),
  );
  if (same.length === 0) return "les deux fiches se ressemblent";
  return `en commun\u00a0: ${same.map((champ) => nomDuChampDeFiche(champ).toLocaleLowerCase("fr")).join(", ")}`;
}
