import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { history } from "../journal/read-journal.ts";
import { listPersonnels } from "../personnes/personnel.ts";
import { personnel } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";
import { enseignantClasse } from "../structures/tables-enseignants.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole, type Ecole, MOT_DE_PASSE, NOW } from "../testing/ecole.ts";
import { changeMotDePasse, resetMotDePasse } from "./change-mot-de-passe.ts";
import { assertClasse, assertEleve, assertEntiere, classesOf, type Portee } from "./classes.ts";
import { listComptes } from "./compte.ts";
import { createCompte } from "./create-compte.ts";
import { logIn } from "./log-in.ts";
import { resumeSession } from "./sessions.ts";
import { compte as comptes, tentative } from "./tables.ts";
import { updateCompte } from "./update-compte.ts";

describe.each(ENGINES)("les comptes d’une école (%s)", (engine) => {
  const base = useBase(engine);
  let ecole: Ecole;
  beforeEach(async () => {
    ecole = await createEcole(base);
  });

  const roux = { identifiant: "P.Roux", prenom: "Paul", nom: "Roux", role: "enseignant", personnelId: null } as const;
  const createRoux = () => createCompte(ecole.db, roux, ecole.acte);

  test("un compte créé se connecte avec son mot de passe provisoire, sans égard aux majuscules de l’identifiant", async () => {
    const { compte, motDePasse } = await createRoux();
    expect(compte).toMatchObject({ identifiant: "p.roux", actif: true, vuLe: null });
    const opened = await logIn(ecole.db, { identifiant: " P.ROUX ", motDePasse }, NOW);
    expect(opened.compte).toMatchObject({ id: compte.id, vuLe: NOW.toISOString() });
  });

  test("le journal garde la création, son auteur, et jamais de mot de passe", async () => {
    const { compte, motDePasse } = await createRoux();
    await resetMotDePasse(ecole.db, compte.id, ecole.acte);
    const lines = await ecole.db.transaction((trx) => history(trx, "compte", compte.id));
    expect(lines.map(({ action, auteur }) => [action, auteur])).toEqual([
      ["compte.renouveler-mot-de-passe", "Claire Lenoir"],
      ["compte.creer", "Claire Lenoir"],
    ]);
    expect(JSON.stringify(lines)).not.toContain(motDePasse);
    expect(JSON.stringify(lines)).not.toContain("argon2");
  });

  test("refuse un identifiant déjà pris ou mal formé, et un personnel inconnu, sans rien créer", async () => {
    await createRoux();
    await expect(createRoux()).rejects.toMatchObject({ code: "compte.identifiant-pris" });
    const stranger = { ...roux, identifiant: "autre", personnelId: randomUUID() };
    await expect(createCompte(ecole.db, stranger, ecole.acte)).rejects.toMatchObject({ code: "compte.personnel" });
    const accent = createCompte(ecole.db, { ...roux, identifiant: "Élise" }, ecole.acte);
    await expect(accent).rejects.toMatchObject({ nature: "saisie", code: "compte.identifiant" });
    expect(await ecole.db.transaction(listComptes)).toHaveLength(2);
  });

  test("un compte désactivé perd ses sessions, ne se reconnecte plus, et rien de lui n’est perdu", async () => {
    const { compte, motDePasse } = await createRoux();
    const { secret } = await logIn(ecole.db, { identifiant: "p.roux", motDePasse }, NOW);
    await updateCompte(ecole.db, compte.id, { actif: false }, ecole.acte);
    expect(await resumeSession(ecole.db, secret, NOW)).toBeUndefined();
    await expect(logIn(ecole.db, { identifiant: "p.roux", motDePasse }, NOW)).rejects.toMatchObject({
      code: "session.refusee",
    });
    await updateCompte(ecole.db, compte.id, { actif: true }, ecole.acte);
    expect(await resumeSession(ecole.db, secret, NOW)).toBeUndefined();
    await expect(logIn(ecole.db, { identifiant: "p.roux", motDePasse }, NOW)).resolves.toBeDefined();
  });

  test("un changement de rôle vaut pour les sessions déjà ouvertes, et le journal n’en garde que ce qui change", async () => {
    const { compte, motDePasse } = await createRoux();
    const { secret } = await logIn(ecole.db, { identifiant: "p.roux", motDePasse }, NOW);
    await updateCompte(ecole.db, compte.id, { role: "directeur", nom: "Roux" }, ecole.acte);
    expect((await resumeSession(ecole.db, secret, NOW))?.compte.role).toBe("directeur");
    const [line] = await ecole.db.transaction((trx) => history(trx, "compte", compte.id));
    expect(line).toMatchObject({
      action: "compte.modifier",
      avant: { role: "enseignant" },
      apres: { role: "directeur" },
    });
  });

  test("refuse de perdre le dernier administrateur, désactivé ou rétrogradé", async () => {
    const refused = { code: "compte.dernier-administrateur" };
    const own = ecole.compte.id;
    await expect(updateCompte(ecole.db, own, { actif: false }, ecole.acte)).rejects.toMatchObject(refused);
    await expect(updateCompte(ecole.db, own, { role: "directeur" }, ecole.acte)).rejects.toMatchObject(refused);
    await createCompte(ecole.db, { ...roux, role: "administrateur" }, ecole.acte);
    await expect(updateCompte(ecole.db, own, { actif: false }, ecole.acte)).resolves.toMatchObject({ actif: false });
  });

  test("deux administrateurs qui se rétrogradent l’un l’autre au même instant : un seul y arrive", async () => {
    const { compte: other } = await createCompte(ecole.db, { ...roux, role: "administrateur" }, ecole.acte);
    const results = await Promise.allSettled(
      [ecole.compte.id, other.id].map((id) => updateCompte(ecole.db, id, { role: "directeur" }, ecole.acte)),
    );
    expect(results.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("changer son mot de passe demande l’actuel, en veut un bon, et ferme les autres sessions", async () => {
    const own = { compteId: ecole.compte.id, secret: ecole.secret };
    const other = await logIn(ecole.db, { identifiant: "claire", motDePasse: MOT_DE_PASSE }, NOW);
    const change = (actuel: string, nouveau: string) =>
      changeMotDePasse(ecole.db, own, { actuel, nouveau }, ecole.acte);
    await expect(change("autre chose", "girafe tuile bocal")).rejects.toMatchObject({ code: "mot-de-passe.actuel" });
    await expect(change(MOT_DE_PASSE, "clairelenoir")).rejects.toMatchObject({
      code: "mot-de-passe.faible",
      champs: { nouveau: expect.any(String) },
    });
    await change(MOT_DE_PASSE, "girafe tuile bocal");
    expect(await resumeSession(ecole.db, ecole.secret, NOW)).toBeDefined();
    expect(await resumeSession(ecole.db, other.secret, NOW)).toBeUndefined();
    await expect(
      logIn(ecole.db, { identifiant: "claire", motDePasse: "girafe tuile bocal" }, NOW),
    ).resolves.toBeDefined();
  });

  test("un mot de passe remis est provisoire, jusqu’à ce que son compte en choisisse un autre", async () => {
    const { compte, motDePasse } = await createRoux();
    const isProvisoire = async () =>
      (await ecole.db.transaction(listComptes)).find(({ id }) => id === compte.id)?.motDePasseProvisoire;
    expect([compte.motDePasseProvisoire, ecole.compte.motDePasseProvisoire]).toEqual([true, false]);
    const { secret } = await logIn(ecole.db, { identifiant: "p.roux", motDePasse }, NOW);
    const change = (actuel: string, nouveau: string) =>
      changeMotDePasse(ecole.db, { compteId: compte.id, secret }, { actuel, nouveau }, ecole.acte);
    await expect(change(motDePasse, motDePasse)).rejects.toMatchObject({ code: "mot-de-passe.identique" });
    expect(await isProvisoire()).toBe(true);
    await change(motDePasse, "girafe tuile bocal");
    expect(await isProvisoire()).toBe(false);
    await resetMotDePasse(ecole.db, compte.id, ecole.acte);
    expect(await isProvisoire()).toBe(true);
  });

  test("changer son mot de passe se freine comme la connexion, et les essais de l’une comptent pour l’autre", async () => {
    const own = { compteId: ecole.compte.id, secret: ecole.secret };
    const change = (actuel: string, at = NOW) =>
      changeMotDePasse(ecole.db, own, { actuel, nouveau: "girafe tuile bocal" }, { ...ecole.acte, now: at }).then(
        () => "changé",
        (error: { code: string }) => error.code,
      );
    for (let i = 0; i < 5; i++) expect(await change("pas le bon")).toBe("mot-de-passe.actuel");
    expect(await change(MOT_DE_PASSE)).toBe("session.attente");
    await expect(logIn(ecole.db, { identifiant: "claire", motDePasse: MOT_DE_PASSE }, NOW)).rejects.toMatchObject({
      code: "session.attente",
    });
    expect(await change(MOT_DE_PASSE, new Date(NOW.getTime() + 2000))).toBe("changé");
    expect(await ecole.db.transaction((trx) => trx.select().from(tentative))).toEqual([]);
  });

  test("un compte qui existe se rattache à une personne de l’école, qui n’en a qu’un", async () => {
    const personnelId = randomUUID();
    await ecole.db.transaction((trx) =>
      trx.insert(personnel).values({ id: personnelId, nom: "Lenoir", prenom: "Claire" }),
    );
    await updateCompte(ecole.db, ecole.compte.id, { personnelId }, ecole.acte);
    const [claire] = await ecole.db.transaction((trx) => listPersonnels(trx, "2026-10-05"));
    expect(claire?.compte).toEqual({ id: ecole.compte.id, identifiant: "claire", actif: true });
    const taken = { code: "compte.personnel-pris", champs: { personnelId: expect.stringContaining("claire") } };
    await expect(createCompte(ecole.db, { ...roux, personnelId }, ecole.acte)).rejects.toMatchObject(taken);
    const { compte } = await createRoux();
    await expect(updateCompte(ecole.db, compte.id, { personnelId }, ecole.acte)).rejects.toMatchObject(taken);
    await updateCompte(ecole.db, ecole.compte.id, { personnelId: null }, ecole.acte);
    await expect(updateCompte(ecole.db, compte.id, { personnelId }, ecole.acte)).resolves.toMatchObject({
      personnelId,
    });
  });

  test("un mot de passe renouvelé ferme les sessions et remplace l’ancien, dont la base ne garde que l’empreinte", async () => {
    const { compte, motDePasse: first } = await createRoux();
    const { secret } = await logIn(ecole.db, { identifiant: "p.roux", motDePasse: first }, NOW);
    const { motDePasse } = await resetMotDePasse(ecole.db, compte.id, ecole.acte);
    expect(await resumeSession(ecole.db, secret, NOW)).toBeUndefined();
    await expect(logIn(ecole.db, { identifiant: "p.roux", motDePasse: first }, NOW)).rejects.toMatchObject({
      code: "session.refusee",
    });
    await expect(logIn(ecole.db, { identifiant: "p.roux", motDePasse }, NOW)).resolves.toBeDefined();
    const rows = await ecole.db.transaction((trx) => trx.select().from(comptes));
    expect(JSON.stringify(rows)).not.toContain(motDePasse);
  });

  test("un compte d’une autre école n’existe pas d’ici", async () => {
    const other = await createEcole(base, "0330002");
    await expect(updateCompte(other.db, ecole.compte.id, { actif: false }, other.acte)).rejects.toMatchObject({
      code: "compte.inconnu",
    });
    expect(await other.db.transaction(listComptes)).toHaveLength(1);
  });

  test("un enseignant n’atteint que les classes où il enseigne ce jour-là", async () => {
    const personnelId = randomUUID();
    const [cp, ce1, ancienne, future] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await ecole.db.transaction(async (trx) => {
      await trx.insert(personnel).values({ id: personnelId, nom: "Roux", prenom: "Paul" });
      const year = { annee: 2026, niveaux: [], origine: "manuel" } as const;
      await trx.insert(classe).values([cp, ce1, ancienne, future].map((id) => ({ ...year, id, libelle: id })));
      await trx.insert(enseignantClasse).values([
        { classeId: cp, personnelId },
        { classeId: ancienne, personnelId, fin: "2026-10-04" },
        { classeId: future, personnelId, debut: "2026-10-06" },
      ]);
    });
    const { compte: tied } = await createCompte(ecole.db, { ...roux, personnelId }, ecole.acte);
    const { compte: untied } = await createCompte(ecole.db, { ...roux, identifiant: "sans-lien" }, ecole.acte);
    const reach = (who: typeof tied, day: string) => ecole.db.transaction((trx) => classesOf(trx, who, day));
    const entieres = (...ids: readonly string[]) => new Map(ids.map((id) => [id, "entiere"]));
    expect(await reach(tied, "2026-10-05")).toEqual(entieres(cp));
    expect(await reach(tied, "2026-10-04")).toEqual(entieres(cp, ancienne));
    expect(await reach(tied, "2026-10-06")).toEqual(entieres(cp, future));
    expect(await reach(untied, "2026-10-05")).toEqual(new Map());
    expect(await reach(ecole.compte, "2026-10-05")).toBe("toutes");
  });

  test("d’une classe dont il n’a qu’un groupe, un enseignant n’atteint que ces élèves", () => {
    const portee: Portee = new Map<string, "entiere" | Set<string>>([
      ["6A", "entiere"],
      ["5B", new Set(["Zoé"])],
    ]);
    const refus = expect.objectContaining({ code: "droit.classe" });
    for (const atteinte of [portee, "toutes"] as const) {
      expect(() => assertClasse(atteinte, "5B")).not.toThrow();
      expect(() => assertEntiere(atteinte, "6A")).not.toThrow();
      expect(() => assertEleve(atteinte, "Zoé", "5B")).not.toThrow();
      expect(() => assertEleve(atteinte, "Yann", "6A")).not.toThrow();
    }
    expect(() => assertClasse(portee, "4C")).toThrowError(refus);
    expect(() => assertEntiere(portee, "5B")).toThrowError(refus);
    expect(() => assertEleve(portee, "Yann", "5B")).toThrowError(refus);
    expect(() => assertEleve(portee, "Zoé", "4C")).toThrowError(refus);
    expect(() => assertEleve(portee, "Zoé", null)).toThrowError(refus);
  });
});
