import { randomUUID } from "node:crypto";
import type { ContentResponsable } from "@navette/formats";
import { operations, plan } from "@navette/reconcile";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb } from "../db/base.ts";
import { updateEtablissement } from "../etablissement/update-etablissement.ts";
import { runOperations } from "../imports/appliers.ts";
import { readSnapshot } from "../imports/read-snapshot.ts";
import { eleve as tableEleve } from "../personnes/tables.ts";
import { insertPersonnel } from "../personnes/update-personnel.ts";
import { attachEnseignant } from "../structures/update-classe.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole } from "../testing/ecole.ts";
import { createResponsable } from "./create-responsable.ts";
import type { IdentiteResponsable } from "./famille.ts";
import { type DemandeResponsables, listResponsables } from "./list-responsables.ts";
import { readFamilleEleve, readFamilleResponsable } from "./read-famille.ts";
import { readLegaux } from "./read-legaux.ts";
import { createLien, freeLien, updateLiens } from "./update-lien.ts";
import { freeResponsable, updateResponsable } from "./update-responsable.ts";

const ANNEE = 2026;
const INCONNU = "00000000-0000-4000-8000-000000000000";
const LILAS = { ligne: "12 rue des Lilas", codePostal: "01999", commune: "SAINT-FICTIF", pays: "FRANCE" };
const QUAI = { ligne: "8 quai des Sirènes", codePostal: "01998", commune: "FICTIVILLE", pays: null };

const ELEVES = [
  { line: 2, nom: "BALIVERNE", prenom: "Zoë", classe: "CP" },
  { line: 3, nom: "BALIVERNE", prenom: "Éléonore", classe: "CM2" },
  { line: 4, nom: "SORNETTE", prenom: "Aurélien", classe: "CM2" },
].map(({ classe, ...eleve }) => ({ ...eleve, classe: { identifiant: classe, libelle: classe } }));

const enfant = ({ nom, prenom }: { nom: string; prenom: string }) => ({ nom, prenom });
const [ZOE, ELEONORE, AURELIEN] = ELEVES.map(enfant) as [IdentiteEnfant, IdentiteEnfant, IdentiteEnfant];
type IdentiteEnfant = ReturnType<typeof enfant>;

/** As ONDE gives them: nobody's level is said. */
const ONDE: readonly ContentResponsable[] = [
  {
    line: 2,
    civilite: "M",
    nom: "BALIVERNE",
    prenom: "Théodore",
    adresse: LILAS,
    telephonePortable: "06 39 98 12 34",
    courriel: "famille@example.org",
    enfants: [ZOE, ELEONORE],
  },
  {
    line: 3,
    civilite: "MME",
    nom: "FARIBOLE",
    prenom: "Hélène",
    adresse: LILAS,
    courriel: "famille@example.org",
    enfants: [ZOE],
  },
  { line: 4, civilite: "M", nom: "SORNETTE", prenom: "Jean-Côme", adresse: QUAI, enfants: [AURELIEN] },
];

const IDENTITE: IdentiteResponsable = {
  civilite: "MME",
  nom: "TURLUTAINE",
  nomUsage: null,
  prenom: "Agnès",
  courriel: null,
  telephoneDomicile: null,
  telephoneTravail: null,
  telephonePortable: null,
  accepteSms: null,
  communicationAdresse: null,
};

describe.each(ENGINES)("les familles d’une école (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;
  let direction: Acteur;

  beforeEach(async () => {
    const { db: own, compte, acte } = await createEcole(base);
    db = own;
    direction = { compte, acte };
    await deposit(ONDE);
  });

  /** The whole of what a drop of the two files of ONDE does. */
  const deposit = (responsables: readonly ContentResponsable[]) =>
    db.transaction(async (trx) => {
      const classes = ["CP", "CM2"].map((code) => ({ identifiant: code, libelle: code, niveaux: [code] }));
      const content = { source: "onde" as const, classes, eleves: ELEVES, responsables };
      const made = plan(content, await readSnapshot(trx, ANNEE));
      await runOperations(trx, operations(made, {}, randomUUID), direction.acte.now.toISOString());
      return made.changes.filter((change) => "genre" in change);
    });
  const list = (demande: Partial<DemandeResponsables> = {}, acteur = direction) =>
    db.transaction((trx) => listResponsables(trx, acteur, { filtre: "actifs", depuis: 0, limite: 100, ...demande }));
  const noms = async (demande: Partial<DemandeResponsables> = {}, acteur = direction) =>
    (await list(demande, acteur)).responsables.map(({ nom }) => nom);
  const id = async (nom: string) =>
    (await list({ recherche: nom })).responsables.find((each) => each.nom === nom)?.id ?? expect.fail(nom);
  const famille = async (nom: string, acteur = direction) => {
    const who = await id(nom);
    return db.transaction((trx) => readFamilleResponsable(trx, acteur, who));
  };
  const eleve = async (prenom: string) => {
    const enfants = (await list()).responsables.flatMap((each) => each.enfants);
    return enfants.find((each) => each.prenom === prenom) ?? expect.fail(prenom);
  };
  const lienOf = async (nom: string, prenom: string) => {
    const [who, child] = [await id(nom), (await eleve(prenom)).id];
    const { liens } = await famille(nom);
    return liens.find((lien) => lien.responsable === who && lien.eleve === child) ?? expect.fail("no link");
  };
  const enseignantDe = async (classe: string): Promise<Acteur> => {
    const paul = { civilite: "M", nom: "Roux", prenom: "Paul", courriel: null, directeur: false } as const;
    const { id: personnelId } = await db.transaction((trx) => insertPersonnel(trx, paul, direction.acte));
    const classeId = (await list()).responsables
      .flatMap((each) => each.enfants)
      .find((each) => each.classe?.libelle === classe)?.classe?.id;
    await attachEnseignant(db, { classeId: classeId ?? "", personnelId }, { debut: null, fin: null }, direction.acte);
    return { ...direction, compte: { ...direction.compte, role: "enseignant", personnelId } };
  };

  it("se cherchent par le nom, l’enfant, la classe ou la commune, sans accents", async () => {
    expect(await noms()).toEqual(["BALIVERNE", "FARIBOLE", "SORNETTE"]);
    expect(await noms({ recherche: "helene" })).toEqual(["FARIBOLE"]);
    expect(await noms({ recherche: "eleonore" })).toEqual(["BALIVERNE"]);
    expect(await noms({ recherche: "cm2" })).toEqual(["BALIVERNE", "SORNETTE"]);
    expect(await noms({ recherche: "fictiville" })).toEqual(["SORNETTE"]);
    expect((await list({ recherche: "100% introuvable" })).total).toBe(0);
    const page = await list({ depuis: 1, limite: 1 });
    expect([page.responsables.map(({ nom }) => nom), page.total]).toEqual([["FARIBOLE"], 3]);
  });

  it("disent combien de responsables attendent que l’école les précise", async () => {
    expect((await list()).parFiltre).toEqual({ actifs: 3, "a-preciser": 3, "sans-enfant": 0, anciens: 0 });
    await updateLiens(db, [(await lienOf("FARIBOLE", "Zoë")).id], { niveau: "legal" }, direction.acte);
    expect(await noms({ filtre: "a-preciser" })).toEqual(["BALIVERNE", "SORNETTE"]);
  });

  it("se rangent par le nom montré, celui d’usage avant celui de naissance", async () => {
    await updateResponsable(db, await id("SORNETTE"), { nomUsage: "Âbel" }, direction.acte);
    expect(await noms()).toEqual(["SORNETTE", "BALIVERNE", "FARIBOLE"]);
  });

  it("se déclarent tous d’un coup depuis la liste, et se remettent à préciser", async () => {
    const liens = (await list()).responsables.flatMap(({ aPreciser }) => aPreciser);
    expect(liens).toHaveLength(4);
    await updateLiens(db, liens, { niveau: "legal" }, direction.acte);
    expect((await list()).parFiltre["a-preciser"]).toBe(0);
    expect((await famille("BALIVERNE")).historique.map(({ action }) => action)).toContain("responsabilite.modifier");
    await expect(updateLiens(db, [...liens, INCONNU], { niveau: null }, direction.acte)).rejects.toThrow();
    expect((await list()).parFiltre["a-preciser"]).toBe(0);
    await updateLiens(db, liens, { niveau: null }, direction.acte);
    expect((await list()).responsables.flatMap(({ aPreciser }) => aPreciser).sort()).toEqual(liens.toSorted());
  });

  it("se lisent d’un responsable : ses enfants, qui répond d’eux, et qui vit où", async () => {
    const lue = await famille("FARIBOLE");
    expect(lue.enfants.map(({ prenom }) => prenom)).toEqual(["Zoë"]);
    expect(lue.responsables.map(({ nom, enfants }) => [nom, enfants.length])).toEqual([
      ["BALIVERNE", 2],
      ["FARIBOLE", 1],
    ]);
    expect(lue.foyers).toMatchObject([{ adresse: LILAS, enfants: [] }]);
    expect(lue.foyers[0]?.responsables).toHaveLength(2);
    expect(lue.liens.every(({ niveau, rang, parente }) => niveau === null && rang === null && parente === null)).toBe(
      true,
    );
  });

  it("se lisent d’un élève, avec ce que chacun reçoit une fois les responsabilités dites", async () => {
    const { id: zoe } = await eleve("Zoë");
    const read = () => db.transaction((trx) => readFamilleEleve(trx, direction, zoe));
    const [avant] = (await read()).envois;
    expect(avant).toMatchObject({ exemplaires: [], courriels: [] });
    expect(avant?.aPreciser).toHaveLength(2);
    for (const nom of ["BALIVERNE", "FARIBOLE"]) {
      await updateLiens(db, [(await lienOf(nom, "Zoë")).id], { niveau: "legal", heberge: true }, direction.acte);
    }
    const apres = await read();
    expect(apres.envois[0]?.exemplaires).toHaveLength(1);
    expect(apres.envois[0]?.courriels).toMatchObject([{ vers: "famille@example.org" }]);
    expect(apres.foyers[0]?.enfants).toEqual([zoe]);
  });

  it("donnent au bilan les seuls représentants légaux déclarés, par rang, avec leur lien et leur adresse", async () => {
    const { id: zoe } = await eleve("Zoë");
    const legaux = async () => (await db.transaction((trx) => readLegaux(trx, [zoe]))).get(zoe) ?? [];
    expect(await legaux()).toEqual([]);
    const [mere, pere] = [await lienOf("FARIBOLE", "Zoë"), await lienOf("BALIVERNE", "Zoë")];
    await updateLiens(db, [mere.id], { niveau: "legal", rang: 1, parente: "10" }, direction.acte);
    await updateLiens(db, [pere.id], { niveau: "legal", rang: 2 }, direction.acte);
    expect(await legaux()).toMatchObject([
      { civilite: "MME", nom: "FARIBOLE", prenom: "Hélène", lienParente: "Mère", adresse: LILAS },
      { civilite: "M", nom: "BALIVERNE", lienParente: null },
    ]);
    await updateLiens(db, [mere.id], { actif: false }, direction.acte);
    expect((await legaux()).map(({ nom }) => nom)).toEqual(["BALIVERNE"]);
  });

  it("gardent ce que l’école a dit d’un lien, que les imports suivants n’y touchent pas ou se taisent", async () => {
    const lien = await lienOf("BALIVERNE", "Zoë");
    const dit = { niveau: "legal", rang: 1, parente: "20", paieFrais: true } as const;
    await updateLiens(db, [lien.id], dit, direction.acte);
    await updateLiens(db, [lien.id], dit, direction.acte);
    await deposit([{ ...ONDE[0], line: 2, nom: "BALIVERNE", enfants: [{ ...ZOE, niveau: "contact" }, ELEONORE] }]);
    const garde = await lienOf("BALIVERNE", "Zoë");
    expect(garde).toMatchObject(dit);
    expect(garde.verrous.map(({ champ, auteur }) => [champ, auteur])).toEqual(
      ["niveau", "paieFrais", "parente", "rang"].map((champ) => [champ, "Claire Lenoir"]),
    );
    const lignes = (await famille("BALIVERNE")).historique.filter(({ action }) => action === "responsabilite.modifier");
    expect(lignes).toMatchObject([{ avant: { niveau: null, rang: null }, apres: dit }]);
    await freeLien(db, lien.id, ["niveau"], direction.acte);
    await deposit([{ ...ONDE[0], line: 2, nom: "BALIVERNE", enfants: [{ ...ZOE, niveau: "contact" }, ELEONORE] }]);
    expect(await lienOf("BALIVERNE", "Zoë")).toMatchObject({ niveau: "contact", rang: 1 });
  });

  it("ce qui se dit de plusieurs liens se dit de tous, ou d’aucun", async () => {
    const connu = await lienOf("BALIVERNE", "Zoë");
    const parle = updateLiens(db, [connu.id, INCONNU], { prioritaire: true }, direction.acte);
    await expect(parle).rejects.toMatchObject({ code: "lien.inconnu" });
    expect((await lienOf("BALIVERNE", "Zoë")).prioritaire).toBe(connu.prioritaire);
  });

  it("un lien terminé par l’école ne revient pas par un import, et se rétablit à la main", async () => {
    const { id: lien } = await lienOf("FARIBOLE", "Zoë");
    await updateLiens(db, [lien], { actif: false }, direction.acte);
    await deposit(ONDE);
    expect((await list({ filtre: "sans-enfant" })).responsables.map(({ nom }) => nom)).toEqual(["FARIBOLE"]);
    await updateLiens(db, [lien], { actif: true }, direction.acte);
    expect((await lienOf("FARIBOLE", "Zoë")).retireLe).toBeNull();
    await deposit(ONDE.map((each) => (each.line === 3 ? { ...each, enfants: [AURELIEN] } : each)));
    expect((await lienOf("FARIBOLE", "Zoë")).actif).toBe(true);
  });

  it("un responsable sorti par la main reste sorti, et revient par la main", async () => {
    const qui = await id("SORNETTE");
    await updateResponsable(db, qui, { actif: false }, direction.acte);
    await deposit(ONDE);
    expect(await noms({ filtre: "anciens" })).toEqual(["SORNETTE"]);
    await updateResponsable(db, qui, { actif: true }, direction.acte);
    expect(await noms()).toContain("SORNETTE");
  });

  it("l’élève parti, qui ne répondait que de lui rejoint les anciens sans que rien ne s’écrive, et en revient avec lui", async () => {
    const { id: zoe } = await eleve("Zoë");
    const baliverne = await id("BALIVERNE");
    const enfantsDeBaliverne = async () =>
      (await famille("BALIVERNE")).responsables
        .find((each) => each.id === baliverne)
        ?.enfants.map((each) => each.prenom);
    const envois = async () => (await famille("BALIVERNE")).envois.map((each) => each.eleve);
    const marque = (actif: boolean) =>
      db.transaction((trx) =>
        trx
          .update(tableEleve)
          .set({ actif, retireLe: actif ? null : "2026-10-06T08:00:00Z" })
          .where(eq(tableEleve.id, zoe)),
      );
    const avant = await enfantsDeBaliverne();
    expect(avant).toContain("Zoë");
    expect(await envois()).toContain(zoe);
    await marque(false);
    expect((await list()).parFiltre).toMatchObject({ actifs: 2, "sans-enfant": 0, anciens: 1 });
    expect(await noms({ filtre: "anciens" })).toEqual(["FARIBOLE"]);
    expect(await enfantsDeBaliverne()).toEqual(avant?.filter((prenom) => prenom !== "Zoë"));
    expect(await envois()).not.toContain(zoe);
    await marque(true);
    expect((await list()).parFiltre).toMatchObject({ actifs: 3, anciens: 0 });
    expect(await enfantsDeBaliverne()).toEqual(avant);
  });

  it("des coordonnées corrigées se gardent, et se rendent aux imports", async () => {
    const qui = await id("BALIVERNE");
    await updateResponsable(db, qui, { telephonePortable: "06 39 98 00 00", courriel: null }, direction.acte);
    await deposit(ONDE);
    const garde = (await famille("BALIVERNE")).responsables.find((each) => each.id === qui);
    expect(garde).toMatchObject({ telephonePortable: "06 39 98 00 00", courriel: null });
    await freeResponsable(db, qui, "courriel", direction.acte);
    await deposit(ONDE);
    const rendu = (await famille("BALIVERNE")).responsables.find((each) => each.id === qui);
    expect(rendu).toMatchObject({ telephonePortable: "06 39 98 00 00", courriel: "famille@example.org" });
    await expect(freeResponsable(db, qui, "courriel", direction.acte)).rejects.toMatchObject({
      code: "verrou.inconnu",
    });
  });

  it("un parent déménage seul, ou avec tout le foyer ; l’import suivant ne les ramène pas", async () => {
    const qui = await id("FARIBOLE");
    await updateResponsable(db, qui, { adresse: QUAI }, direction.acte);
    await deposit(ONDE);
    const separes = await famille("FARIBOLE");
    expect(separes.foyers.map(({ adresse, responsables }) => [adresse.commune, responsables.length]).sort()).toEqual([
      ["FICTIVILLE", 1],
      ["SAINT-FICTIF", 1],
    ]);
    await updateResponsable(db, qui, { adresse: { ...LILAS, ligne: "12 RUE DES LILAS" } }, direction.acte);
    const AILLEURS = { ...QUAI, ligne: "9 quai des Sirènes" };
    await updateResponsable(db, qui, { adresse: AILLEURS, toutLeFoyer: true }, direction.acte);
    const { foyers } = await famille("FARIBOLE");
    expect(foyers).toMatchObject([{ adresse: AILLEURS }]);
    expect(foyers[0]?.responsables).toHaveLength(2);
    await updateResponsable(db, qui, { adresse: null }, direction.acte);
    expect((await famille("FARIBOLE")).responsables.find((each) => each.id === qui)?.foyer).toBeNull();
  });

  it("une adresse retapée autrement se corrige pour tous ceux qui y vivent", async () => {
    const retapee = { ...LILAS, ligne: "12, Rue des Lilas" };
    await updateResponsable(db, await id("FARIBOLE"), { adresse: retapee }, direction.acte);
    await deposit(ONDE);
    const { foyers } = await famille("BALIVERNE");
    expect(foyers).toMatchObject([{ adresse: retapee }]);
    expect(foyers[0]?.responsables).toHaveLength(2);
  });

  it("un responsable ajouté à la main n’est jamais retiré par un import, ni ajouté deux fois", async () => {
    const { id: zoe } = await eleve("Zoë");
    const nouveau = { identite: IDENTITE, adresse: QUAI, eleve: zoe, lien: { niveau: "contact" } } as const;
    const { id: ajoute } = await createResponsable(db, nouveau, direction.acte);
    const encore = createResponsable(db, { ...nouveau, identite: { ...IDENTITE, prenom: "AGNES" } }, direction.acte);
    await expect(encore).rejects.toMatchObject({ code: "lien.existant" });
    const inconnu = createResponsable(db, { ...nouveau, eleve: INCONNU }, direction.acte);
    await expect(inconnu).rejects.toMatchObject({ code: "eleve.inconnu" });
    expect((await deposit(ONDE)).map(({ kind, sujet }) => `${kind} ${sujet}`)).toEqual([]);
    const { id: aurelien } = await eleve("Aurélien");
    await createLien(db, { eleve: aurelien, responsable: ajoute, lien: { niveau: "contact" } }, direction.acte);
    expect((await famille("TURLUTAINE")).enfants.map(({ prenom }) => prenom)).toEqual(["Zoë", "Aurélien"]);
  });

  it("un enseignant lit qui répond de ses élèves ; les téléphones des légaux si l’école le décide, rien d’autre", async () => {
    const roux = await enseignantDe("CP");
    const { id: lien } = await lienOf("BALIVERNE", "Zoë");
    await updateLiens(db, [lien], { niveau: "legal", heberge: true, paieFrais: true }, direction.acte);
    expect((await list({}, roux)).responsables).toMatchObject([
      { nom: "BALIVERNE", telephone: null },
      { nom: "FARIBOLE", telephone: null },
    ]);
    await updateEtablissement(db, { telephonesEnseignants: true }, direction.acte);
    const { responsables } = await list({}, roux);
    expect(responsables).toMatchObject([
      { nom: "BALIVERNE", telephone: "06 39 98 12 34", courriel: null, commune: null, enfants: [{ prenom: "Zoë" }] },
      { nom: "FARIBOLE", telephone: null, courriel: null, commune: null },
    ]);
    expect((await list({ recherche: "saint-fictif" }, roux)).total).toBe(0);
    const lue = await famille("BALIVERNE", roux);
    expect(lue).toMatchObject({ enfants: [{ prenom: "Zoë" }], foyers: [], envois: [], historique: [] });
    const vu = lue.liens.find(({ id }) => id === lien);
    expect(vu).toMatchObject({ niveau: "legal", heberge: null, paieFrais: null, verrous: [] });
    expect(JSON.stringify(lue)).not.toMatch(/example\.org|Lilas|Éléonore/);
    await expect(famille("SORNETTE", roux)).rejects.toMatchObject({ code: "famille.hors-portee" });
    const { id: aurelien } = await eleve("Aurélien");
    const voisin = db.transaction((trx) => readFamilleEleve(trx, roux, aurelien));
    await expect(voisin).rejects.toMatchObject({ code: "famille.hors-portee" });
  });

  it("refusent ce qui n’existe pas, sans rien changer", async () => {
    const lectures = [
      db.transaction((trx) => readFamilleEleve(trx, direction, INCONNU)),
      db.transaction((trx) => readFamilleResponsable(trx, direction, INCONNU)),
      updateResponsable(db, INCONNU, { nom: "X" }, direction.acte),
      updateLiens(db, [INCONNU], { niveau: "legal" }, direction.acte),
    ];
    const codes = await Promise.all(lectures.map((each) => each.catch((error: unknown) => error)));
    expect(codes).toMatchObject(
      ["eleve.inconnu", "responsable.inconnu", "responsable.inconnu", "lien.inconnu"].map((code) => ({ code })),
    );
  });

  it("cinq mille responsables se lisent page par page, dans l’ordre", async () => {
    await db.transaction((trx) =>
      trx.execute(sql`insert into responsable (id, nom, prenom, origine)
        select gen_random_uuid(), 'NOM' || lpad(n::text, 4, '0'), 'Prénom', 'manuel' from generate_series(1, 5000) n`),
    );
    const page = await list({ depuis: 4000, limite: 500 });
    expect([page.total, page.responsables.length]).toEqual([5003, 500]);
    expect(page.responsables[0]?.nom).toBe("NOM3999");
  });
});
