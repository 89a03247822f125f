import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Layout } from "../kernel/columns.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { detect, FORMATS } from "../registry.ts";
import { example, exampleNames, file } from "../testing/examples.ts";
import { tables } from "../testing/tables.ts";
import { elevesLayout } from "./eleves/schema.ts";
import { groupesLayout } from "./groupes/schema.ts";
import {
  mappingOf,
  TABLEURS,
  type Tableur,
  tableurEleves,
  tableurGroupes,
  tableurPersonnels,
  tableurResponsables,
} from "./index.ts";
import { personnelsLayout } from "./personnels/schema.ts";
import { responsablesLayout } from "./responsables/schema.ts";

const inWords = ({ level, code, where: { line } }: Diagnostic): string => [level, code, line].join(" ").trimEnd();

/** Every diagnostic of a text. */
function diagnosticsOf(format: Tableur, csv: string): Diagnostic[] {
  const input = file(csv);
  const { data, diagnostics } = format.read(input);
  return [...diagnostics, ...(data ? format.check(data, input) : [])];
}

const KINDS = [
  ["eleves", tableurEleves],
  ["responsables", tableurResponsables],
  ["personnels", tableurPersonnels],
  ["groupes", tableurGroupes],
] as const;

describe.each(KINDS)("le modèle %s", (name, kind) => {
  const format: Tableur = kind;
  const filled = example(`tableur/${name}.csv`);

  it("donne un exemple sans défaut, d’un seul format, et récrit à l’octet près", () => {
    expect(FORMATS.filter((each) => each.detect(filled)).map((each) => each.name)).toEqual([`tableur-${name}`]);
    const { data, diagnostics } = format.read(filled);
    expect(diagnostics).toEqual([]);
    expect(data && format.check(data, filled)).toEqual([]);
    const { variant: _, ...form } = data?.form ?? { variant: "modele" };
    expect(Buffer.from(format.write(data?.rows ?? [], form).data ?? []).equals(Buffer.from(filled.bytes))).toBe(true);
  });

  it("donne un modèle vide, reconnu, dont il manque les lignes", () => {
    const empty = example(`tableur/modeles/modele-${name}.csv`);
    expect(Buffer.from(format.write([]).data ?? []).equals(Buffer.from(empty.bytes))).toBe(true);
    expect(detect(empty)?.name).toBe(`tableur-${name}`);
    expect(format.read(empty).diagnostics.map(inWords)).toEqual([`rejet tableur.${name}.aucune-ligne`]);
  });

  it("propose, pour ses propres en-têtes, ses propres colonnes", () => {
    const { columns, groups, unused } = format.propose(format.headers);
    expect(unused).toEqual([]);
    expect(new Set([...columns, ...groups.flat()].map(({ proof }) => proof))).toEqual(new Set(["modele"]));
  });

  it("lit le même contenu par une correspondance, dans un autre ordre et sous d’autres noms", () => {
    const { data } = format.read(filled);
    const [headers = "", ...lines] = Buffer.from(filled.bytes).toString("utf8").slice(1).split("\r\n");
    const turned = [
      headers.split(";").map((_, index) => `Colonne ${index}`),
      ...lines.filter(Boolean).map((each) => each.split(";")),
    ]
      .map((cells) => cells.toReversed().join(";"))
      .join("\r\n");
    const last = headers.split(";").length - 1;
    const { columns, groups = [] } = mappingOf(format.propose(headers.split(";")));
    const turn = (places: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(places).map(([key, index]) => [key, last - index]));
    const mapped = format.readMapped(file(turned), { columns: turn(columns), groups: groups.map(turn) });
    expect(mapped.diagnostics).toEqual([]);
    expect(mapped.data?.rows).toEqual(data?.rows);
  });
});

describe("les exemples et les formats", () => {
  it("aucun exemple d’un autre format n’est pris pour un modèle de tableur", () => {
    for (const folder of ["onde", "sts", "defauts/onde"]) {
      for (const name of exampleNames(folder)) {
        expect(TABLEURS.filter((each) => each.detect(example(`${folder}/${name}`)))).toEqual([]);
      }
    }
  });
});

describe("les défauts d’un tableur", () => {
  const ELEVES = "Référence élève;Nom;Prénom;Date de naissance;Classe;INE\n";

  it.each([
    [
      "une référence pour deux élèves",
      "E1;A;B;01/02/2014;6A;\nE1;C;D;01/02/2014;6A;\n",
      "anomalie tableur.eleves.reference-en-double 2",
      "anomalie tableur.eleves.reference-en-double 3",
    ],
    [
      "un INE pour deux élèves",
      "E1;A;B;01/02/2014;6A;990000001EB\nE2;C;D;01/02/2014;6A;990000001EB\n",
      "anomalie tableur.eleves.ine-en-double 2",
      "anomalie tableur.eleves.ine-en-double 3",
    ],
    [
      "le même élève deux fois",
      "E1;A;B;01/02/2014;6A;\nE2;a;b;01/02/2014;5A;\n",
      "anomalie tableur.eleves.eleve-en-double 3",
    ],
    ["un INE douteux", "E1;A;B;01/02/2014;6A;990000001EA\n", "information tableur.eleves.ine-douteux 2"],
    [
      "un élève sans classe ni naissance",
      "E1;A;B;;;\n",
      "anomalie tableur.eleves.sans-classe 2",
      "anomalie tableur.eleves.naissance-vide 2",
    ],
    ["un élève sans nom", "E1;;B;01/02/2014;6A;\nE2;C;D;01/02/2014;6A;\n", "rejet tableur.eleves.valeur-manquante 2"],
    ["une référence abîmée", "1,23E+11;A;B;01/02/2014;6A;\n", "anomalie tableur.reference-abimee 2"],
    ["une date impossible", "E1;A;B;31/02/2014;6A;\n", "anomalie date.impossible 2"],
    ["une formule", "E1;=CMD();B;01/02/2014;6A;\nE2;C;D;01/02/2014;6A;\n", "rejet valeur.formule 2"],
  ])("élèves\u00a0: %s", (_, rows, ...expected) => {
    expect(diagnosticsOf(tableurEleves, ELEVES + rows).map(inWords)).toEqual(expected);
  });

  it("élèves\u00a0: une sortie avant l’entrée, un sexe inconnu, une adresse électronique fausse", () => {
    const csv = `Référence élève;Nom;Prénom;Date de naissance;Classe;Sexe;Date d'entrée;Date de sortie;Courriel
E1;A;B;01/02/2014;6A;X;01/09/2025;01/08/2025;a.b
`;
    expect(diagnosticsOf(tableurEleves, csv).map(inWords)).toEqual([
      "anomalie tableur.sexe 2",
      "anomalie tableur.courriel 2",
      "anomalie tableur.eleves.sortie-avant-entree 2",
    ]);
  });

  it("responsables\u00a0: sans enfant, avec un enfant sans nom, une référence partagée, un lien inconnu", () => {
    const csv = `Référence responsable;Nom;Prénom;Adresse;Référence élève 1;Nom élève 1;Prénom élève 1;Lien de parenté 1
R1;A;B;1 rue;;;;
R1;A;B;1 rue;;C;;Voisin
`;
    expect(diagnosticsOf(tableurResponsables, csv).map(inWords)).toEqual([
      "anomalie tableur.parente 3",
      "anomalie tableur.responsables.reference-en-double 2",
      "anomalie tableur.responsables.reference-en-double 3",
      "information tableur.responsables.responsable-en-double 3",
      "anomalie tableur.responsables.sans-enfant 2",
      "anomalie tableur.responsables.enfant-sans-nom 3",
    ]);
  });

  it("personnels\u00a0: une référence partagée, la même personne deux fois, une fonction vide ou inconnue", () => {
    const csv = `Référence personnel;Nom;Prénom;Fonction
P1;A;B;
P1;A;B;Jardinier
`;
    expect(diagnosticsOf(tableurPersonnels, csv).map(inWords)).toEqual([
      "anomalie tableur.fonction 3",
      "anomalie tableur.personnels.reference-en-double 2",
      "anomalie tableur.personnels.reference-en-double 3",
      "anomalie tableur.personnels.personnel-en-double 3",
      "information tableur.personnels.sans-fonction 2",
    ]);
  });

  it("groupes\u00a0: deux libellés, une matière deux fois ou sans son zéro, sans classe, un enseignant sans matière", () => {
    const csv = `Code groupe;Libellé groupe;Classes;Matière;Références enseignants;Heures
G1;Un;6A;030201;P1;4
G1;Deux;6A;030201;P2;4
G2;Trois;;;P1;99,9999
G3;Quatre;6A;30201;;2
`;
    expect(diagnosticsOf(tableurGroupes, csv).map(inWords)).toEqual([
      "anomalie tableur.heures 4",
      "anomalie tableur.matiere-sans-zero 5",
      "anomalie tableur.groupes.groupe-different 3",
      "anomalie tableur.groupes.matiere-en-double 3",
      "anomalie tableur.groupes.sans-classe 4",
      "information tableur.groupes.enseignant-sans-matiere 4",
    ]);
  });

  it("une classe à plusieurs niveaux les dit du plus jeune au plus âgé, quel que soit l’ordre des lignes", () => {
    const input = file("Nom;Prénom;Classe;Niveau\nA;B;CE;CE2\nC;D;CE;Spécial\nE;F;CE;CE1\n");
    const { data } = tableurEleves.read(input);
    expect(data && tableurEleves.toContent?.(data, input).classes).toEqual([
      { libelle: "CE", niveaux: ["CE1", "CE2", "Spécial"] },
    ]);
  });

  it("un numéro partagé ne désigne plus personne dans le contenu", () => {
    const input = file(`${ELEVES}E1;A;B;01/02/2014;6A;\nE1;C;D;01/02/2014;6A;\nE2;F;G;;6B;\n`);
    const { data } = tableurEleves.read(input);
    const eleves = (data && tableurEleves.toContent?.(data, input).eleves) ?? [];
    expect(eleves.map(({ nom, reference }) => [nom, reference])).toEqual([
      ["A", undefined],
      ["C", undefined],
      ["F", "E2"],
    ]);
  });
});

describe("la correspondance proposée", () => {
  it("reconnaît les synonymes et les ressemblances, et dit pourquoi", () => {
    const { columns, unused } = tableurEleves.propose(["NOM de l'élève", "Prenoms", "Né le", "classe 2025", "Couleur"]);
    const found = columns.filter(({ index }) => index !== undefined);
    expect(found.map(({ key, header, proof }) => [key, header, proof])).toEqual([
      ["nom", "NOM de l'élève", "synonyme"],
      ["prenom", "Prenoms", "ressemblance"],
      ["dateNaissance", "Né le", "synonyme"],
      ["classe", "classe 2025", "ressemblance"],
    ]);
    expect(unused).toEqual(["Couleur"]);
    expect(columns.every(({ reason }) => reason.endsWith("."))).toBe(true);
    expect(found[1]?.reason).toBe("«\u00a0Prenoms\u00a0» ressemble à «\u00a0Prénom\u00a0»\u00a0: à confirmer.");
  });

  it("ne prend pas un nom d’usage pour un nom, ni deux fois le même en-tête", () => {
    const { columns } = tableurEleves.propose(["Nom d'usage", "Nom"]);
    expect(columns.filter(({ index }) => index !== undefined).map(({ key, index }) => [key, index])).toEqual([
      ["nom", 1],
      ["nomUsage", 0],
    ]);
  });

  it("suit les enfants numérotés d’un responsable", () => {
    const headers = ["Nom", "Prénom", "Nom enfant 1", "Prénom enfant 1", "Nom enfant 2", "Prénom enfant 2"];
    const proposal = tableurResponsables.propose(headers);
    expect(mappingOf(proposal)).toEqual({
      columns: { nom: 0, prenom: 1 },
      groups: [
        { nom: 2, prenom: 3 },
        { nom: 4, prenom: 5 },
      ],
    });
    const csv = `${headers.join(";")}\nA;B;C;D;E;F\n`;
    const { data } = tableurResponsables.readMapped(file(csv), mappingOf(proposal));
    expect(data?.rows[0]?.enfants).toEqual([
      { nom: "C", prenom: "D" },
      { nom: "E", prenom: "F" },
    ]);
  });

  it("ne se trompe jamais d’en-tête, quels qu’ils soient", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 30 }), (headers) => {
        for (const format of TABLEURS) {
          const { columns, groups } = format.propose(headers);
          const used = [...columns, ...groups.flat()].flatMap(({ index }) => index ?? []);
          expect(new Set(used).size).toBe(used.length);
          expect(used.every((index) => headers[index] !== undefined)).toBe(true);
        }
      }),
      { seed: 20250901, numRuns: 200 },
    );
  });

  it("une correspondance qui ne donne pas le nom est refusée, comme celle qui donne deux fois la même colonne", () => {
    const csv = file("a;b;c\nA;B;6A\n");
    const without = tableurEleves.readMapped(csv, { columns: { prenom: 1, classe: 2 } });
    expect(without.diagnostics.map(({ code }) => code)).toContain("tableur.eleves.colonne-manquante");
    const twice = tableurEleves.readMapped(csv, { columns: { nom: 0, prenom: 0, classe: 2 } });
    expect(twice.diagnostics.map(({ code }) => code)).toContain("tableur.eleves.colonne-en-double");
    expect([without.data, twice.data]).toEqual([undefined, undefined]);
  });
});

describe("ce qui est écrit se relit", () => {
  const reference = fc.stringMatching(/^[A-Z]\d{1,5}$/);
  const valeurs = {
    référence: reference,
    "sexe du tableur": fc.constantFrom("M", "F"),
    "civilité du tableur": fc.constantFrom("M", "MME"),
    fonction: fc.constantFrom("ENS", "DIR", "EDU", "DOC", "AED", "SUR", "ORI", "MDS", "ADF"),
    responsabilité: fc.constantFrom("legal", "en-charge", "contact"),
    "lien de parenté": fc.constantFrom("10", "20", "37", "38", "39", "41", "42", "50", "51", "70", "90"),
    courriel: fc.stringMatching(/^[a-z]{1,8}@exemple\.invalid$/),
    codes: fc.uniqueArray(reference, { minLength: 1, maxLength: 3 }),
    heures: fc.integer({ min: 0, max: 160 }).map((quarts) => quarts / 4),
    matière: fc.stringMatching(/^0\d{5}$/),
  };

  it.each([
    ["eleves", tableurEleves, elevesLayout],
    ["responsables", tableurResponsables, responsablesLayout],
    ["personnels", tableurPersonnels, personnelsLayout],
    ["groupes", tableurGroupes, groupesLayout],
  ] as const)("%s", (_, kind, layout) => {
    const format: Tableur = kind;
    fc.assert(
      fc.property(tables<"modele", object>(layout as Layout<"modele">, valeurs), ({ rows, form }) => {
        const { variant: _variant, dates: _dates, ...rest } = form;
        const { data: bytes } = format.write(rows, rest);
        const { data, diagnostics } = format.read(file(bytes ?? new Uint8Array()));
        expect(diagnostics.filter(({ level }) => level !== "information")).toEqual([]);
        expect(data?.rows.map(({ line: _line, ...row }) => row)).toEqual(rows);
      }),
      { seed: 20250901, numRuns: 60 },
    );
  });
});
