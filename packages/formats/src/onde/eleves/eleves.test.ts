import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCases, type Diagnostic } from "../../kernel/diagnostic.ts";
import { example, file } from "../../testing/examples.ts";
import { tables } from "../../testing/tables.ts";
import { type OndeEleve, ondeEleves, type VarianteEleves, writeOndeEleves } from "./index.ts";
import { elevesLayout } from "./schema.ts";

const exemple = ondeEleves.read(example("onde/eleves-onde-2017.csv")).data;
const withoutLine = (rows: readonly OndeEleve[] = []) => rows.map((row) => ({ ...row, line: undefined }));
const [ENTETE = "", ...LIGNES] = new TextDecoder("iso-8859-15")
  .decode(example("onde/eleves-onde-2017.csv").bytes)
  .trim()
  .split("\r\n");

describe("le fichier des élèves d’exemple", () => {
  test("donne 6 élèves dans 2 classes, dont une à deux niveaux", () => {
    expect(exemple && ondeEleves.summarize(exemple)).toEqual({
      format: "onde-eleves",
      version: "onde-2017",
      encodage: "windows-1252",
      counts: { eleves: 6, classes: 2 },
    });
    expect(exemple && ondeEleves.toContent(exemple).classes).toEqual([
      { identifiant: "118405", libelle: "CP MME OUISTITI", niveaux: ["CP"] },
      { identifiant: "118402", libelle: "CM1-CM2 M. BERGAMOTE", niveaux: ["CM1", "CM2"] },
    ]);
  });

  test("donne un élève entier, adresses et réponses comprises", () => {
    expect(exemple?.rows[4]).toEqual({
      line: 6,
      nom: "D'ARGENTEAU-NOËL",
      nomUsage: "D'ARGENTEAU",
      prenom: "Maëlys",
      dateNaissance: "2014-01-30",
      sexe: "F",
      ine: "990000004ZZ",
      adresse1: "Résidence Les Tilleuls Bâtiment C Escalier 4 Appt 27 118 avenue du Général Fictif",
      cp1: "01999",
      commune1: "SAINT-FICTIF-LE-HAUT",
      pays1: "FRANCE",
      adresse2: "8 quai des Sirènes",
      cp2: "01998",
      commune2: "FICTIVILLE",
      pays2: "FRANCE",
      cycle: "CYCLE III",
      niveau: "CM2",
      libelleClasse: "CM1-CM2 M. BERGAMOTE",
      identifiantClasse: "118402",
      attestationFournie: true,
      autorisationAssociations: false,
      autorisationPhoto: false,
      decisionPassage: null,
    });
  });

  test("lit sans INE l’élève qui n’en a pas, et ne refuse personne", () => {
    const diagnostics = exemple ? ondeEleves.check(exemple, file("", "eleves.csv")) : [];
    const sansIne = diagnostics.filter(({ code }) => code === "onde.eleves.ine-absent");
    expect(sansIne).toMatchObject([{ where: { line: 3, record: "TURLUTAINE François", path: "INE" } }]);
    expect(diagnostics.every(({ level }) => level === "information")).toBe(true);
    expect(exemple && ondeEleves.toContent(exemple).eleves?.[1]).toMatchObject({ ine: null, nom: "TURLUTAINE" });
  });

  test.each(["eleves-onde-2017.csv", "eleves-onde-2017-utf8-bom.csv", "eleves-be1d.csv"])(
    "%s se réécrit à l’octet près",
    (name) => {
      const input = example(`onde/${name}`);
      const { data, diagnostics } = ondeEleves.read(input);
      expect(diagnostics).toEqual([]);
      const written = data && writeOndeEleves(data.rows, data.form).data;
      expect(Buffer.from(written ?? [])).toEqual(input.bytes);
    },
  );

  test("de BE1D n’a ni INE ni identifiant : sa classe est connue par son nom", () => {
    const { data } = ondeEleves.read(example("onde/eleves-be1d.csv"));
    expect(data?.form).toMatchObject({ variant: "be1d", quoting: "non-vides", encoding: "windows-1252" });
    expect(data?.rows[0]).not.toHaveProperty("ine");
    expect(data && ondeEleves.toContent(data)).toMatchObject({
      classes: [{ libelle: "CP MME OUISTITI", niveaux: ["CP"] }, { libelle: "CM1-CM2 M. BERGAMOTE" }],
      eleves: [{ classe: { libelle: "CP MME OUISTITI" } }, {}],
    });
  });
});

const isPostal = ({ code }: Diagnostic): boolean => code === "onde.eleves.code-postal-sans-zero";

describe("un fichier d’élèves", () => {
  const read = (entete: string, ...lignes: string[]) => ondeEleves.read(file([entete, ...lignes].join("\r\n")));

  test("se lit quels que soient l’ordre, la casse et l’apostrophe des en-têtes", () => {
    const { data } = read(
      "identifiant classe;LIBELLÉ CLASSE;Prenom Élève;Nom d’usage élève;NOM ELEVE;Né(e) le;cycle",
      "118405;CP;Zoë;;BALIVERNE;02/11/2018;CYCLE II",
    );
    expect(withoutLine(data?.rows)).toMatchObject([
      { identifiantClasse: "118405", nom: "BALIVERNE", prenom: "Zoë", dateNaissance: "2018-11-02", cycle: "CYCLE II" },
    ]);
  });

  test("ignore les colonnes sans nom de la fin, et garde celles qui suivent 2018", () => {
    const { data, diagnostics } = read(`${ENTETE};Regroupement(s);Dispositif(s);;`, `${LIGNES[0]};Chorale;ULIS;;`);
    expect(diagnostics).toEqual([]);
    expect(data?.form.variant).toBe("onde-2018");
    expect(data?.rows[0]).toMatchObject({ regroupements: "Chorale", dispositifs: "ULIS" });
  });

  test("ignore les cases vides de trop et dit celles qui sont remplies", () => {
    expect(read(ENTETE, `${LIGNES[0]};;`).diagnostics).toEqual([]);
    expect(read(ENTETE, `${LIGNES[0]};surplus`).diagnostics).toMatchObject([
      { code: "onde.eleves.ligne-trop-large", level: "anomalie", where: { line: 2 } },
    ]);
  });

  test("accepte H pour un garçon et les dates françaises", () => {
    const ligne = (LIGNES[1] ?? "").replace(";M;", ";H;").replace("2018-07-21", "21/07/2018");
    expect(read(ENTETE, ligne).data?.rows[0]).toMatchObject({ sexe: "M", dateNaissance: "2018-07-21" });
  });

  test("une case illisible est absente, une case vide est nulle", () => {
    const ligne = (LIGNES[0] ?? "").replace("2018-03-14", "2018-02-30");
    const { data } = read(ENTETE, ligne);
    expect(data?.rows[0]).not.toHaveProperty("dateNaissance");
    expect(data?.rows[0]).toHaveProperty("nomUsage", null);
    expect(data && ondeEleves.toContent(data).eleves?.[0]).not.toHaveProperty("naissance");
  });

  test("les lignes au même INE restent lues, chacune nommant les autres : un choix humain les attend", () => {
    const autre = (LIGNES[2] ?? "").replace("990000002ZZ", "990000001ZZ");
    const { data } = read(ENTETE, LIGNES[0] ?? "", autre, LIGNES[3] ?? "");
    const diagnostics = data ? ondeEleves.check(data, file("", "a.csv")) : [];
    const enDouble = diagnostics.filter(({ code }) => code === "onde.eleves.ine-en-double");
    expect(enDouble.map(({ where }) => where.line)).toEqual([2, 3]);
    expect(enDouble.map(({ message }) => message.includes("2 et 3"))).toEqual([true, true]);
    expect(new Set(enDouble.map(({ level }) => level))).toEqual(new Set(["anomalie"]));
    expect(data && ondeEleves.toContent(data).eleves?.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  test("des milliers de lignes au même INE sont comptées, et aucune ne les nomme toutes", () => {
    const lignes = Array.from({ length: 3_000 }, (_, rang) =>
      (LIGNES[0] ?? "").replace("01999", String(10_000 + rang)),
    );
    const { data } = read(ENTETE, ...lignes);
    const diagnostics = data ? ondeEleves.check(data, file("", "a.csv")) : [];
    const enDouble = diagnostics.filter(({ code }) => code === "onde.eleves.ine-en-double");
    expect(enDouble).toHaveLength(1_001);
    expect(enDouble.at(-1)?.message).toContain("2000 autres cas");
    expect(countCases(enDouble)).toBe(3_000);
    expect(Math.max(...enDouble.map(({ message }) => message.length))).toBeLessThan(200);
  });

  test("un code postal qui a perdu son zéro n’est pas importé, celui d’un pays voisin l’est", () => {
    const [, ...lignes] = [ENTETE, LIGNES[0] ?? "", LIGNES[3] ?? ""];
    const { data } = read(
      ENTETE,
      (lignes[0] ?? "").replace("01999", "1999"),
      (lignes[1] ?? "").replace("01998", "1000").replace("FRANCE", "BELGIQUE"),
    );
    const adresses = data && ondeEleves.toContent(data).eleves?.map(({ adresse1 }) => adresse1?.codePostal);
    expect(adresses).toEqual([null, "1000"]);
  });

  test("chaque code postal qui a perdu son zéro est dit, avec sa valeur et sa colonne", () => {
    const { data } = read(ENTETE, (LIGNES[4] ?? "").replace(";01998;", ";1998;"));
    const [seul, ...autres] = data ? ondeEleves.check(data, file("", "a.csv")).filter(isPostal) : [];
    expect(autres).toEqual([]);
    expect(seul).toMatchObject({ where: { line: 2, path: "Cp2" }, message: expect.stringContaining("1998") });
    expect(seul?.message).not.toContain("01999");
  });

  test("tout ce qui est écrit se relit, dans chaque variante et chaque forme", () => {
    fc.assert(
      fc.property(tables<VarianteEleves, OndeEleve>(elevesLayout), ({ rows, form }) => {
        const written = writeOndeEleves(rows, form);
        expect(written.diagnostics).toEqual([]);
        const input = file(written.data ?? "");
        expect(ondeEleves.detect(input)).toBe(true);
        const { data } = ondeEleves.read(input);
        expect(withoutLine(data?.rows)).toEqual(withoutLine(rows));
        expect(data?.form).toMatchObject({ variant: form.variant, eol: form.eol, separator: form.separator });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test("un nom que l’encodage ne sait pas écrire est refusé, jamais remplacé", () => {
    const { data, diagnostics } = writeOndeEleves([{ nom: "ŁUCZAK", prenom: "Zoë" }]);
    expect(data).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "texte.caractere-impossible", level: "rejet", where: { line: 2 } }]);
  });
});
