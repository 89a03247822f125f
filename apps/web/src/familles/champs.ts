import type { IdentiteResponsable, Responsable } from "@navette/server/api";
import { CIVILITES } from "../personnes/civilite.ts";
import { telephoneEnMots } from "../ui/mots.ts";

export type ChampIdentite = keyof IdentiteResponsable;

/** How a field is typed. */
type Genre = "civilite" | "texte" | "courriel" | "ouinon";

/** The fields of a responsable, in the order they are read. */
export const CHAMPS: readonly {
  readonly champ: ChampIdentite;
  readonly libelle: string;
  readonly genre: Genre;
}[] = [
  { champ: "civilite", libelle: "Civilité", genre: "civilite" },
  { champ: "nom", libelle: "Nom", genre: "texte" },
  { champ: "nomUsage", libelle: "Nom d’usage", genre: "texte" },
  { champ: "prenom", libelle: "Prénom", genre: "texte" },
  { champ: "telephonePortable", libelle: "Téléphone portable", genre: "texte" },
  { champ: "telephoneDomicile", libelle: "Téléphone du domicile", genre: "texte" },
  { champ: "telephoneTravail", libelle: "Téléphone professionnel", genre: "texte" },
  { champ: "courriel", libelle: "Courriel", genre: "courriel" },
  { champ: "accepteSms", libelle: "Accepte les SMS", genre: "ouinon" },
  { champ: "communicationAdresse", libelle: "Adresse aux associations de parents", genre: "ouinon" },
];

/** The field as it is read; `undefined` when there is nothing. */
export function valeurLue(responsable: Responsable, champ: ChampIdentite): string | undefined {
  const valeur = responsable[champ];
  if (typeof valeur === "boolean") return valeur ? "oui" : "non";
  if (valeur === null) return undefined;
  if (champ.startsWith("telephone")) return telephoneEnMots(valeur);
  return champ === "civilite" && responsable.civilite !== null ? CIVILITES[responsable.civilite] : valeur;
}

/** All the fields as they are typed; an empty text is nothing. */
export type Saisie = Readonly<Record<ChampIdentite, string>>;

export function saisieDe(identite: IdentiteResponsable): Saisie {
  const texts = CHAMPS.map(({ champ }) => [champ, identite[champ] === null ? "" : String(identite[champ])]);
  return Object.fromEntries(texts) as Saisie;
}

export const IDENTITE_VIDE: IdentiteResponsable = {
  civilite: null,
  nom: "",
  nomUsage: null,
  prenom: null,
  courriel: null,
  telephoneDomicile: null,
  telephoneTravail: null,
  telephonePortable: null,
  accepteSms: null,
  communicationAdresse: null,
};

/** What is sent for what was typed. */
export function identiteDe(saisie: Saisie): IdentiteResponsable {
  const text = (champ: ChampIdentite) => saisie[champ].trim() || null;
  const { civilite } = saisie;
  return {
    civilite: civilite === "M" || civilite === "MME" ? civilite : null,
    nom: saisie.nom.trim(),
    nomUsage: text("nomUsage"),
    prenom: text("prenom"),
    courriel: text("courriel"),
    telephoneDomicile: text("telephoneDomicile"),
    telephoneTravail: text("telephoneTravail"),
    telephonePortable: text("telephonePortable"),
    accepteSms: ouiNon(saisie.accepteSms),
    communicationAdresse: ouiNon(saisie.communicationAdresse),
  };
}

/** Said, or not said: three answers, never two. */
export const OUI_NON = [
  { valeur: "", libelle: "Non précisé" },
  { valeur: "true", libelle: "Oui" },
  { valeur: "false", libelle: "Non" },
] as const;

export const ouiNon = (typed: string): boolean | null => (typed === "" ? null : typed === "true");
