import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileInput } from "@navette/formats";
import { auteurOf, type Compte } from "../comptes/compte.ts";
import type { Base, EtablissementDb } from "../db/base.ts";
import { installEtablissement } from "../etablissement/install.ts";
import { analyseImport } from "../imports/analyse-import.ts";
import { applyImport } from "../imports/apply-import.ts";
import type { Acte } from "../journal/auteur.ts";
import { MOT_DE_PASSE } from "./ecole.ts";

const EXEMPLES = join(import.meta.dirname, "../../../../examples");

/** A morning of the year of the examples, when a suppléance is under way. */
export const MATIN_COLLEGE = new Date("2025-11-10T08:00:00.000Z");

/** The collège of the examples, as SIECLE and STS-Web export it: three divisions, five groups, twelve pupils. */
export interface CollegeInstalle {
  readonly uai: string;
  readonly db: EtablissementDb;
  readonly compte: Compte;
  readonly acte: Acte;
}

/** The files of the examples: the present layouts, and the export of STS-Web. */
export function fichiersExemples(): readonly FileInput[] {
  const siecle = readdirSync(join(EXEMPLES, "siecle")).filter((nom) => nom.endsWith(".xml") && !/-\d{4}/.test(nom));
  return [
    ...siecle.filter((nom) => nom !== "ElevesSansAdresses.xml").map((nom) => ["siecle", nom] as const),
    ["sts", "sts_emp_9990001X_2025.xml"] as const,
  ].map(([dossier, nom]) => ({ name: nom, bytes: readFileSync(join(EXEMPLES, dossier, nom)) }));
}

/** Installs the collège of the examples, empty. */
export async function createCollege(base: Base): Promise<CollegeInstalle> {
  const uai = "9990001X";
  const { compte } = await installEtablissement(
    base,
    { uai, nom: "Collège des Trois Rivières", commune: "Ville-Exemple", degre: 2 },
    { identifiant: "claire", prenom: "Claire", nom: "Lenoir", motDePasse: MOT_DE_PASSE },
    { now: MATIN_COLLEGE, today: "2025-11-10", ouverte: true },
  );
  return { uai, db: base.etablissement(uai), compte, acte: { auteur: auteurOf(compte), now: MATIN_COLLEGE } };
}

/** Imports the files of the examples, every proposed change accepted. */
export async function fillCollege(db: EtablissementDb, acte: Acte): Promise<void> {
  await importAll(db, fichiersExemples(), acte);
}

async function importAll(db: EtablissementDb, fichiers: readonly FileInput[], acte: Acte): Promise<void> {
  const analysed = await analyseImport(db, fichiers, acte);
  if (analysed.outcome !== "analyse") throw new Error(`not read: ${JSON.stringify(analysed.diagnostics)}`);
  const applied = await applyImport(db, analysed.importId, acte);
  if (applied.outcome !== "applique") throw new Error(`not applied: ${applied.outcome}`);
}
