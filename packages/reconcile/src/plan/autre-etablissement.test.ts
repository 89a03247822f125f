import type { Content } from "@navette/formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf } from "../testing/college.ts";
import { ANNEE, base, content, crowd, eleve, row } from "../testing/school.ts";
import { SCOLARITE_VIDE } from "./fields.ts";
import { plan } from "./plan.ts";
import type { PlanOptions } from "./types.ts";

fc.configureGlobal({ seed: 20260917, numRuns: 80 });

const { eleves, rows } = crowd(78);

/** Pupils of another school: no name, no birth date of ours. */
const strangers = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    row(1000 + index, {
      nom: `ÉTRANGER${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}`,
      prenom: `Prosper${String.fromCharCode(97 + (index % 26))}`,
      naissance: `2014-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 27) + 1).padStart(2, "0")}`,
    }),
  );

/** A file where so many of ours are, among so many others, in a school of so many. */
function planWith(communs: number, autres: number, sur: number, values: Partial<Content> = {}, options?: PlanOptions) {
  const file = content([...rows.slice(0, communs), ...strangers(autres)], values);
  return plan(file, base(eleves.slice(0, sur)), options);
}

const isHeld = (made: ReturnType<typeof plan>) => made.gardes.some(({ code }) => code === "autre-etablissement");

describe("un fichier d’ONDE, qui ne dit pas de quelle école il vient", () => {
  test.each([
    ["rien en commun", 0, 40, 40, true],
    ["un élève en commun, comme entre écoles voisines", 1, 39, 40, true],
    ["sous un cinquième des deux côtés", 7, 33, 40, true],
    ["un cinquième du fichier", 8, 32, 60, false],
    ["un cinquième de l’école, dans un fichier bien plus grand", 8, 80, 40, false],
    ["la rentrée où un tiers est nouveau", 26, 14, 40, false],
    ["une seule classe de la grande école", 8, 0, 78, false],
    ["une école de trois élèves, tous nouveaux", 0, 3, 3, false],
    ["quatre élèves saisis pour essayer, puis le premier import", 0, 70, 4, false],
    ["cinq élèves, dont aucun n’est dans le fichier", 0, 70, 5, true],
    ["un fichier de quatre élèves, tous nouveaux", 0, 4, 40, false],
    ["une fusion : toute la petite école est dans le fichier de la grande", 10, 70, 10, false],
    ["la base vide", 0, 70, 0, false],
  ])("%s (%i des nôtres et %i autres, école de %i)", (_, communs, autres, sur, held) => {
    expect(isHeld(planWith(communs, autres, sur))).toBe(held);
  });

  test("rien n’est accepté d’avance, et la phrase donne les nombres", () => {
    const made = planWith(1, 40, 40);
    expect(made.gardes[0]?.message).toBe(
      "Le fichier nomme 41 élèves, et un seul est l’un des 40 attendus dans l’établissement\u00a0: il semble celui d’un autre. Rien n’est accepté d’avance.",
    );
    expect(made.counts.eleves).toMatchObject({ ajouter: 0, desactiver: 0, modifier: 0, resultants: 40 });
    expect(made.counts.classes).toMatchObject({ ajoutees: 0, retirees: 0 });
  });

  test("une fusion se dit : la suspension levée, les élèves de l’autre école sont proposés", () => {
    const made = planWith(1, 40, 40, {}, { leverGardes: ["autre-etablissement"] });
    expect(made.counts.eleves.ajouter).toBe(40);
  });

  test("un élève qui ressemble à l’un des nôtres n’en fait pas un élève commun", () => {
    const [first] = rows;
    if (!first) throw new Error("an empty crowd");
    const semblable = { ...first, line: 2, naissance: "2017-01-02", classe: null };
    const made = plan(content([semblable, ...strangers(39)]), base(eleves.slice(0, 40)));
    expect(made.counts.eleves.arbitrer).toBe(1);
    expect(made.gardes[0]).toMatchObject({ code: "autre-etablissement", params: { communs: 0, nombre: 40, sur: 40 } });
  });

  test("à la rentrée, nos grands dans le fichier de l’école qui les reçoit ne font pas de ce fichier le nôtre", () => {
    const scolarite = (niveau: string) => ({ ...SCOLARITE_VIDE, annee: ANNEE - 1, classeId: null, niveau, cycle: "2" });
    const rang = (index: number) => (index < 15 ? "CE1" : "CP");
    const lastYear = eleves.slice(0, 40).map((each, index) => ({ ...each, scolarite: scolarite(rang(index)) }));
    const leurs = [...rows.slice(0, 15).map((each) => ({ ...each, niveau: "CE2" })), ...strangers(20)];
    expect(plan(content(leurs), base(lastYear)).gardes[0]).toMatchObject({
      code: "autre-etablissement",
      params: { communs: 0, nombre: 35, sur: 25 },
    });
    const notres = [...rows.slice(15, 40).map((each) => ({ ...each, niveau: "CE1" })), ...strangers(12)];
    expect(isHeld(plan(content(notres), base(lastYear)))).toBe(false);
  });

  test("quoi qu’il contienne, il n’est suspendu que s’il a moins d’un cinquième en commun, des deux côtés", () => {
    const nombre = fc.integer({ min: 0, max: 39 });
    fc.assert(
      fc.property(nombre, nombre, nombre, (communs, autres, enPlus) => {
        const [fichier, ecole] = [communs + autres, communs + enPlus];
        const expected = fichier >= 5 && ecole >= 5 && communs * 5 < Math.min(fichier, ecole);
        expect(isHeld(planWith(communs, autres, ecole))).toBe(expected);
      }),
    );
  });
});

describe("les responsables d’une autre école, déposés seuls", () => {
  const familles = (enfants: readonly { nom: string; prenom: string }[]) =>
    enfants.map(({ nom, prenom }, index) => ({
      line: index + 2,
      nom,
      prenom: "Anne",
      adresse: { ligne: `${index} rue d’Ailleurs`, codePostal: "01999", commune: "AILLEURS", pays: null },
      enfants: [{ nom, prenom }],
    }));
  const file = (...enfants: readonly { nom: string; prenom: string }[][]): Content => ({
    source: "onde",
    responsables: familles(enfants.flat()),
  });
  const held = base(eleves.slice(0, 40), {
    fiches: familles(rows.slice(0, 1)).map(({ nom, prenom }) => ({
      id: "parent",
      genre: "responsable",
      champs: { nom, prenom, courriel: null, foyer: null },
      actif: true,
      origine: "import",
      identifiants: [],
      verrous: [],
    })),
  });

  test("aucune adresse de nos familles n’est changée d’avance", () => {
    const made = plan(file(rows.slice(0, 1), strangers(39)), held);
    expect(isHeld(made)).toBe(true);
    expect(made.changes.filter(({ defaut }) => defaut?.choix === "accepter")).toEqual([]);
    expect(made.changes.length).toBeGreaterThan(0);
  });

  test("ceux de la nôtre passent", () => {
    expect(isHeld(plan(file(rows.slice(0, 30), strangers(10)), held))).toBe(false);
  });
});

test("un fichier de SIECLE dit son UAI : même sans élève commun, il n’est pas suspendu pour cela", () => {
  const connus = Array.from({ length: 10 }, (_, index) => eleve(`x${index}`, { nom: `AUTRE${index}` }));
  const fichier = contentOf("siecle/ElevesAvecAdresses.xml");
  expect(isHeld(plan(fichier, base(connus)))).toBe(false);
  const { uai: _, ...sansUai } = fichier;
  expect(isHeld(plan(sansUai, base(connus)))).toBe(true);
});
