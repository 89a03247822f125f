import { describe, expect, it } from "vitest";
import type { Bilan, ResponsableBilan } from "../bilans.ts";
import { prepareEcole } from "../completude/ecole.ts";
import type { Saisie } from "../saisies.ts";
import { bilan, classe, ecole } from "../testing/ecole.ts";
import { collect } from "./collect.ts";
import { CLE_RESPONSABLES, diffSince, type ValeursEnvoyees } from "./valeurs.ts";

const PART = { libelle: "CE2 1", classes: ["c-1"] };
const DEMANDE = { part: PART, editeur: "Navette", application: "Navette", dateCreation: "2026-12-07" };
const envoye = bilan(1);

/** What would leave of one bilan; nothing of one that does not leave. */
function valeursExportees(un: Bilan): ValeursEnvoyees {
  const { exported } = collect({ ecole: prepareEcole(ecole({ classes: [classe(1, { bilans: [un] })] })), ...DEMANDE });
  return exported[0]?.valeurs ?? {};
}

const modifie = (rubrique: string, objet: Saisie["objet"], valeur?: Saisie["valeur"]) =>
  bilan(1, {
    saisies: envoye.saisies.flatMap((saisie) => {
      if (saisie.rubrique !== rubrique || saisie.objet !== objet) return [saisie];
      return valeur === undefined ? [] : [{ ...saisie, valeur } as Saisie];
    }),
  });

describe("ce qui a été envoyé", () => {
  it("est gardé avec chaque bilan exporté, et peut être mis de côté tel quel", () => {
    const valeurs = valeursExportees(envoye);
    expect(Object.keys(valeurs).length).toBeGreaterThan(20);
    expect(JSON.parse(JSON.stringify(valeurs))).toEqual(valeurs);
  });

  it("ne contient pas ce qui n'est pas parti", () => {
    expect(valeursExportees(modifie("FRA-LEC", "elements"))).not.toHaveProperty("FRA-LEC/positionnement");
    expect(valeursExportees(modifie("FRA-LEC", "positionnement"))).toMatchObject({
      "FRA-LEC/positionnement": "non-evalue",
    });
    expect(valeursExportees(bilan(1, { eleve: { niveau: "GS" } }))).toEqual({});
  });

  it("se compare à ce que le bilan dit aujourd'hui", () => {
    const avant = valeursExportees(envoye);
    expect(diffSince(avant, avant)).toEqual([]);
    const apres = valeursExportees(modifie("EPS-RAC", "appreciation", "Très en progrès."));
    expect(diffSince(avant, apres)).toEqual([
      { cle: "EPS-RAC/appreciation", avant: avant["EPS-RAC/appreciation"], apres: "Très en progrès." },
    ]);
    expect(diffSince(avant, valeursExportees(modifie("EPS-RAC", "appreciation")))).toMatchObject([
      { cle: "EPS-RAC/appreciation", apres: null },
    ]);
  });

  const adulte = (rue: string): ResponsableBilan => ({
    id: "r-1",
    civilite: "MME",
    nom: "Songe",
    prenom: "Ada",
    lienParente: "Mère",
    adresse: { ligne: rue, codePostal: "99100", commune: "Valombre" },
  });
  const famille = (...responsables: readonly ResponsableBilan[]) =>
    valeursExportees(bilan(1, { eleve: { responsables } }));

  it("dit une adresse qui a changé, un représentant légal parti ou arrivé", () => {
    const avant = famille(adulte("1 rue du Lac"));
    expect(avant[CLE_RESPONSABLES]).toEqual(["Mme Ada Songe, Mère, 1 rue du Lac, 99100 Valombre"]);
    expect(diffSince(avant, famille(adulte("1 rue du Lac")))).toEqual([]);
    expect(diffSince(avant, famille(adulte("8 rue du Pont")))).toEqual([
      {
        cle: CLE_RESPONSABLES,
        avant: ["Mme Ada Songe, Mère, 1 rue du Lac, 99100 Valombre"],
        apres: ["Mme Ada Songe, Mère, 8 rue du Pont, 99100 Valombre"],
      },
    ]);
    expect(diffSince(avant, famille())).toMatchObject([{ cle: CLE_RESPONSABLES, apres: [] }]);
    expect(diffSince(famille(), avant)).toMatchObject([{ cle: CLE_RESPONSABLES, avant: [] }]);
  });

  it("ne compare pas les adultes d'un fichier qui n'en gardait pas trace", () => {
    const { [CLE_RESPONSABLES]: _, ...sansTrace } = famille(adulte("1 rue du Lac"));
    expect(diffSince(sansTrace, famille(adulte("8 rue du Pont")))).toEqual([]);
  });
});
