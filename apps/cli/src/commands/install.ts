import { installEtablissement, jourLocal, requireInstallable } from "@navette/base";
import { type BaseOptions, settingsOf, withBase } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { styleFor } from "../output/style.ts";
import { printable } from "../output/text.ts";
import { anneeScolaire } from "../output/words.ts";
import { newPassword } from "../password.ts";
import { print, printJson, type Terminal } from "../terminal.ts";

export interface InstallOptions extends BaseOptions {
  readonly nom: string;
  readonly commune?: string;
  /** 1: école; 2: collège. */
  readonly degre: number;
  readonly identifiant: string;
  readonly prenom: string;
  readonly nomFamille: string;
  readonly json?: boolean;
}

/** The answer of `install --json`. */
export interface InstallJson {
  readonly uai: string;
  readonly nom: string;
  /** The year the current school year begins in. */
  readonly annee: number;
  readonly degre: number;
  readonly identifiant: string;
}

/** `navette install`: a school and its administrateur. Whoever holds the data folder may always add a school to it. */
export async function install(terminal: Terminal, uai: string, options: InstallOptions): Promise<Sortie> {
  const { nom, commune = null, degre, identifiant, prenom, nomFamille } = options;
  const ecole = { uai, nom, commune, degre: degre === 1 ? 1 : 2 } as const;
  const sansMotDePasse = { identifiant, prenom, nom: nomFamille };
  // Nobody types a password twice to learn that something else is wrong.
  if (terminal.input.isTTY) requireInstallable(ecole, sansMotDePasse);
  const premier = { ...sansMotDePasse, motDePasse: await newPassword(terminal) };
  // Before the base is opened: opening it makes its folder.
  requireInstallable(ecole, premier);
  const now = terminal.now();
  const { etablissement, compte } = await withBase(settingsOf(terminal, options), (base) =>
    installEtablissement(base, ecole, premier, { now, today: jourLocal(now), ouverte: true }),
  );
  const answer: InstallJson = {
    uai: etablissement.uai,
    nom: etablissement.nom,
    annee: etablissement.annee,
    degre: etablissement.degre,
    identifiant: compte.identifiant,
  };
  if (options.json) printJson(terminal, answer);
  else print(terminal, toText(terminal, answer));
  return "fini";
}

function toText(terminal: Terminal, { uai, nom, annee, degre, identifiant }: InstallJson): string {
  const { strong } = styleFor(terminal);
  return [
    `L’établissement ${strong(printable(nom))} (${uai}) est créé, pour l’année ${anneeScolaire(annee)}.`,
    `Son administrateur se connecte avec l’identifiant « ${printable(identifiant)} ».`,
    "",
    `Ensuite : navette import <fichiers ${degre === 1 ? "d’ONDE" : "de SIECLE"}>, ou navette serve pour le navigateur.`,
  ].join("\n");
}
