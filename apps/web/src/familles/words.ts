import { accorde } from "@navette/formats/codes/accord";
import { libelleNiveau } from "@navette/formats/codes/niveaux-responsabilite";
import type {
  Adresse,
  Famille,
  FiltreResponsables,
  Lien,
  Responsable,
  ResponsableListe,
  Responsables,
} from "@navette/server/api";
import { nomPersonnel } from "../personnes/words.ts";
import { nombre, pluriel } from "../ui/mots.ts";

type Nomme = Pick<Responsable, "civilite" | "nom" | "nomUsage" | "prenom">;

/** « Mme BALIVERNE Hélène », under the name she uses; an organisation has no prénom. */
export const nomResponsable = ({ civilite, nom, nomUsage, prenom }: Nomme): string =>
  nomPersonnel({ civilite, nom: nomUsage ?? nom, prenom: prenom ?? "" });

/** « Zoë (CP), Éléonore (CM2) »: the family name only where it is another. */
export function enfantsEnMots({
  nom,
  nomUsage,
  enfants,
}: Pick<ResponsableListe, "nom" | "nomUsage" | "enfants">): string {
  const own = new Set([nom, nomUsage].map((each) => each?.toLocaleUpperCase("fr")));
  const texts = enfants.map((enfant) => {
    const name = enfant.nom.toLocaleUpperCase("fr");
    const who = own.has(name) ? enfant.prenom : `${name} ${enfant.prenom}`;
    return enfant.classe ? `${who} (${enfant.classe.libelle})` : who;
  });
  return texts.join(", ") || "aucun enfant";
}

/** The names of these ids, « M. BALIVERNE Théodore et Mme FARIBOLE Hélène ». */
export function nomsDe(ids: readonly string[], { responsables }: Pick<Famille, "responsables">): string {
  const noms = ids.flatMap((id) => responsables.filter((each) => each.id === id).map(nomResponsable));
  return new Intl.ListFormat("fr").format(noms);
}

export const NIVEAUX = {
  legal: { libelle: libelleNiveau("legal"), suite: "Reçoit le livret et les messages de l’établissement." },
  "en-charge": { libelle: libelleNiveau("en-charge"), suite: "S’occupe de l’enfant, sans autorité parentale." },
  contact: { libelle: libelleNiveau("contact"), suite: "À appeler si les parents ne répondent pas." },
} as const satisfies Record<NonNullable<Lien["niveau"]>, { libelle: string; suite: string }>;

/** « répond de 2 élèves »; as long as nobody said of one of them as what, he is only tied to them. */
export function attacheEnMots(
  { id, civilite, enfants }: Pick<Responsable, "id" | "civilite" | "enfants">,
  liens: readonly Lien[],
): string {
  if (enfants.length === 0) return "ne répond d’aucun élève";
  const own = liens.filter((lien) => lien.responsable === id && lien.actif);
  const quoi = pluriel(enfants.length, "élève");
  return own.some(({ niveau }) => niveau === null)
    ? `${accorde(civilite, "lié", "liée")} à ${quoi}`
    : `répond de ${quoi}`;
}

/** CODE_PARENTE of SIECLE, as forms write it. */
export const PARENTES: Readonly<Record<string, string>> = {
  "10": "Mère",
  "20": "Père",
  "38": "Ascendant",
  "37": "Fratrie",
  "39": "Autre membre de la famille",
  "50": "Tuteur",
  "41": "Éducateur",
  "42": "Assistant familial",
  "51": "Aide sociale à l’enfance",
  "70": "Élève lui-même",
  "90": "Autre lien",
};

export const parenteEnMots = (code: string): string => PARENTES[code] ?? `lien ${code}`;

/** What may be said or not of a link, in the order of forms. */
export const FAITS = [
  { champ: "heberge", libelle: "Héberge l’enfant", dit: "héberge l’enfant" },
  { champ: "prioritaire", libelle: "À contacter en priorité", dit: "à contacter en priorité" },
  { champ: "paieFrais", libelle: "Paie les frais", dit: "paie les frais" },
  { champ: "percoitAides", libelle: "Perçoit les aides", dit: "perçoit les aides" },
] as const satisfies readonly { champ: keyof Lien; libelle: string; dit: string }[];

/** « Mère, rang 1, héberge l’enfant »: what is said of a link besides its level. */
export function precisionsDe(lien: Lien): string {
  const parts = [
    lien.parente === null ? undefined : parenteEnMots(lien.parente),
    lien.rang === null ? undefined : `rang\u00a0${lien.rang}`,
    ...FAITS.map(({ champ, dit }) => (lien[champ] ? dit : undefined)),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

export const FILTRES: readonly { readonly valeur: FiltreResponsables; readonly libelle: string }[] = [
  { valeur: "actifs", libelle: "Actuels" },
  { valeur: "a-preciser", libelle: "À préciser" },
  { valeur: "sans-enfant", libelle: "Sans enfant" },
  { valeur: "anciens", libelle: "Anciens" },
];

/** The title of the list says what waits first. */
export function titreResponsables({ parFiltre }: Pick<Responsables, "parFiltre">): string {
  const { actifs, "a-preciser": attendent } = parFiltre;
  if (actifs === 0) return "Aucun responsable n’est connu";
  const school = pluriel(actifs, "responsable");
  return attendent > 0 ? `${school}, dont ${nombre(attendent)} à préciser` : school;
}

/** Its own lines, then the town: « Résidence Les Tilleuls / 4 rue du Lavoir / 99350 Valombre ». */
export function lignesAdresse({ ligne, codePostal, commune, pays }: Adresse): readonly string[] {
  const ville = [codePostal, commune].filter(Boolean).join(" ");
  return [...(ligne ?? "").split("\n"), ville, pays ?? ""].filter((part) => part !== "");
}
