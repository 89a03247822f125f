import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkPeriodes,
  libellePeriode,
  PERIODICITES,
  type Periodicite,
  periodeEnMots,
  proposePeriodes,
} from "./periodes.ts";

const KINDS = Object.keys(PERIODICITES) as readonly Periodicite[];
const TRIMESTRES = proposePeriodes("trimestre", { annee: 2026 });
const codes = (...args: Parameters<typeof checkPeriodes>) => checkPeriodes(...args).map(({ code }) => code);

describe("les périodes proposées", () => {
  it("se suivent sans trou de la rentrée au début de juillet", () => {
    expect(TRIMESTRES).toEqual([
      { indice: 1, debut: "2026-09-01", fin: "2026-11-30" },
      { indice: 2, debut: "2026-12-01", fin: "2027-03-15" },
      { indice: 3, debut: "2027-03-16", fin: "2027-07-03" },
    ]);
  });

  it("en Nouvelle-Calédonie tiennent dans l’année civile", () => {
    const [premiere, , derniere] = proposePeriodes("trimestre", { annee: 2026, uai: "9830418M" });
    expect([premiere?.debut, derniere?.fin]).toEqual(["2026-02-15", "2026-12-18"]);
    expect(codes("trimestre", TRIMESTRES, { annee: 2026, uai: "9830418M" })).toContain("livret.periode.hors-annee");
  });

  it("sont justes quelle que soit l'année, la périodicité et l'académie", () => {
    const [kinds, annees] = [fc.constantFrom(...KINDS), fc.integer({ min: 2000, max: 2090 })];
    fc.assert(
      fc.property(kinds, annees, fc.constantFrom("0750654D", "9830418M"), (kind, annee, uai) => {
        const rentree = `${annee}-${uai.startsWith("98") ? "02-17" : "09-02"}`;
        const periodes = proposePeriodes(kind, { annee, uai, rentree });
        expect(periodes).toHaveLength(PERIODICITES[kind].nombre);
        expect(checkPeriodes(kind, periodes, { annee, uai, rentree })).toEqual([]);
      }),
      { seed: 1 },
    );
  });
});

describe("les périodes d'une classe", () => {
  it("portent leur nom et leur rang", () => expect(libellePeriode("trimestre", 2)).toBe("Trimestre 2"));

  it("se disent dans une phrase, au masculin comme au féminin", () => {
    expect(KINDS.map((kind) => Object.values(periodeEnMots(libellePeriode(kind, 1))))).toEqual([
      ["trimestre 1", "du trimestre 1", "au trimestre 1"],
      ["semestre 1", "du semestre 1", "au semestre 1"],
      ["bimestre 1", "du bimestre 1", "au bimestre 1"],
      ["période 1", "de la période 1", "à la période 1"],
    ]);
  });

  it("doivent être toutes là, une seule fois", () => {
    expect(codes("trimestre", TRIMESTRES.slice(0, 2), { annee: 2026 })).toEqual(["livret.periode.nombre"]);
    expect(codes("semestre", TRIMESTRES, { annee: 2026 })).toContain("livret.periode.nombre");
  });

  it("ne commencent pas avant la rentrée, et le disent avec les deux dates", () => {
    const [faute, ...autres] = checkPeriodes("trimestre", TRIMESTRES, { annee: 2026, rentree: "2026-09-03" });
    expect(autres).toEqual([]);
    expect(faute).toMatchObject({
      code: "livret.periode.avant-rentree",
      level: "rejet",
      where: { record: "Trimestre 1" },
    });
    expect(faute?.message).toContain("01/09/2026");
    expect(faute?.message).toContain("03/09/2026");
  });

  const avec = (rang: number, dates: { debut?: string; fin?: string }) =>
    TRIMESTRES.map((periode) => (periode.indice === rang ? { ...periode, ...dates } : periode));

  it.each([
    ["chevauchement", avec(2, { debut: "2026-11-30" })],
    ["ordre", avec(1, { fin: "2026-08-31" })],
    ["hors-annee", avec(3, { fin: "2027-09-01" })],
    ["date", avec(2, { debut: "2026-02-30" })],
    ["date", avec(2, { fin: "" })],
  ])("refuse : %s", (code, periodes) => {
    expect(codes("trimestre", periodes, { annee: 2026 })).toContain(`livret.periode.${code}`);
  });
});
