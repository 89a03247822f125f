import { type Diagnostic, type FileInput, ondeEleves, ondeResponsables } from "@navette/formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inventEcole } from "./ecole.ts";
import { fichiersOnde, lignesOnde } from "./fichiers-onde.ts";
import type { Ecole } from "./modele.ts";

fc.configureGlobal({ seed: 2025, numRuns: 15 });

const ecole = inventEcole({ eleves: 240, graine: "deux fichiers", annee: 2025 });

function deux(fichiers: readonly FileInput[]): { eleves: FileInput; responsables: FileInput } {
  const [eleves, responsables] = fichiers;
  if (eleves === undefined || responsables === undefined) throw new Error("Two files were expected");
  return { eleves, responsables };
}

function lire(fichiers: readonly FileInput[]) {
  const { eleves, responsables } = deux(fichiers);
  const lus = { eleves: ondeEleves.read(eleves), responsables: ondeResponsables.read(responsables) };
  const checked: readonly Diagnostic[] = [
    ...(lus.eleves.data ? ondeEleves.check(lus.eleves.data, eleves) : []),
    ...(lus.responsables.data ? ondeResponsables.check(lus.responsables.data, responsables) : []),
  ];
  const diagnostics = [...lus.eleves.diagnostics, ...lus.responsables.diagnostics, ...checked];
  return { eleves: lus.eleves.data, responsables: lus.responsables.data, diagnostics };
}

const sansLigne = <Row extends { readonly line: number }>(rows: readonly Row[] = []) =>
  rows.map(({ line: _, ...row }) => row);
const rejets = (diagnostics: readonly Diagnostic[]) => diagnostics.filter((each) => each.level === "rejet");

describe("les fichiers ONDE d'une école inventée", () => {
  test("ont le nom, l'en-tête, l'encodage et les fins de ligne de ceux d'ONDE", () => {
    const { eleves, responsables } = deux(fichiersOnde(ecole));
    expect(eleves.name).toBe("CSVExtraction-eleves.csv");
    expect(responsables.name).toBe("CSVExtraction-responsables.csv");
    const texte = Buffer.from(eleves.bytes).toString("latin1");
    expect(texte.startsWith("Nom élève;Nom d'usage élève;Prénom élève;")).toBe(true);
    expect(texte).toContain(";INE;");
    expect(texte.endsWith("\r\n")).toBe(true);
    expect(ondeEleves.detect(eleves)).toBe(true);
    expect(ondeResponsables.detect(responsables)).toBe(true);
  });

  test("se relisent sans rejet et redonnent les mêmes lignes, quelle que soit l'école", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), fc.string(), (eleves, graine) => {
        const invented = inventEcole({ eleves, graine, annee: 2025 });
        const lus = lire(fichiersOnde(invented, { variante: "onde-2021" }));
        expect(rejets(lus.diagnostics)).toEqual([]);
        expect(sansLigne(lus.eleves?.rows)).toEqual(lignesOnde(invented).eleves);
        expect(lus.eleves?.ecartees).toBe(0);
        expect(lus.responsables?.rows.map(({ nom, prenom }) => ({ nom, prenom }))).toEqual(
          lignesOnde(invented).responsables.map(({ nom, prenom }) => ({ nom, prenom })),
        );
      }),
    );
  });

  test("nomment dans le fichier des responsables des enfants et des classes du fichier des élèves", () => {
    const { eleves, responsables } = lire(fichiersOnde(ecole));
    const connus = new Set(eleves?.rows.map(({ nom, prenom, libelleClasse }) => `${nom} ${prenom} ${libelleClasse}`));
    const enfants = responsables?.rows.flatMap((row) => row.enfants) ?? [];
    expect(enfants.length).toBeGreaterThan(ecole.eleves.length);
    for (const { nom, prenom, classe } of enfants) expect(connus).toContain(`${nom} ${prenom} ${classe}`);
  });

  test("ne font rien dire aux contrôles que ce qu'une vraie école a toujours : ULIS, INE en attente, homonymes…", () => {
    const codes = new Set(lire(fichiersOnde(ecole)).diagnostics.map(({ level, code }) => `${level} ${code}`));
    const naturels = [
      "information onde.eleves.homonymes",
      "information onde.eleves.ine-absent",
      "information onde.eleves.niveau-vide",
      "information onde.responsables.personne-repetee",
    ];
    expect([...codes].sort()).toEqual(naturels);
  });

  test.each(["be1d", "onde-2017", "onde-2018", "onde-2021"] as const)(
    "s'écrivent aussi dans la présentation %s",
    (variante) => {
      const { eleves, responsables, diagnostics } = lire(fichiersOnde(ecole, { variante }));
      expect(rejets(diagnostics)).toEqual([]);
      expect(eleves?.rows).toHaveLength(ecole.eleves.length);
      expect(responsables?.form.variant).toBe(variante);
    },
  );

  test("s'écrivent entre guillemets, en UTF-8, avec des dates françaises et des fins de ligne simples", () => {
    const formes = { quoting: "tous", encoding: "utf-8-bom", dates: "francaises", eol: "\n" } as const;
    const { eleves } = lire(fichiersOnde(ecole, formes));
    expect(eleves?.form).toMatchObject({ quoting: "tous", encoding: "utf-8-bom", eol: "\n" });
    expect(sansLigne(eleves?.rows)).toEqual(lignesOnde(ecole).eleves);
  });

  test("sont les mêmes octets pour la même graine, d'autres octets pour une autre", () => {
    const files = (graine: string) => deux(fichiersOnde(inventEcole({ eleves: 80, graine, annee: 2025 })));
    expect(files("Mélusine")).toEqual(files("Mélusine"));
    expect(files("Mélusine").eleves.bytes).not.toEqual(files("Morgane").eleves.bytes);
    expect(files("Mélusine").responsables.bytes).not.toEqual(files("Morgane").responsables.bytes);
  });

  test("gardent les responsables dans l'ordre des rangs de la famille", () => {
    const [famille] = ecole.familles.filter(({ responsables }: Ecole["familles"][number]) => responsables.length > 1);
    const noms = lignesOnde(ecole).responsables.map(({ nom, prenom }) => `${nom} ${prenom}`);
    const rangs = famille?.responsables.map(({ nom, prenom }) => noms.indexOf(`${nom} ${prenom}`)) ?? [];
    expect(rangs.length).toBeGreaterThan(1);
    expect(rangs).not.toContain(-1);
    expect(rangs).toEqual(rangs.toSorted((a, b) => a - b));
  });
});
