import type { PeriodesClasse } from "@navette/server/api";
import { describe, expect, test } from "vitest";
import { decoupageDe, effetDe, fautesDe } from "./decoupage.ts";
import { groupesDePeriodes, nomsDeClasses, titreEnseignant, titrePeriodes } from "./words.ts";

const semestres = [
  { indice: 1, debut: "2026-09-01", fin: "2027-01-31" },
  { indice: 2, debut: "2027-02-01", fin: "2027-07-03" },
];
const choix = { periodicite: "semestre", classes: "toutes", periodes: semestres } as const;

describe("le découpage de l’année", () => {
  test("des dates justes ne disent rien, et partent telles quelles", () => {
    expect(fautesDe(choix, { annee: 2026, rentree: "2026-09-01" }, true).size).toBe(0);
    expect(decoupageDe(choix)).toEqual({ periodicite: "semestre", classes: "toutes", periodes: semestres });
    expect(effetDe(choix, 9)).toBe("2\u00a0semestres pour 9\u00a0classes");
  });

  test("une date manquante ne se reproche qu’au moment d’enregistrer", () => {
    const periodes = [{ indice: 1, debut: undefined, fin: "2027-01-31" }, ...semestres.slice(1)];
    expect(fautesDe({ ...choix, periodes }, { annee: 2026 }, false).size).toBe(0);
    expect([...fautesDe({ ...choix, periodes }, { annee: 2026 }, true).keys()]).toEqual(["Semestre 1"]);
    expect(decoupageDe({ ...choix, periodes })).toBe(undefined);
  });

  test("une période qui en chevauche une autre, ou commence avant la rentrée, est dite à sa place", () => {
    const periodes = [{ indice: 1, debut: "2026-08-20", fin: "2027-02-10" }, ...semestres.slice(1)];
    expect([...fautesDe({ ...choix, periodes }, { annee: 2026, rentree: "2026-09-01" }, false).keys()]).toEqual([
      "Semestre 1",
      "Semestre 2",
    ]);
  });

  test("aucune classe choisie : rien ne part", () => {
    expect(decoupageDe({ ...choix, classes: [] })).toBe(undefined);
  });
});

describe("les périodes des classes", () => {
  const classe = (libelle: string, periodicite: PeriodesClasse["periodicite"]): PeriodesClasse => ({
    classeId: libelle,
    libelle,
    periodicite,
    periodes: [],
    diagnostics: [],
  });

  test("le titre dit ce qui manque, puis ce qui est partagé", () => {
    const title = (...classes: PeriodesClasse[]) => titrePeriodes(groupesDePeriodes(classes));
    expect(title(classe("CP", "trimestre"), classe("CE1", null))).toBe("1\u00a0classe sur 2 est sans périodes");
    expect(title(classe("CP", "trimestre"), classe("CE1", "trimestre"))).toContain("3\u00a0trimestres");
    expect(title(classe("CP", "trimestre"), classe("CE1", "semestre"))).toContain("2 découpages");
  });

  test("une longue liste de classes se résume", () => {
    const names = ["CP", "CE1", "CE2"].map((libelle) => ({ libelle }));
    expect(nomsDeClasses(names, 3)).toBe("CP, CE1, CE2");
    expect(nomsDeClasses(names, 2)).toBe("CP, CE1 et 1\u00a0autre");
  });
});

test("le titre d’une personne dit où elle enseigne, ce qu’elle fait si elle n’enseigne pas, ou qu’elle est partie", () => {
  const claire = {
    civilite: "MME",
    nom: "Lenoir",
    prenom: "Claire",
    actif: true,
    fonction: null,
    directeur: false,
  } as const;
  const cp = { id: "cp", libelle: "CP", rattachee: true };
  expect(titreEnseignant({ ...claire, classes: [cp] })).toBe("Mme LENOIR Claire, 1\u00a0classe");
  expect(titreEnseignant({ ...claire, classes: [] })).toContain("pas encore de classe");
  expect(titreEnseignant({ ...claire, fonction: "EDU", classes: [] })).toBe("Mme LENOIR Claire\u00a0: CPE");
  expect(titreEnseignant({ ...claire, fonction: "EDU", classes: [cp] })).toBe("Mme LENOIR Claire, 1\u00a0classe");
  expect(titreEnseignant({ ...claire, actif: false, classes: [] })).toBe("Mme LENOIR Claire a quitté l’établissement");
});
