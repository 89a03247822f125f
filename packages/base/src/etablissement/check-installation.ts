import { Invalid, uai as uaiCodec } from "@navette/formats";
import { faiblesse, isIdentifiant, MOT_DE_PASSE_REMEDY } from "@navette/livret";
import { AppError } from "../app-error.ts";
import { identifiantFaux, type NouveauCompte } from "../comptes/create-compte.ts";
import type { NouvelEtablissement } from "./create-etablissement.ts";

/** The first account of a school: its administrateur. */
export interface PremierCompte extends Pick<NouveauCompte, "identifiant" | "prenom" | "nom"> {
  readonly motDePasse: string;
}

interface Faute {
  readonly champ: string;
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
}

/** Without a password yet, all the rest can be looked at. */
type Demande = Omit<PremierCompte, "motDePasse"> & Partial<Pick<PremierCompte, "motDePasse">>;

/** Refuses what a school and its first account cannot be made of: every fault at once, before anything is opened or made. */
export function requireInstallable(nouveau: NouvelEtablissement, premier: Demande): void {
  const fautes = [...fautesDEcole(nouveau), ...fautesDeCompte(nouveau, premier)];
  const [first, ...others] = fautes;
  if (first === undefined) return;
  const champs = Object.fromEntries(
    fautes.map(({ champ, message, remedy }) => [champ, [message, remedy].filter(Boolean).join(" ")]),
  );
  const { champ: _, ...seule } = first;
  if (others.length === 0) throw new AppError({ nature: "saisie", ...seule, champs });
  throw new AppError({
    nature: "saisie",
    code: "installation.saisie",
    message: `L’établissement n’est pas créé\u00a0: ${fautes.length} renseignements sont à corriger.`,
    champs,
  });
}

function fautesDEcole({ uai, nom }: NouvelEtablissement): readonly Faute[] {
  const read = uaiCodec.read(uai.trim());
  return [
    ...(read instanceof Invalid
      ? [{ champ: "uai", code: "etablissement.uai", message: read.message, remedy: read.remedy }]
      : []),
    ...vide("nom", nom, "Le nom de l’établissement est vide."),
  ];
}

function fautesDeCompte({ nom: ecole, uai }: NouvelEtablissement, premier: Demande): readonly Faute[] {
  const { identifiant, prenom, nom, motDePasse } = premier;
  const faible = motDePasse === undefined ? undefined : faiblesse(motDePasse, [identifiant, prenom, nom, ecole, uai]);
  return [
    ...vide("compte.prenom", prenom, "Le prénom de l’administrateur est vide."),
    ...vide("compte.nom", nom, "Le nom de famille de l’administrateur est vide."),
    ...(isIdentifiant(identifiant) ? [] : [{ champ: "compte.identifiant", ...identifiantFaux(identifiant) }]),
    ...(faible === undefined
      ? []
      : [{ champ: "compte.motDePasse", code: "mot-de-passe.faible", message: faible, remedy: MOT_DE_PASSE_REMEDY }]),
  ];
}

const vide = (champ: string, text: string, message: string): readonly Faute[] =>
  text.trim() === "" ? [{ champ, code: "installation.vide", message }] : [];
