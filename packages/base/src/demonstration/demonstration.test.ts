import { describe, expect, test } from "vitest";
import { listComptes } from "../comptes/compte.ts";
import { logIn } from "../comptes/log-in.ts";
import { listImports } from "../imports/importation.ts";
import { listJournal } from "../journal/read-journal.ts";
import { examineLivret } from "../livret/examine-livret.ts";
import { readAvancements } from "../livret/read-avancements.ts";
import { listPersonnels } from "../personnes/personnel.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { COMPTES_DEMONSTRATION } from "./comptes.ts";
import { creerDemonstration } from "./creer-demonstration.ts";

const acteOf = (now: Date) => ({ auteur: { compteId: null, nom: "Visiteur" }, now });

describe.each(ENGINES)("l’école inventée (%s)", (engine) => {
  const base = useBase(engine);

  test("passe par le vrai import, a ses comptes, ses enseignants, et des bilans à tous les stades", async () => {
    const now = new Date("2026-10-15T08:00:00Z");
    const { compte, etablissement } = await creerDemonstration(base, now);
    expect(etablissement).toMatchObject({ demonstration: true, annee: 2026, degre: 1 });
    const db = base.etablissement(etablissement.uai);
    const acteur = { compte, acte: acteOf(now) };
    const seen = await db.transaction(async (trx) => ({
      imports: await listImports(trx),
      comptes: await listComptes(trx),
      personnels: await listPersonnels(trx, "2026-11-10"),
      livret: await readAvancements(trx, acteur),
      examen: await examineLivret(trx, acteur, { indice: 1, nombre: 3 }),
    }));
    expect(seen.imports).toMatchObject([{ etat: "applique", bilan: { enAttente: 0 } }]);
    expect(seen.comptes.map(({ role, personnelId }) => [role, personnelId !== null]).sort()).toEqual([
      ["administrateur", true],
      ["enseignant", true],
    ]);
    expect(seen.personnels.filter(({ directeur }) => directeur)).toHaveLength(1);
    expect(seen.personnels.every(({ civilite, classes }) => civilite !== null && classes.length > 0)).toBe(true);
    const stades = seen.livret.classes.flatMap(({ periodes: [first] }) => (first ? [first] : []));
    expect(new Set(stades.map(({ etat }) => etat))).toEqual(new Set(["en-saisie", "a-relire", "complet"]));
    expect(stades.some(({ avancement: { pourcent } }) => pourcent === 100)).toBe(true);
    expect(stades.some(({ avancement: { pourcent } }) => pourcent > 20 && pourcent < 95)).toBe(true);
    const codes = seen.examen.classes.flatMap(({ eleves }) => eleves.flatMap((eleve) => eleve.constats));
    expect(codes.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        "livret.appreciation-generale-absente",
        "livret.niveau-sans-element",
        "livret.element-sans-niveau",
        "livret.en-attente",
        "livret.ppre-sans-complement",
        "livret.parcours-sans-texte-de-classe",
        "livret.ine-absent",
      ]),
    );
  });

  test("montre, en février, le premier trimestre fini partout et le deuxième en cours, signés de leurs enseignants ; s’ouvre avec les comptes affichés ; ne se crée qu’une fois", async () => {
    const now = new Date("2027-02-01T08:00:00Z");
    const { compte, etablissement } = await creerDemonstration(base, now);
    const { livret, lignes } = await base.etablissement(etablissement.uai).transaction(async (trx) => ({
      livret: await readAvancements(trx, { compte, acte: acteOf(now) }),
      lignes: (await listJournal(trx, { action: "saisie" }, { limite: 200 })).lignes,
    }));
    const classes = livret.classes.filter(({ periodes }) => periodes.length > 0);
    expect(
      classes.every(({ periodes: [first] }) => first?.etat === "complet" && first.avancement.pourcent === 100),
    ).toBe(true);
    expect(classes.some(({ periodes: [, second] }) => (second?.avancement.faits ?? 0) > 0)).toBe(true);
    // As the account of that person would be named: one's own texts are not those of a stranger.
    const enseignants = new Set(
      classes.flatMap((classe) => classe.enseignants.map((nom) => nom.replace(/^M(me|\.) /, ""))),
    );
    expect(lignes.every(({ auteur }) => enseignants.has(auteur))).toBe(true);
    const db = base.etablissement(etablissement.uai);
    for (const { role, ...identifiants } of Object.values(COMPTES_DEMONSTRATION)) {
      expect((await logIn(db, identifiants, now)).compte.role).toBe(role);
    }
    await expect(creerDemonstration(base, now)).rejects.toMatchObject({ code: "etablissement.existe" });
  });
});
