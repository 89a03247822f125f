import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContentEnfant } from "../../content/responsables.ts";
import { codes, example, file } from "../../testing/examples.ts";
import { tables } from "../../testing/tables.ts";
import { type OndeResponsable, ondeResponsables, type VarianteResponsables, writeOndeResponsables } from "./index.ts";
import { responsablesLayout } from "./schema.ts";

const read = (...lignes: string[]) => ondeResponsables.read(file(lignes.join("\n")));
const withoutLine = (rows: readonly OndeResponsable[] = []) => rows.map((row) => ({ ...row, line: undefined }));

const prenomDe = (enfant: ContentEnfant) => ("prenom" in enfant ? enfant.prenom : undefined);

describe("le fichier des responsables d’exemple", () => {
  const input = example("onde/responsables-onde-2017.csv");
  const { data, diagnostics } = ondeResponsables.read(input);
  const content = data && ondeResponsables.toContent(data);

  test("donne 7 personnes et 8 liens, sans rien à redire", () => {
    expect(diagnostics).toEqual([]);
    expect(data && ondeResponsables.summarize(data)).toEqual({
      format: "onde-responsables",
      version: "onde-2017",
      encodage: "windows-1252",
      counts: { responsables: 7, liens: 8, organismes: 0 },
    });
    expect(data && ondeResponsables.check(data, input)).toEqual([]);
  });

  test("garde les enfants dans l’ordre de la ligne, et les lignes dans l’ordre du fichier", () => {
    expect(content?.responsables?.[0]?.enfants.map(prenomDe)).toEqual(["Éléonore", "Zoë"]);
    const deEleonore = content?.responsables?.filter(({ enfants }) =>
      enfants.some((enfant) => prenomDe(enfant) === "Éléonore"),
    );
    expect(deEleonore?.map(({ prenom }) => prenom)).toEqual(["Théodore", "Hélène"]);
  });

  test("donne 6 adresses différentes", () => {
    expect(new Set(content?.responsables?.map(({ adresse }) => JSON.stringify(adresse))).size).toBe(6);
  });

  test("lit MLLE comme MME, et garde le courriel tel quel", () => {
    expect(content?.responsables?.at(-1)).toMatchObject({ civilite: "MME", prenom: "Inès" });
    expect(content?.responsables?.[2]?.courriel).toBe("agnès.turlutaine@example.org");
  });

  test("se lit pareil en UTF-8", () => {
    const utf8 = ondeResponsables.read(example("onde/responsables-onde-2017-utf8-bom.csv"));
    expect(utf8.data?.rows).toEqual(data?.rows);
  });
});

describe("le fichier des responsables depuis 2018", () => {
  const input = example("onde/responsables-onde-2018.csv");
  const { data, diagnostics } = ondeResponsables.read(input);

  test("donne 2 responsables et 3 liens, malgré ses lignes courtes et sa colonne sans nom", () => {
    expect(diagnostics).toEqual([]);
    expect(data?.form.variant).toBe("onde-2018");
    expect(data?.rows.map(({ enfants }) => enfants.length)).toEqual([2, 1]);
  });

  test("laisse de côté la table des organismes, et le dit", () => {
    expect(data?.apres).toBe(1);
    expect(codes(data ? ondeResponsables.check(data, input) : [])).toEqual(["onde.responsables.organismes-ignores"]);
  });
});

describe("un fichier de responsables", () => {
  const FIXES =
    "Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;Adresse responsable;CP responsable;Commune responsable;Pays;Courriel;Téléphone domicile;Téléphone travail;Téléphone portable";

  test("aux groupes numérotés rattache chaque enfant au sien", () => {
    const { data } = read(
      "Nom responsable;Prénom responsable;Nom de famille élève 1;Nom de famille élève 2;Prénom élève 1;Prénom élève 2",
      "SORNETTE;Jean-Côme;SORNETTE;TURLUTAINE;Aurélien;François",
    );
    expect(data?.rows[0]?.enfants).toEqual([
      { nom: "SORNETTE", prenom: "Aurélien" },
      { nom: "TURLUTAINE", prenom: "François" },
    ]);
  });

  test("dont le premier groupe est vide garde le second", () => {
    const groupe = "Nom d'usage élève;Nom de famille élève;Prénom élève;Classes élèves;Date de naissance élève";
    const { data, diagnostics } = read(
      `${FIXES};${groupe};${groupe}`,
      "M.;;SORNETTE;Jean-Côme;;;;;;;;;;;;;;;SORNETTE;Aurélien;CM1;09/05/2015",
    );
    expect(diagnostics).toEqual([]);
    expect(data?.rows[0]?.enfants).toMatchObject([
      { nom: "SORNETTE", prenom: "Aurélien", dateNaissance: "2015-05-09" },
    ]);
  });

  test("réduit à la table des organismes n’a aucune ligne utilisable", () => {
    const { data, diagnostics } = read(
      `${FIXES};Nom de famille élève;Prénom élève`,
      "Intitulé;Adresse Organisme",
      "SERVICE;1 place",
    );
    expect(data).toBeUndefined();
    expect(codes(diagnostics)).toEqual(["onde.responsables.aucune-ligne"]);
  });

  test("n’est pas pris pour un fichier d’élèves, malgré ses colonnes « Prénom élève »", () => {
    const input = example("onde/responsables-onde-2018.csv");
    expect(ondeResponsables.detect(input)).toBe(true);
    expect(ondeResponsables.detect(example("onde/eleves-onde-2017.csv"))).toBe(false);
  });

  test("tout ce qui est écrit se relit, dans chaque variante et chaque forme", () => {
    fc.assert(
      fc.property(tables<VarianteResponsables, OndeResponsable>(responsablesLayout), ({ rows, form }) => {
        const input = file(writeOndeResponsables(rows, form).data ?? "");
        expect(ondeResponsables.detect(input)).toBe(true);
        expect(withoutLine(ondeResponsables.read(input).data?.rows)).toEqual(withoutLine(rows));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
