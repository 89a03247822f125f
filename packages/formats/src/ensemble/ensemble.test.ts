import { describe, expect, it } from "vitest";
import type { FileInput } from "../kernel/format.ts";
import type { FichierExamine } from "../siecle/ensemble/index.ts";
import * as siecle from "../siecle/testing/example.ts";
import { EDT, EDT_NAME, fileOf, STS, STS_NAME } from "../sts/testing/example.ts";
import { edited } from "../testing/defaut.ts";
import { example, file } from "../testing/examples.ts";
import { verify } from "../verify.ts";
import { checkEnsemble, vontEnsemble } from "./index.ts";

function lu(input: FileInput): FichierExamine {
  const { format, data } = verify(input);
  if (!format || data === undefined) throw new Error(`${input.name} is not read`);
  return { input, format: format.name, data };
}

const ABSENT = "siecle.ensemble.fichier-absent";

const said = (...inputs: readonly FileInput[]): string[] =>
  checkEnsemble(inputs.map(lu))
    .filter(({ code }) => code !== ABSENT)
    .map(({ level, code, where }) =>
      [level, code, where.file, where.line].filter((part) => part !== undefined).join(" "),
    );

describe("STS-Web et SIECLE", () => {
  const college = (name: string) => example(`college-invente/${name}`);
  const STS_COLLEGE = "sts_emp_0998189N_2025.xml";
  const structures = college("Structures.xml");
  const text = (input: FileInput) => new TextDecoder("iso-8859-15").decode(input.bytes);

  it("l’un sans l’autre : chaque export absent est dit une fois, par son nom", () => {
    const absents = (...inputs: readonly FileInput[]) =>
      checkEnsemble(inputs.map(lu)).flatMap(({ code, where }) => (code === ABSENT ? [where.record] : []));
    const siecle = ["Élèves", "Responsables", "Structures", "Nomenclature", "Communs"];
    expect(absents(college(STS_COLLEGE))).toEqual(siecle);
    expect(absents(structures)).toEqual([...siecle.filter((nom) => nom !== "Structures"), "STS-Web"]);
  });

  it("qui ont les mêmes divisions ne disent rien", () => {
    expect(said(structures, college(STS_COLLEGE))).toEqual([]);
  });

  it("une division de STS-Web que SIECLE n’a pas reçue, et l’inverse, sont dites chacune à sa ligne", () => {
    const xml = text(structures);
    const [, code = ""] = /<DIVISION CODE_STRUCTURE="([^"]+)"/.exec(xml) ?? [];
    const renamed = siecle.fileOf(xml.replaceAll(`"${code}"`, '"ZZ9"'), "Structures.xml");
    expect(said(renamed, college(STS_COLLEGE)).map((each) => each.replace(/ \d+$/, ""))).toEqual([
      `anomalie sts.ensemble.division-absente-de-siecle ${STS_COLLEGE}`,
      "anomalie sts.ensemble.division-absente-de-sts Structures.xml",
    ]);
  });

  it("de deux établissements, ou de deux années, ne vont pas ensemble", () => {
    const autre = fileOf(STS, STS_NAME);
    const found = checkEnsemble([lu(structures), lu(autre)]);
    expect(found.map(({ code }) => code)).toContain("siecle.ensemble.uai");
    expect(vontEnsemble(found)).toBe(false);
  });
});

describe("un emploi du temps", () => {
  const edt = fileOf(EDT, EDT_NAME);
  const sts = fileOf(STS, STS_NAME);

  it("seul ne nomme personne, et le dit", () => {
    expect(said(edt)).toEqual([`information sts.edt.sans-personnels ${EDT_NAME}`]);
    expect(verify(edt).summary?.counts.personnels).toBe(0);
  });

  it("qui répond à son export de STS-Web ne dit rien", () => {
    expect(said(edt, sts)).toEqual([]);
  });

  it("un enseignant que STS-Web ne connaît pas est dit, sans empêcher de lire les deux fichiers", () => {
    const [, id = ""] = /<ENSEIGNANT[^>]* ID="(\d+)"/.exec(EDT) ?? [];
    const inconnu = fileOf(EDT.replaceAll(`ID="${id}"`, 'ID="999999"'), EDT_NAME);
    const found = checkEnsemble([lu(inconnu), lu(sts)]).filter(({ code }) => code !== ABSENT);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["sts.edt.inconnu-de-sts"]));
    expect(found[0]?.message).toContain("999999");
    expect(vontEnsemble(found)).toBe(true);
  });

  it("d’un autre établissement que l’export de STS-Web est refusé", () => {
    const autre = fileOf(edited(EDT, /9990001X/, "9830418M"), EDT_NAME);
    const found = checkEnsemble([lu(autre), lu(sts)]);
    expect(found.map(({ code }) => code)).toContain("sts.edt.autre-reference");
    expect(vontEnsemble(found)).toBe(false);
  });
});

describe("les deux extractions d’ONDE", () => {
  const eleves = file(
    "Nom élève;Prénom élève;Date naissance;Sexe;INE;Niveau;Libellé classe;Identifiant classe\r\n" +
      "BALIVERNE;Éléonore;01/02/2018;F;;CP;CP A;1\r\nFARIBOLE;Tom;03/04/2018;M;;CP;CP A;1\r\n",
    "eleves.csv",
  );
  const responsables = (...enfants: readonly string[]) =>
    file(
      `Civilité Responsable;Nom responsable;Prénom responsable;Nom de famille élève;Prénom élève\r\n${enfants
        .map((enfant, rang) => `MME;BALIVERNE;Claire${rang};${enfant}\r\n`)
        .join("")}`,
      "responsables.csv",
    );

  it("qui se répondent ne disent rien, quels que soient les accents", () => {
    expect(said(eleves, responsables("BALIVERNE;Eleonore", "Faribole;TOM"))).toEqual([]);
  });

  it("un enfant absent des élèves et un élève sans responsable sont dits chacun à sa ligne", () => {
    expect(said(eleves, responsables("BALIVERNE;Éléonore", "BALIVERNE;Zoé", "BALIVERNE;Zoé"))).toEqual([
      "anomalie onde.ensemble.enfant-inconnu responsables.csv 3",
      "anomalie onde.ensemble.eleve-sans-responsable eleves.csv 3",
    ]);
  });

  it("seules, ou à plusieurs d’une même sorte, ne se comparent pas", () => {
    expect(said(eleves)).toEqual([]);
    expect(said(eleves, eleves, responsables("BALIVERNE;Zoé"))).toEqual([]);
  });
});
