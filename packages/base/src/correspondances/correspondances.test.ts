import { readFileSync } from "node:fs";
import type { FileInput } from "@navette/formats";
import { preuvesInWords } from "@navette/reconcile";
import { and, eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { groupe, inscription } from "../enseignements/tables.ts";
import { createGroupe } from "../enseignements/update-groupe.ts";
import { anneeScolaire, etablissement } from "../etablissement/tables.ts";
import { listJournal } from "../journal/read-journal.ts";
import { eleve, scolarite } from "../personnes/tables.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { type CollegeInstalle, createCollege, fillCollege } from "../testing/college.ts";
import { createEcole } from "../testing/ecole.ts";
import { defaire } from "./defaire.ts";
import { ajouteNoms, deposeNoms, retireNoms } from "./noms.ts";
import { associe, refuse, separe } from "./paires.ts";
import { readCorrespondances } from "./read-correspondances.ts";

const NOM = "emp_sts_9990001X_2025.xml";
const bytes = readFileSync(new URL(`../../../../examples/sts/${NOM}`, import.meta.url));
const FICHIER: FileInput = { name: NOM, bytes };
const edited = (from: string, to: string): FileInput => ({
  name: NOM,
  bytes: Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1"),
});

describe.each(ENGINES)("les correspondances d’un collège (%s)", (engine) => {
  const base = useBase(engine);
  let college: CollegeInstalle;
  beforeEach(async () => {
    college = await createCollege(base);
    await fillCollege(college.db, college.acte);
  });

  const read = () => college.db.transaction(readCorrespondances);
  const lignesDe = async (genre: "matiere" | "groupe" | "classe" | "service") =>
    (await read()).appariement.genres[genre].lignes.map(({ nom, etat, cle, preuves }) => [
      nom.nom,
      etat,
      cle,
      preuvesInWords(preuves),
    ]);
  const saisit = (genre: "matiere" | "groupe", texte: string) => ajouteNoms(college.db, { genre, texte }, college.acte);

  test("le fichier du logiciel face à ce que STS-Web a donné : tout ce qu’il nomme est associé d’office", async () => {
    const depot = await deposeNoms(college.db, [FICHIER], college.acte);
    expect(depot).toMatchObject({ outcome: "lu" });
    const { appariement, depot: dernier, consequences, sts } = await read();
    const lignes = Object.values(appariement.genres).flatMap((genre) => genre.lignes);
    expect(lignes.length).toBeGreaterThan(5);
    expect(lignes.filter(({ etat }) => etat !== "associe")).toEqual([]);
    expect([dernier?.fichier, dernier?.par, sts]).toEqual([NOM, "Claire Lenoir", true]);
    expect(consequences.map(({ code }) => code)).toContain("correspondances.groupe-sans-nom");
  });

  test("un fichier d’un autre établissement, ou d’une autre sorte, ne change rien", async () => {
    const autre = await deposeNoms(college.db, [edited("9990001X", "9990002Y")], college.acte);
    expect(autre.diagnostics.map(({ code }) => code)).toContain("correspondances.autre-etablissement");
    const inconnu = await deposeNoms(college.db, [{ name: "x.csv", bytes: Buffer.from("a;b") }], college.acte);
    expect([autre.outcome, inconnu.outcome]).toEqual(["refuse", "refuse"]);
    expect((await read()).lignes).toEqual([]);
  });

  test("le même fichier déposé deux fois ne change aucun nom", async () => {
    await deposeNoms(college.db, [FICHIER], college.acte);
    expect((await read()).dernier?.lignes.length).toBeGreaterThan(5);
    await deposeNoms(college.db, [FICHIER], college.acte);
    expect((await read()).dernier).toMatchObject({ nature: "deposer", lignes: [] });
  });

  test("une année d’un autre calendrier se dit, sans être refusée", async () => {
    const depot = await deposeNoms(college.db, [edited("<ANNEE_SCOLAIRE>2025", "<ANNEE_SCOLAIRE>2024")], college.acte);
    expect(depot.outcome).toBe("lu");
    expect(depot.diagnostics.map(({ code }) => code)).toContain("correspondances.autre-annee");
  });

  test("un nom qui part du fichier s’efface avec sa paire, et la retrouve en revenant", async () => {
    await deposeNoms(college.db, [FICHIER], college.acte);
    await deposeNoms(college.db, [edited("65CHOR", "CHORALE6")], college.acte);
    expect((await lignesDe("groupe"))[0]?.slice(0, 3)).toEqual(["CHORALE6", "propose", "65CHOR"]);
    await associe(college.db, { genre: "groupe", paires: [{ nom: "CHORALE6", cle: "65CHOR" }] }, college.acte);
    await deposeNoms(college.db, [FICHIER], college.acte);
    expect((await lignesDe("groupe"))[0]?.slice(0, 3)).toEqual(["65CHOR", "associe", "65CHOR"]);
    await deposeNoms(college.db, [edited("65CHOR", "CHORALE6")], college.acte);
    expect(await lignesDe("groupe")).toEqual([["CHORALE6", "associe", "65CHOR", "associés par Claire Lenoir"]]);
  });

  test("associer, séparer, refuser : chaque geste se défait, du dernier au premier, et le journal le raconte", async () => {
    await saisit("matiere", "Littérature\nVie de classe");
    const avant = await lignesDe("matiere");
    await associe(college.db, { genre: "matiere", paires: [{ nom: "Littérature", cle: "020700" }] }, college.acte);
    expect(await lignesDe("matiere")).toContainEqual([
      "Littérature",
      "associe",
      "020700",
      "associés par Claire Lenoir",
    ]);
    await separe(college.db, { genre: "matiere", nom: "Littérature" }, college.acte);
    await refuse(college.db, { genre: "matiere", nom: "Vie de classe", cle: "061300" }, college.acte);
    expect((await read()).dernier).toMatchObject({ nature: "refuser", par: "Claire Lenoir" });
    const defaits = [await defaire(college.db, college.acte), await defaire(college.db, college.acte)];
    expect(defaits.map(({ nature }) => nature)).toEqual(["refuser", "separer"]);
    expect(await lignesDe("matiere")).toContainEqual([
      "Littérature",
      "associe",
      "020700",
      "associés par Claire Lenoir",
    ]);
    await defaire(college.db, college.acte);
    expect(await lignesDe("matiere")).toEqual(avant);
    await defaire(college.db, college.acte);
    expect((await read()).lignes).toEqual([]);
    await expect(defaire(college.db, college.acte)).rejects.toMatchObject({ code: "correspondances.rien-a-defaire" });
    const { lignes } = await college.db.transaction((trx) =>
      listJournal(trx, { action: "correspondance" }, { limite: 20 }),
    );
    expect(lignes.map(({ action }) => action).toReversed()).toEqual([
      "correspondance.saisir",
      "correspondance.associer",
      "correspondance.separer",
      "correspondance.refuser",
      ...Array.from({ length: 4 }, () => "correspondance.defaire"),
    ]);
  });

  test("une paire faite d’office se sépare, et ne revient pas d’elle-même", async () => {
    await saisit("matiere", "FRANC");
    expect(await lignesDe("matiere")).toEqual([["FRANC", "associe", "020700", "même code"]]);
    await separe(college.db, { genre: "matiere", nom: "FRANC" }, college.acte);
    expect(await lignesDe("matiere")).toEqual([["FRANC", "a-faire", undefined, ""]]);
    await associe(college.db, { genre: "matiere", paires: [{ nom: "FRANC", cle: "020700" }] }, college.acte);
    expect(await lignesDe("matiere")).toEqual([["FRANC", "associe", "020700", "associés par Claire Lenoir"]]);
  });

  test("rien n’est associé deux fois, ni à ce qui n’existe pas ; un refus ne change rien", async () => {
    await saisit("matiere", "FRANC\nLittérature\nLettres");
    const pair = (...paires: { nom: string; cle: string }[]) =>
      associe(college.db, { genre: "matiere", paires }, college.acte);
    await expect(pair({ nom: "Littérature", cle: "020700" })).rejects.toMatchObject({
      code: "correspondances.deja-associe",
      message: "Français est déjà associé à «\u00a0FRANC\u00a0».",
    });
    await expect(pair({ nom: "Lettres", cle: "999999" })).rejects.toMatchObject({
      code: "correspondances.cle-inconnue",
    });
    await expect(pair({ nom: "Inconnu", cle: "061300" })).rejects.toMatchObject({
      code: "correspondances.nom-inconnu",
    });
    await expect(pair({ nom: "Lettres", cle: "061300" }, { nom: "Littérature", cle: "061300" })).rejects.toMatchObject({
      code: "correspondances.double",
    });
    expect((await read()).dernier?.nature).toBe("saisir");
  });

  test("l’année suivante propose les paires de la précédente, avec qui les a faites", async () => {
    await saisit("matiere", "Littérature");
    await associe(college.db, { genre: "matiere", paires: [{ nom: "Littérature", cle: "020700" }] }, college.acte);
    await college.db.transaction(async (trx) => {
      await trx.insert(anneeScolaire).values({ annee: 2026, debut: "2026-09-01", fin: "2027-07-03" });
      await trx.update(etablissement).set({ annee: 2026 });
    });
    await saisit("matiere", "Littérature");
    expect(await lignesDe("matiere")).toEqual([
      ["Littérature", "propose", "020700", "déjà associés en 2025-2026 par Claire Lenoir"],
    ]);
    await associe(college.db, { genre: "matiere", paires: [{ nom: "Littérature", cle: "020700" }] }, college.acte);
    await defaire(college.db, college.acte);
    await defaire(college.db, college.acte);
    await expect(defaire(college.db, college.acte)).rejects.toMatchObject({ code: "correspondances.rien-a-defaire" });
  });

  test("un groupe retiré de STS-Web se dit, et ne reste pas associé", async () => {
    await saisit("groupe", "Les maths");
    await associe(college.db, { genre: "groupe", paires: [{ nom: "Les maths", cle: "5BMATHG1" }] }, college.acte);
    await college.db.transaction((trx) => trx.update(groupe).set({ actif: false }).where(eq(groupe.code, "5BMATHG1")));
    const { consequences } = await read();
    expect(consequences.map(({ code }) => code)).toContain("correspondances.correspondance-perdue");
  });

  test("un élève présent d’une formation que son groupe n’a pas s’annonce, compté : SIECLE le refusera (GROUPE_B_02)", async () => {
    await deposeNoms(college.db, [FICHIER], college.acte);
    const annonces = async () =>
      (await read()).consequences.filter(({ code }) => code.endsWith("groupe-autre-mef")).map(({ message }) => message);
    expect(await annonces()).toEqual([]);
    const [choriste, autre] = await college.db.transaction((trx) =>
      trx
        .select({ id: inscription.eleve })
        .from(inscription)
        .innerJoin(groupe, and(eq(groupe.id, inscription.groupe), eq(groupe.code, "65CHOR")))
        .orderBy(inscription.eleve),
    );
    if (!choriste || !autre) expect.fail("la chorale des exemples a plusieurs élèves");
    await college.db.transaction(async (trx) => {
      await trx
        .update(groupe)
        .set({ mefs: ["10010012110"] })
        .where(eq(groupe.code, "65CHOR"));
      await trx.update(scolarite).set({ mef: "10010012110" });
      await trx
        .update(scolarite)
        .set({ mef: "10110001110" })
        .where(inArray(scolarite.eleveId, [choriste.id, autre.id]));
    });
    expect(await annonces()).toEqual([
      "Le groupe «\u00a065CHOR\u00a0» n’est pas rattaché à la formation 10110001110\u00a0: SIECLE refusera 2 de ses élèves (GROUPE_B_02).",
    ]);
    await college.db.transaction(async (trx) => {
      await trx.update(eleve).set({ actif: false }).where(eq(eleve.id, autre.id));
      await trx.update(inscription).set({ actif: false }).where(eq(inscription.eleve, choriste.id));
    });
    expect(await annonces()).toEqual([]);
  });

  test("un groupe créé ici n’est pas de STS-Web : rien ne s’y associe, et rien ne s’en annonce", async () => {
    const codes = async () => {
      const { appariement, consequences } = await read();
      const { lignes, libres } = appariement.genres.groupe;
      return [
        ...lignes.map(({ cle }) => cle),
        ...libres.map(({ cle }) => cle),
        ...consequences.map(({ message }) => message),
      ];
    };
    await deposeNoms(college.db, [FICHIER], college.acte);
    const avant = await codes();
    expect(avant).toContain("65CHOR");
    await createGroupe(college.db, { code: "ECHECS", libelle: "Club d’échecs", divisions: [] }, college.acte);
    expect(await codes()).toEqual(avant);
    await saisit("groupe", "ECHECS");
    expect(await lignesDe("groupe")).toContainEqual(["ECHECS", "a-faire", undefined, ""]);
  });

  test("des noms saisis se retirent ; une liste vide est refusée", async () => {
    await saisit("groupe", "ESSAI\nAUTRE");
    await retireNoms(college.db, { genre: "groupe", noms: ["ESSAI"] }, college.acte);
    expect((await lignesDe("groupe")).map(([nom]) => nom)).toEqual(["AUTRE"]);
    await expect(saisit("groupe", " \n ")).rejects.toMatchObject({ code: "correspondances.aucun-nom" });
  });

  test("une année close se lit, sans plus changer", async () => {
    await saisit("matiere", "Littérature");
    await college.db.transaction((trx) => trx.update(anneeScolaire).set({ close: true }));
    expect(await lignesDe("matiere")).toHaveLength(1);
    await expect(saisit("matiere", "Lettres")).rejects.toMatchObject({ code: "annee.close" });
    await expect(defaire(college.db, college.acte)).rejects.toMatchObject({ code: "annee.close" });
  });

  test("une école n’en a pas, et ne voit pas celles d’un collège", async () => {
    await saisit("matiere", "Littérature");
    const ecole = await createEcole(base);
    await expect(ecole.db.transaction(readCorrespondances)).rejects.toMatchObject({ code: "correspondances.ecole" });
    await expect(defaire(ecole.db, ecole.acte)).rejects.toMatchObject({ code: "correspondances.ecole" });
  });
});
