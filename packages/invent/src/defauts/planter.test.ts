import { checkEnsemble, type Diagnostic, examine, type FileInput } from "@navette/formats";
import { describe, expect, test } from "vitest";
import { inventEcole } from "../ecole.ts";
import { fichiersOnde } from "../fichiers-onde.ts";
import { DEFAUTS_ELEVES } from "./eleves.ts";
import { planterDefauts } from "./planter.ts";
import { DEFAUTS_RESPONSABLES } from "./responsables.ts";

const sains = fichiersOnde(inventEcole({ eleves: 150, graine: "défauts", annee: 2025 }));
const { fichiers, plantes } = planterDefauts(sains, "défauts");

interface Lecture {
  readonly lignes: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the files say, each alone then together, and the lines of each that were kept. */
function lire(files: readonly FileInput[]): ReadonlyMap<string, Lecture> {
  const examined = files.map((input) => ({ input, ...examine(input) }));
  const ensemble = checkEnsemble(
    examined.map(({ input, format, data }) => ({ input, format: format?.name ?? "", data })),
  );
  return new Map(
    examined.map(({ input: { name }, data, diagnostics }) => {
      const { rows = [] } = (data ?? {}) as { readonly rows?: readonly { readonly line: number }[] };
      const own = ensemble.filter(({ where }) => where.file === name);
      return [name, { lignes: new Set(rows.map(({ line }) => line)), diagnostics: [...diagnostics, ...own] }];
    }),
  );
}

const lectures = lire(fichiers);
const lecturesSaines = lire(sains);

/** Whether the file says this code on this line, or of the whole file. */
function dit({ diagnostics }: Lecture, code: string, ligne: number): boolean {
  return diagnostics.some((each) => each.code === code && (each.where.line ?? ligne) === ligne);
}

function lecture(from: ReadonlyMap<string, Lecture>, fichier: string): Lecture {
  const found = from.get(fichier);
  if (found === undefined) throw new Error(`No file named ${fichier}`);
  return found;
}

describe("les défauts plantés dans une école de 150 élèves", () => {
  test("y sont tous, chacun sur sa ligne", () => {
    const codes = [...DEFAUTS_ELEVES, ...DEFAUTS_RESPONSABLES].map((defaut) => defaut.code);
    expect(plantes.map((plante) => plante.code)).toEqual(codes);
    expect(new Set(plantes.map(({ fichier, ligne }) => `${fichier}:${ligne}`)).size).toBe(plantes.length);
  });

  test.each(plantes.filter(({ diagnostic }) => diagnostic !== null))("$quoi → $diagnostic", (plante) => {
    const { fichier, ligne, diagnostic } = plante;
    expect(dit(lecture(lectures, fichier), diagnostic ?? "", ligne)).toBe(true);
    expect(dit(lecture(lecturesSaines, fichier), diagnostic ?? "", ligne)).toBe(false);
  });

  test.each(plantes.filter(({ diagnostic }) => diagnostic === null))("$quoi → lu sans un mot", ({ fichier, ligne }) => {
    const { lignes, diagnostics } = lecture(lectures, fichier);
    const graves = diagnostics.filter((each) => each.where.line === ligne && each.level !== "information");
    expect(graves).toEqual([]);
    expect(ligne === 1 || lignes.has(ligne)).toBe(true);
  });

  test("changent les octets, les mêmes à chaque fois pour la même graine", () => {
    expect(planterDefauts(sains, "défauts")).toEqual({ fichiers, plantes });
    expect(planterDefauts(sains, "d'autres défauts").plantes).not.toEqual(plantes);
    expect(fichiers[0]?.bytes).not.toEqual(sains[0]?.bytes);
  });
});

test("une école trop petite reçoit les défauts qui y tiennent, sans erreur", () => {
  const petite = fichiersOnde(inventEcole({ eleves: 6, graine: "hameau", annee: 2025 }));
  const planted = planterDefauts(petite, "hameau").plantes;
  expect(planted.length).toBeGreaterThan(3);
  expect(planted.length).toBeLessThan(plantes.length);
});

test("un fichier entre guillemets est refusé : on ne saurait pas où sont ses cases", () => {
  const cites = fichiersOnde(inventEcole({ eleves: 6, graine: "hameau", annee: 2025 }), { quoting: "tous" });
  expect(() => planterDefauts(cites, "hameau")).toThrow(RangeError);
});
