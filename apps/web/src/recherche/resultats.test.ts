import type { Trouvailles } from "@navette/server/api";
import { describe, expect, test } from "vitest";
import { groupesDe } from "./resultats.ts";

const CM1 = { id: "c1", libelle: "CM1 A" };
const trouvailles: Trouvailles = {
  eleves: [
    { id: "e1", nom: "Leroux", prenom: "Zoé", classe: CM1, niveau: "CM1" },
    { id: "e2", nom: "Leroux", prenom: "Tom", classe: null, niveau: null },
  ],
  totalEleves: 9,
  classes: [{ ...CM1, niveaux: ["CM1"] }],
  personnels: [{ id: "p1", civilite: "MME", nom: "Lenoir", prenom: "Claire", fonction: null, directeur: false }],
  responsables: [
    {
      id: "r1",
      civilite: "MME",
      nom: "Faribole",
      nomUsage: "Leroux",
      prenom: "Hélène",
      enfants: [{ id: "e1", nom: "Leroux", prenom: "Zoé", classe: CM1 }],
    },
  ],
  groupes: [{ id: "g1", code: "3ALATIN", libelle: null, matieres: [{ libelle: "Latin" }] }],
  matieres: [
    { code: "020300", libelle: "Langues anciennes", services: 2 },
    { code: "009800", libelle: "Aide", services: 0 },
  ],
};

describe("ce que la recherche montre", () => {
  test("la direction va aux fiches, et sait combien d’élèves répondent", () => {
    const groupes = groupesDe({ role: "directeur", degre: 1 }, "leroux", trouvailles);
    expect(groupes.map(({ titre }) => titre)).toEqual([
      "Classes",
      "Élèves, 2 sur 9",
      "Enseignants et direction",
      "Responsables",
      "Groupes",
      "Matières",
    ]);
    const [classes, eleves, personnels, responsables, latin, matieres] = groupes.map(({ resultats }) => resultats);
    expect(classes).toEqual([{ vers: "/structures/classes/c1", libelle: "CM1 A", note: "CM1" }]);
    expect(eleves).toEqual([
      { vers: "/personnes/eleves/e1", libelle: "LEROUX Zoé", note: "CM1 A, CM1" },
      { vers: "/personnes/eleves/e2", libelle: "LEROUX Tom", note: "sans classe" },
    ]);
    expect(personnels?.[0]).toEqual({
      vers: "/structures/enseignants/p1",
      libelle: "Mme LENOIR Claire",
      note: "Enseignante",
    });
    expect(responsables).toEqual([
      { vers: "/personnes/responsables/r1", libelle: "Mme LEROUX Hélène", note: "Zoé (CM1 A)" },
    ]);
    expect(latin).toEqual([{ vers: "/structures/groupes/g1", libelle: "3ALATIN", note: "Latin" }]);
    expect(matieres).toEqual([
      { vers: "/structures/services?matiere=020300", libelle: "Langues anciennes", note: "2\u00a0services" },
      { vers: "/structures/matieres?code=009800", libelle: "Aide", note: "aucun service" },
    ]);
  });

  test("un enseignant va au livret de sa classe et de son élève", () => {
    const [classes, eleves] = groupesDe({ role: "enseignant", degre: 1 }, "leroux", { ...trouvailles, personnels: [] });
    expect(classes?.resultats[0]?.vers).toBe("/livret/c1");
    expect(eleves?.resultats[0]?.vers).toBe("/livret/c1?vue=eleve&eleve=e1");
  });

  test("avant tout mot, les pages que le rôle peut ouvrir ; ensuite celles qui répondent", () => {
    const pages = (role: "directeur" | "enseignant", mots: string) =>
      groupesDe({ role, degre: 1 }, mots, undefined).flatMap(({ resultats }) =>
        resultats.map(({ libelle }) => libelle),
      );
    expect(pages("enseignant", "").slice(0, 3)).toEqual(["Accueil", "Personnes", "Livret"]);
    expect(pages("directeur", "echange")).toEqual(["Échanges"]);
    expect(pages("enseignant", "echange")).toEqual([]);
  });
});
