import { describe, expect, it } from "vitest";
import { type DemandePassage, decidePassage, decideSaisie, ETATS, PASSAGES, passagesFrom, ROLES } from "./etats.ts";

const refusDe = (demande: DemandePassage) => {
  const decision = decidePassage(demande);
  return decision.permis ? undefined : decision.diagnostic.code;
};

describe("la vie d'un bilan", () => {
  it("va de la saisie à l'export par la direction", () => {
    expect(decidePassage({ de: "en-saisie", vers: "a-relire", role: "enseignant" })).toEqual({ permis: true });
    expect(decidePassage({ de: "a-relire", vers: "complet", role: "directeur" })).toEqual({ permis: true });
    expect(decidePassage({ de: "complet", vers: "exporte", role: "directeur" })).toEqual({ permis: true });
  });

  it("ne laisse pas un enseignant déclarer complet ni exporter", () => {
    for (const de of ["en-saisie", "a-relire"] as const) {
      expect(refusDe({ de, vers: "complet", role: "enseignant" })).toBe("livret.etat.passage-reserve");
    }
    expect(refusDe({ de: "complet", vers: "exporte", role: "enseignant" })).toBe("livret.etat.passage-reserve");
  });

  it.each(["complet", "exporte"] as const)("se rouvre depuis « %s » avec un motif seulement", (de) => {
    const demande = { de, vers: "en-saisie", role: "directeur" } as const;
    expect(refusDe(demande)).toBe("livret.etat.motif-absent");
    expect(refusDe({ ...demande, motif: "  " })).toBe("livret.etat.motif-absent");
    expect(decidePassage({ ...demande, motif: "Une erreur de niveau" })).toEqual({ permis: true });
    expect(refusDe({ ...demande, role: "enseignant", motif: "Une erreur" })).toBe("livret.etat.passage-reserve");
  });

  it("refuse tout passage qui n'est pas dans la table", () => {
    const prevus = new Set(PASSAGES.map(({ de, vers }) => `${de} ${vers}`));
    for (const de of ETATS) {
      for (const vers of ETATS.filter((etat) => !prevus.has(`${de} ${etat}`))) {
        expect(refusDe({ de, vers, role: "directeur", motif: "Parce que" })).toBe("livret.etat.passage-inconnu");
      }
    }
  });

  it("n'offre que des passages permis", () => {
    for (const de of ETATS) {
      for (const role of ROLES) {
        for (const { vers } of passagesFrom(de, role)) {
          expect(decidePassage({ de, vers, role, motif: "Parce que" })).toEqual({ permis: true });
        }
      }
    }
  });

  it("dit qui saisit dans chaque état", () => {
    const saisit = ETATS.map((etat) => ROLES.filter((role) => decideSaisie({ etat, role }).permis).join(" "));
    expect(saisit).toEqual(["administrateur directeur enseignant", "administrateur directeur", "", ""]);
  });
});
