import { describe, expect, test } from "vitest";
import { changementsDe } from "./changements.ts";
import { phraseDe } from "./phrases.ts";

describe("une ligne du journal, en mots", () => {
  test("un champ corrigé dit sa valeur d’avant et celle d’après", () => {
    const ligne = {
      avant: { naissance: "2018-03-01", nomUsage: null },
      apres: { naissance: "2018-03-11", nomUsage: "Petit" },
    };
    expect(changementsDe(ligne)).toEqual([
      { champ: "date de naissance", avant: "1er mars 2018", apres: "11 mars 2018" },
      { champ: "nom d’usage", avant: undefined, apres: "Petit" },
    ]);
  });

  test("ce qui n’a pas changé et les numéros internes ne se montrent pas", () => {
    const id = "0b9c2f6e-4d5a-4c7e-9d2e-1f2a3b4c5d6e";
    expect(changementsDe({ avant: { classeId: null, niveau: "CP" }, apres: { classeId: id, niveau: "CP" } })).toEqual(
      [],
    );
  });

  test("un code devient son mot, une liste devient une phrase, zéro reste un chiffre", () => {
    expect(changementsDe({ avant: { etat: "complet" }, apres: { etat: "exporte" } })).toEqual([
      { champ: "état", avant: "Complet", apres: "Exporté" },
    ]);
    expect(changementsDe({ avant: null, apres: { niveaux: ["CP", "CE1"], bilans: 0, actif: false } })).toEqual([
      { champ: "niveaux", avant: undefined, apres: "CP, CE1" },
      { champ: "bilans", avant: undefined, apres: "0" },
      { champ: "présent", avant: undefined, apres: "non" },
    ]);
  });

  test("l’absence de positionnement se lit comme dans le livret", () => {
    expect(changementsDe({ avant: "2", apres: "non-evalue" })).toEqual([
      { champ: "valeur", avant: "2", apres: "Non évalué" },
    ]);
  });

  test("un élève ajouté se lit champ par champ, son adresse en une ligne, ses identifiants par leur nom", () => {
    const adresse1 = { ligne: "4 rue du Lavoir", codePostal: "99350", commune: "Valombre", pays: null };
    const apres = {
      fiche: { nom: "Leroux", adresse1 },
      identifiants: [{ source: "ine", valeur: "0123", actuel: true }],
    };
    expect(changementsDe({ avant: null, apres })).toEqual([
      { champ: "nom", avant: undefined, apres: "Leroux" },
      { champ: "adresse", avant: undefined, apres: "4 rue du Lavoir, 99350 Valombre" },
      { champ: "INE", avant: undefined, apres: "0123" },
    ]);
  });

  test("les codes de SIECLE et de STS-Web se lisent en mots", () => {
    const apres = {
      regime: "24",
      fonction: "EDU",
      lieuNaissance: { pays: "100", departement: "099", communeInsee: "99994", ville: null },
      options: [{ rang: 1, matiere: "030201", modalite: "O" }],
      identifiants: [{ source: "siecle-personne-id", valeur: "2654556" }],
    };
    expect(changementsDe({ avant: null, apres }).map(({ champ, apres: is }) => `${champ} = ${is}`)).toEqual([
      "régime = Demi-pensionnaire 4 jours",
      "fonction = CPE",
      "lieu de naissance = commune 99994 (INSEE), France",
      "options = 1\u00a0: matière 030201, option obligatoire",
      "identifiant SIECLE de la personne = 2654556",
    ]);
  });

  test("une case du livret dit sa rubrique", () => {
    const phrase = phraseDe({
      action: "saisie.enregistrer",
      objet: "saisie",
      objetId: "p/e/BILAN/appreciation-generale",
    });
    expect(phrase).toMatch(/^a rempli le livret, \S/);
  });

  test("une action sans phrase à elle dit au moins sur quoi elle porte", () => {
    expect(phraseDe({ action: "eleve.modifier", objet: "eleve", objetId: "1" })).toBe("a modifié un élève");
    expect(phraseDe({ action: "periode.inconnue", objet: "periode", objetId: "1" })).toBe("a agi sur une période");
  });
});
