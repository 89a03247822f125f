import { fold, joined } from "../match/fold.ts";
import { textOf } from "../match/person.ts";
import type { Champs, FicheEntrante, Valeur } from "./fiche.ts";
import type { GenrePersonne } from "./genres.ts";

/** What is compared of a member of staff or a responsable, on both sides alike. */
export interface Portrait {
  /** Folded and joined: every known name. */
  readonly noms: readonly string[];
  readonly prenom: string;
  readonly naissance: string | null;
  readonly identifiants: readonly string[];
  readonly enfants: readonly string[];
  /** What only one household has: e-mail, telephones, address. */
  readonly coordonnees: readonly string[];
}

export function portraitOf(
  { champs, identifiants }: Pick<FicheEntrante, "champs" | "identifiants">,
  enfants: readonly string[],
): Portrait {
  const text = (champ: string) => asText(champs[champ]);
  const noms = ["nom", "nomUsage", "nomPatronymique"].map((champ) => joined(fold(text(champ))));
  return {
    noms: [...new Set(noms)].filter((nom) => nom !== ""),
    prenom: joined(fold(text("prenom"))),
    naissance: text("naissance") || null,
    identifiants: identifiants.map(textOf),
    enfants,
    coordonnees: coordonneesOf(champs),
  };
}

function coordonneesOf(champs: Champs): string[] {
  const courriel = asText(champs.courriel).trim().toLowerCase();
  const telephones = ["telephoneDomicile", "telephoneTravail", "telephonePortable"].flatMap((champ) => {
    const digits = asText(champs[champ]).replace(/\D/g, "");
    // The last nine are the same with and without the country's prefix.
    return digits.length >= 9 ? [digits.slice(-9)] : [];
  });
  const foyer = asText(champs.foyer);
  return [courriel, ...telephones, foyer].filter((each) => each !== "");
}

function asText(valeur: Valeur | undefined): string {
  return typeof valeur === "string" ? valeur : "";
}

/** A pass over persons: those who share a key, alone on both sides, are one. */
export interface Passe {
  readonly preuve: PreuveFiche;
  /** Weak proofs are left to a person. */
  readonly sure: boolean;
  readonly cles: (portrait: Portrait) => readonly string[];
}

export type PreuveFiche =
  | "meme-cle"
  | "meme-identifiant"
  | "meme-etat-civil"
  | "meme-enfant"
  | "memes-coordonnees"
  | "meme-enfant-et-coordonnees"
  | "seul-de-ce-nom"
  | "ressemblance";

const names = ({ noms, prenom }: Portrait) => noms.map((nom) => `${nom}|${prenom}`);
const crossed = (left: readonly string[], right: readonly string[]) =>
  left.flatMap((a) => right.map((b) => `${a}|${b}`));

const COMMUNES: readonly Passe[] = [
  {
    preuve: "meme-etat-civil",
    sure: true,
    cles: (portrait) => (portrait.naissance ? crossed(names(portrait), [portrait.naissance]) : []),
  },
];

/** From the surest to the weakest (sts-web.md §7; onde.md §5.2 and import-utilisateurs.md §3.4 for families). */
export const PASSES_PERSONNES: Readonly<Record<GenrePersonne, readonly Passe[]>> = {
  personnel: [...COMMUNES, { preuve: "seul-de-ce-nom", sure: true, cles: names }],
  responsable: [
    ...COMMUNES,
    {
      // Two of one name and one child, father and grandfather: only what each has of his own tells them apart.
      preuve: "memes-coordonnees",
      sure: true,
      cles: (portrait) => {
        const { coordonnees, enfants } = portrait;
        return coordonnees.length === 0
          ? []
          : crossed(names(portrait), [[...coordonnees, ...enfants].sort().join("|")]);
      },
    },
    { preuve: "meme-enfant", sure: true, cles: (portrait) => crossed(names(portrait), portrait.enfants) },
    { preuve: "memes-coordonnees", sure: true, cles: (portrait) => crossed(names(portrait), portrait.coordonnees) },
    {
      preuve: "meme-enfant-et-coordonnees",
      sure: true,
      cles: ({ prenom, enfants, coordonnees }) =>
        prenom === "" ? [] : crossed(crossed([prenom], enfants), coordonnees),
    },
    { preuve: "ressemblance", sure: false, cles: names },
    {
      preuve: "ressemblance",
      sure: false,
      cles: ({ prenom, enfants }) => (prenom === "" ? [] : crossed([prenom], enfants)),
    },
  ],
};

/** An identifier that two persons share says nothing when no name agrees: it was given again. */
export function agree(a: Portrait, b: Portrait): boolean {
  const sameNom = a.noms.some((nom) => b.noms.includes(nom));
  return sameNom || (a.prenom !== "" && a.prenom === b.prenom);
}

/** Two birth dates that differ are two persons, whatever their names. */
export function contradict(a: Portrait, b: Portrait): boolean {
  return a.naissance !== null && b.naissance !== null && a.naissance !== b.naissance;
}
