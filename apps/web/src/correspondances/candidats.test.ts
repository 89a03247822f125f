import type { LigneCorrespondance } from "@navette/server/api";
import { describe, expect, test } from "vitest";
import { candidatsDe, suivantApres } from "./candidats.ts";

const ligne = (values: Partial<LigneCorrespondance> = {}): LigneCorrespondance => ({
  nom: "Anglais",
  montre: "Anglais",
  detail: "",
  etat: "a-faire",
  cle: null,
  libelle: null,
  raison: "",
  decision: null,
  saisie: false,
  perdue: null,
  pistes: [],
  ...values,
});
const genre = {
  objets: [
    { cle: "030602", libelle: "Espagnol lv2", detail: "ESP2" },
    { cle: "061300", libelle: "Mathématiques", detail: "MATHS" },
    { cle: "030201", libelle: "Anglais lv1", detail: "AGL1" },
  ],
};
const cles = (one: LigneCorrespondance, typed: string) => candidatsDe(one, genre, typed).map(({ cle }) => cle);

describe("ce que STS-Web a de libre, pour un nom", () => {
  test("la proposition d’abord, puis ce qui ressemble, puis le reste dans son ordre", () => {
    const propose = ligne({
      etat: "propose",
      cle: "030201",
      pistes: [{ cle: "061300", raison: "une lettre d’écart" }],
    });
    expect(cles(propose, "")).toEqual(["030201", "061300", "030602"]);
    expect(cles(ligne(), "")).toEqual(["030602", "061300", "030201"]);
  });

  test("on cherche sans accent, dans le libellé, la précision et le code", () => {
    expect(cles(ligne(), "mathematiques")).toEqual(["061300"]);
    expect(cles(ligne(), "esp2")).toEqual(["030602"]);
    expect(cles(ligne(), "0302")).toEqual(["030201"]);
    expect(cles(ligne(), "latin")).toEqual([]);
  });

  test("ce qui commence par ce qui est écrit passe devant ce qui le contient", () => {
    expect(cles(ligne(), "a")).toEqual(["030201", "030602", "061300"]);
  });
});

test("après une paire vient le nom suivant encore à faire, en revenant au début", () => {
  const lignes = ["A", "B", "C"].map((nom) => ligne({ nom, etat: nom === "B" ? "associe" : "a-faire" }));
  expect(suivantApres(lignes, "A")?.nom).toBe("C");
  expect(suivantApres(lignes, "C")?.nom).toBe("A");
  expect(suivantApres([ligne({ nom: "A" })], "A")).toBeUndefined();
});
