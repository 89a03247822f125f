import { beforeEach, describe, expect, test } from "vitest";
import { history } from "../journal/read-journal.ts";
import { listCommentaires } from "../livret/commentaires.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole, type Ecole } from "../testing/ecole.ts";
import { fillEcole } from "../testing/ecole-complete.ts";
import { listEtablissements } from "./etablissement.ts";
import { readFicheEtablissement, updateEtablissement } from "./update-etablissement.ts";

describe.each(ENGINES)("ce qu’un établissement dit de lui (%s)", (engine) => {
  const base = useBase(engine);
  let ecole: Ecole;
  beforeEach(async () => {
    ecole = await createEcole(base);
  });
  const fiche = () => ecole.db.transaction(readFicheEtablissement);
  const corrige = (modifie: Parameters<typeof updateEtablissement>[1]) =>
    updateEtablissement(ecole.db, modifie, ecole.acte);

  test("se corrige, et le journal garde l’avant et l’après de ce qui change seulement", async () => {
    await corrige({ nom: "École du Moulin", commune: "Paris", adressePublique: "https://navette.exemple.fr" });
    expect(await fiche()).toMatchObject({ uai: ecole.uai, nom: "École du Moulin", degreFixe: false });
    expect(await listEtablissements(base)).toMatchObject([{ nom: "École du Moulin" }]);
    const lignes = () => ecole.db.transaction((trx) => history(trx, "etablissement", ecole.uai));
    const [ligne, ...avant] = await lignes();
    expect(ligne).toMatchObject({
      action: "etablissement.modifier",
      avant: { nom: "École du Lavoir", adressePublique: null },
      apres: { nom: "École du Moulin", adressePublique: "https://navette.exemple.fr" },
    });
    expect(ligne?.apres).not.toHaveProperty("commune");
    await corrige({ nom: "École du Moulin" });
    expect(await lignes()).toHaveLength(1 + avant.length);
  });

  test("change de degré tant que rien n’est importé ; les banques du premier degré viennent avec lui", async () => {
    const banque = () =>
      ecole.db.transaction((trx) => listCommentaires(trx, { compte: ecole.compte, acte: ecole.acte }));
    const { length } = await banque();
    await corrige({ degre: 2 });
    expect(await fiche()).toMatchObject({ degre: 2 });
    await corrige({ degre: 1 });
    expect((await banque()).length).toBe(length);
  });

  test("garde son degré une fois ses élèves connus, et dit pourquoi", async () => {
    await fillEcole(ecole.db, ecole.acte, 4);
    expect(await fiche()).toMatchObject({ degreFixe: true });
    await expect(corrige({ degre: 2, nom: "Collège du Moulin" })).rejects.toMatchObject({
      code: "etablissement.degre",
      champs: { degre: expect.stringContaining("déjà connus") },
    });
    expect(await fiche()).toMatchObject({ degre: 1, nom: "École du Lavoir" });
    await corrige({ degre: 1, nom: "École du Moulin" });
    expect(await fiche()).toMatchObject({ nom: "École du Moulin" });
  });
});
