import { describe, expect, test } from "vitest";
import { base, content, crowd, eleve, row } from "../testing/school.ts";
import { choixOf, decisionsOf } from "./choix.ts";
import { empreinte } from "./empreinte.ts";
import { plan } from "./plan.ts";
import { decisionFaults } from "./settle.ts";

const LUCAS = { nom: "LUCIEN", prenom: "Octave" };
const { eleves, rows } = crowd(12);

describe("les décisions écrites dans un fichier", () => {
  const known = eleve("x", { ...LUCAS, naissance: "2018-03-14" }, "A");
  const made = plan(
    content([...rows, row(2, { ...LUCAS, naissance: "2017-05-02", ine: "A" })]),
    base([...eleves, known]),
  );
  const arbitrage = made.changes.find(({ kind }) => kind === "eleve.arbitrer")?.id ?? "";

  test("un mot ou l’identifiant d’une personne disent une décision, et se relisent tels quels", () => {
    const choisis = { [arbitrage]: "x", "eleve:x:depart": "ignorer" };
    const decisions = decisionsOf(made, choisis);
    expect(decisions).toEqual({
      [arbitrage]: { choix: "meme", eleveId: "x" },
      "eleve:x:depart": { choix: "ignorer" },
    });
    expect(decisionFaults(made, decisions)).toEqual([]);
    expect(Object.fromEntries(Object.entries(decisions).map(([id, each]) => [id, choixOf(each)]))).toEqual(choisis);
    expect(choixOf(null)).toBeNull();
  });

  test("tout ce qui ne convient pas est nommé à la fois", () => {
    const faults = decisionFaults(made, decisionsOf(made, { nulle: "accepter", [arbitrage]: "personne" }));
    expect(faults.map(({ fault }) => fault)).toEqual(["inconnu", "eleve-non-propose"]);
  });
});

describe("un fichier d’une autre année", () => {
  const made = plan(content([...rows, row(2)], { annee: 2026 }), base(eleves), { leverGardes: ["annee-differente"] });

  test("reste retenu, même si l’on demande de passer outre", () => {
    expect(made.gardes).toMatchObject([{ code: "annee-differente", levee: false }]);
    expect(made.counts.eleves).toMatchObject({ ajouter: 0, modifier: 0 });
  });

  test("n’est pas accepté non plus élève par élève ; l’ignorer reste possible", () => {
    const ids = made.changes.filter(({ groupe }) => groupe !== "inchange").map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    const all = (choix: string) => decisionsOf(made, Object.fromEntries(ids.map((id) => [id, choix])));
    expect(decisionFaults(made, all("accepter")).map(({ fault }) => fault)).toEqual(ids.map(() => "plan-ferme"));
    expect(decisionFaults(made, all("ignorer"))).toEqual([]);
  });
});

test("un plan garde son empreinte dans n’importe quel ordre de lignes, et en change avec ce qu’il propose", () => {
  const arrivals = [row(2), row(3, { nom: "OUDINOT" })];
  const made = (...given: Parameters<typeof content>) => empreinte(plan(content(...given), base(eleves)));
  const first = made([...rows, ...arrivals]);
  expect(made([...rows, ...arrivals])).toBe(first);
  expect(made(rows)).not.toBe(first);
});
