import { describe, expect, it } from "vitest";
import { examine, FORMATS } from "../registry.ts";
import { file } from "../testing/examples.ts";
import {
  type Association,
  apercuOf,
  associationOf,
  checkAssociation,
  cleEntetes,
  parseAssociations,
  readListe,
  TABLEURS,
  type TableurEleve,
  tableurEleves,
  tableurOf,
} from "./index.ts";

const listeOf = (csv: string) => readListe(file(csv), TABLEURS);

/** The champs a file is proposed, for its likeliest kind. */
function proposedFor(csv: string): readonly [string, ...(string | null)[]] {
  const [first] = listeOf(csv)?.data?.propositions ?? [];
  return [first?.format ?? "", ...(first?.colonnes ?? []).map(({ champ }) => champ)];
}

/** The association of a file, accepted whole. */
function accepted(csv: string): Association {
  const [first] = listeOf(csv)?.data?.propositions ?? [];
  if (!first) throw new Error("no list");
  return associationOf(first);
}

/** The file read by its own proposition, in words. */
function readAccepted(csv: string) {
  const { data, diagnostics, format } = examine(file(csv), [accepted(csv)]);
  const rows = (data as { rows: readonly (TableurEleve & { line: number })[] } | undefined)?.rows ?? [];
  return {
    format: format?.name,
    rows,
    dits: diagnostics.map(({ level, code, where: { line } }) => [level, code, line].join(" ").trimEnd()),
  };
}

const PRONOTE = [
  "Élèves;Encouragement/Valorisation;Né(e) le;Sexe;Adresse E-mail;Entrée;Sortie;;Classe de rattachement;Tuteur;Option 1;Régime",
  '"DE LA TOUR Marie-Anne";"";"12/05/2012";"Féminin";"";01/09/2026;;"";"6A";"";"ANGLAIS LV1";"EXTERNE LIBRE"',
  '"O’NEIL Jean Luc";"";"14/02/2012";"Masculin";"";01/09/2026;;"";"6B";"";"ANGLAIS LV1";"EXTERNE LIBRE"',
].join("\r\n");

describe("une liste dont les en-têtes ne sont pas ceux d’un modèle", () => {
  it("est une liste à associer, et n’est pas prise pour un modèle", () => {
    const { format, liste, diagnostics } = examine(file("Nom;Prénom;Classe;Sport\nA;B;6A;Judo"));
    expect(format).toBeUndefined();
    expect(liste?.total).toBe(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(["tableur.colonnes-a-associer"]);
  });

  it("est proposée comme élèves, responsables, personnels ou groupes d’après ses colonnes", () => {
    expect(proposedFor("Nom;Prénom;Classe\nA;B;6A")).toEqual(["tableur-eleves", "nom", "prenom", "classe"]);
    expect(proposedFor("Civilité;Nom;Prénom;Discipline;Mail\nMme;A;B;Anglais;a@b.fr")[0]).toBe("tableur-personnels");
    expect(proposedFor("Civilité;Nom;Prénom;Rue;CP;Ville;Portable\nMme;A;B;1 rue;75001;Paris;06")[0]).toBe(
      "tableur-responsables",
    );
    expect(proposedFor("Code groupe;Classe(s);Matière\nANG1;6A;Anglais")[0]).toBe("tableur-groupes");
  });

  it("est proposée comme personnels dès qu’une colonne dit le métier ou le poste", () => {
    expect(proposedFor("Civilité;Nom;Prénom;Métier;Mail\nMme;A;B;Professeur;a@b.fr")).toEqual([
      "tableur-personnels",
      "civilite",
      "nom",
      "prenom",
      "fonction",
      "courriel",
    ]);
    expect(proposedFor("Titre;Petit nom;Patronyme;Poste\nMme;A;B;CPE")).toEqual([
      "tableur-personnels",
      "civilite",
      "prenom",
      "nom",
      "fonction",
    ]);
    expect(proposedFor("Civilité;Nom;Prénom;Téléphone;Nom enfant;Prénom enfant\nMme;A;B;06;A;C")[0]).toBe(
      "tableur-responsables",
    );
  });

  it("d’en-têtes que rien ne connaît se dit colonne par colonne, sans rien de proposé", () => {
    const { liste, diagnostics } = examine(file("Chouchou;Tribu\nLéa;MODELIN"));
    expect(diagnostics.map(({ code }) => code)).toEqual(["tableur.colonnes-a-associer"]);
    expect(liste?.propositions.map(({ format }) => format)).toEqual([
      "tableur-eleves",
      "tableur-responsables",
      "tableur-personnels",
      "tableur-groupes",
    ]);
    expect(liste?.propositions.flatMap(({ colonnes }) => colonnes.map(({ champ }) => champ))).toEqual(
      Array(8).fill(null),
    );
  });

  it("reconnaît les en-têtes de Factos, et « Non saisi » y est une case vide", () => {
    const csv =
      "Nom de l'élève;Prénom élève;Date de naissance;Classe;Identifiant GEP\nSORNETTE;Aurélien;Non saisi;CM1;Non saisi";
    expect(proposedFor(csv)).toEqual(["tableur-eleves", "nom", "prenom", "dateNaissance", "classe", "reference"]);
    const [row] = readAccepted(csv).rows;
    expect(row).toMatchObject({ nom: "SORNETTE", dateNaissance: null, reference: null });
  });

  it("reconnaît la liste d’élèves de PRONOTE, et y coupe en deux le nom et le prénom", () => {
    expect(proposedFor(PRONOTE)).toEqual([
      "tableur-eleves",
      "nomPrenom",
      null,
      "dateNaissance",
      "sexe",
      "courriel",
      "dateEntree",
      "dateSortie",
      null,
      "classe",
      null,
      null,
      "regime",
    ]);
    const { format, rows, dits } = readAccepted(PRONOTE);
    expect(format).toBe("tableur-eleves");
    expect(rows.map(({ nom, prenom, classe, line }) => [line, nom, prenom, classe])).toEqual([
      [2, "DE LA TOUR", "Marie-Anne", "6A"],
      [3, "O’NEIL", "Jean Luc", "6B"],
    ]);
    expect(dits).toEqual([
      "anomalie tableur.eleves.colonne-absente 1",
      "information tableur.eleves.colonnes-ignorees 1",
    ]);
  });

  it("ne coupe pas un nom dont rien ne dit où il finit : la ligne n’est pas lue", () => {
    const csv = 'Élèves;Classe\nMARTIN LOUISE;6A\nMartin Louise;6A\n"MARTIN, Louise";6A\n;6A';
    const { rows, dits } = readAccepted(csv);
    expect(rows.map(({ line, nom, prenom }) => [line, nom, prenom])).toEqual([[4, "MARTIN", "Louise"]]);
    expect(dits.filter((each) => each.startsWith("rejet"))).toEqual([
      "rejet tableur.nom-indivis 2",
      "rejet tableur.nom-indivis 3",
      "rejet tableur.nom-indivis 5",
    ]);
  });

  it("reconnaît les colonnes d’une liste de GEPI, d’EDT", () => {
    expect(proposedFor("CLASSE;LOGIN;NOM;PRENOM;SEXE;DATE_NAISS;EMAIL;ELENOET\n6A;a.b;A;B;F;2012-05-12;;12")).toEqual([
      "tableur-eleves",
      "classe",
      null,
      "nom",
      "prenom",
      "sexe",
      "dateNaissance",
      "courriel",
      "reference",
    ]);
    expect(proposedFor("Civ.;Professeurs;Matière préférentielle\nMme;OUISTITI Berthe;Anglais")).toEqual([
      "tableur-personnels",
      "civilite",
      "nomPrenom",
      "discipline",
    ]);
  });

  it("n’est pas vue dans un tableau qui n’a ni personne ni groupe", () => {
    for (const csv of ["Date;Libellé;Montant\n1;2;3", "Nom du produit;Prix;Code postal\na;1;75", "Nom\nA", "bonjour"]) {
      expect(listeOf(csv), csv).toBeUndefined();
    }
  });

  it("ne répète aucun en-tête que le modèle connaît déjà : un nom n’a qu’une place", async () => {
    const { connusOf } = await import("./logiciels.ts");
    const { spellings } = await import("../kernel/columns.ts");
    for (const { name, layout } of TABLEURS) {
      const known = Object.values(layout.columns).flatMap(spellings);
      expect(
        [...connusOf(name).keys()].filter((key) => known.includes(key)),
        name,
      ).toEqual([]);
    }
  });
});

describe("les listes abîmées", () => {
  const codes = (csv: string) => listeOf(csv)?.diagnostics.map(({ code }) => code);

  it("sans ligne, avec trop de colonnes ou un titre au-dessus, disent pourquoi", () => {
    expect(codes("Nom;Prénom;Classe\n")).toEqual(["tableur.aucune-ligne"]);
    const wide = Array.from({ length: 1_997 }, (_, index) => `Note ${index}`).join(";");
    expect(codes(`Nom;Prénom;Classe;${wide}\nA;B;6A`)).toEqual(["tableur.trop-de-colonnes"]);
    const [titre] = listeOf("Liste des élèves 2026\n\nNom;Prénom;Classe\nA;B;6A")?.diagnostics ?? [];
    expect([titre?.code, titre?.where.line]).toEqual(["tableur.entetes-plus-bas", 3]);
  });

  it("d’un encodage abîmé, est refusée avant d’être associée", () => {
    const { liste, diagnostics } = examine(file("Nom;PrÃ©nom;Classe\nA;B;6A"));
    expect(liste).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["texte.double-encodage"]);
  });

  it("d’en-têtes répétés ou vides, se lit par la place de chaque colonne", () => {
    const csv = "Nom;Nom;Prénom;;Classe\nA;Z;B;x;6A";
    expect(proposedFor(csv)).toEqual(["tableur-eleves", "nom", null, "prenom", null, "classe"]);
    const association = accepted(csv);
    const autre = {
      ...association,
      colonnes: association.colonnes.map((each, at) => ({
        ...each,
        champ: ["nomUsage", "nom", "prenom", null, "classe"][at] ?? null,
      })),
    };
    const { data } = examine(file(csv), [autre]);
    expect((data as { rows: TableurEleve[] }).rows).toMatchObject([{ nom: "Z", nomUsage: "A", prenom: "B" }]);
  });

  it("avec une formule dans une case, ne la lit pas", () => {
    const { rows, dits } = readAccepted("Nom;Prénom;Classe;Rue\nA;B;6A;=CMD()\n=CMD();B;6A;x");
    expect(rows.map(({ nom, adresse }) => [nom, adresse])).toEqual([["A", undefined]]);
    expect(dits.filter((each) => each.includes("formule"))).toEqual([
      "anomalie valeur.formule 2",
      "rejet valeur.formule 3",
    ]);
  });

  it("aux dates jour/mois et mois/jour mêlées, ne lit aucune date qui se lirait des deux façons", () => {
    const dates = ["04/23/2015", "25/12/2015", "03/04/2015", "05/05/2015", "07/31/2015", "2015-03-04"];
    const csv = ["Nom;Prénom;Né le;Classe", ...dates.map((each, at) => `N${at};P;${each};6A`)].join("\n");
    const { rows, dits } = readAccepted(csv);
    expect(rows.map(({ dateNaissance }) => dateNaissance)).toEqual([
      undefined,
      "2015-12-25",
      undefined,
      "2015-05-05",
      undefined,
      "2015-03-04",
    ]);
    expect(dits).toContain("anomalie tableur.dates-melees 2");
    const une = csv.replace("07/31/2015", "31/07/2015");
    expect(readAccepted(une).rows[2]?.dateNaissance).toBe("2015-04-03");
  });
});

describe("une association de colonnes", () => {
  const { layout } = tableurEleves;
  const dite = (...champs: (string | null)[]): Association => ({
    format: "tableur-eleves",
    colonnes: champs.map((champ, at) => ({ entete: `C${at}`, champ })),
  });
  const codes = (association: Association) => checkAssociation(layout, association).map(({ code }) => code.slice(20));

  it("refuse deux colonnes pour un renseignement, un renseignement inconnu, et l’absence d’un indispensable", () => {
    expect(codes(dite("nom", "prenom", "classe", null))).toEqual([]);
    expect(codes(dite("nom", "nom", "prenom", "classe"))).toEqual(["champ-en-double"]);
    expect(codes(dite("nomPrenom", "classe"))).toEqual([]);
    expect(codes(dite("nomPrenom", "nom", "classe"))).toEqual(["champ-en-double"]);
    expect(codes(dite("prenom", "taille"))).toEqual(["champ-inconnu", "champ-manquant", "champ-manquant"]);
  });

  it("ne lit rien d’un fichier dont l’association est fautive, et dit pourquoi", () => {
    const { data, diagnostics } = examine(file("C0;C1;Nom;Prénom\na;b;c;d"), [
      { format: "tableur-eleves", colonnes: ["C0", "C1", "Nom", "Prénom"].map((entete) => ({ entete, champ: null })) },
    ]);
    expect(data).toBeUndefined();
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["tableur.association.champ-manquant"]));
  });

  it("vaut pour les mêmes en-têtes, quels que soient leur casse, leurs accents et leurs espaces", () => {
    expect(cleEntetes(["Nom élève", "PRÉNOM"])).toBe(cleEntetes([" nom eleve ", "Prénom"]));
    expect(cleEntetes(["Nom", "Prénom"])).not.toBe(cleEntetes(["Prénom", "Nom"]));
    expect(cleEntetes(["Tél 1", "Tél 2"])).not.toBe(cleEntetes(["Tél", "Tél"]));
  });

  it("se relit seule, en liste, ou telle que « navette inspect --json » la donne", () => {
    const association = dite("nom", null);
    for (const json of [
      association,
      [association],
      { files: [{ file: "a.csv", association }, { association: null }] },
    ]) {
      expect(parseAssociations(JSON.stringify(json)).data).toEqual([association]);
    }
    for (const text of ["", "{", "[]", "3", '{"format":"x"}', '{"format":"x","colonnes":[{"entete":1}]}']) {
      expect(parseAssociations(text).diagnostics.map(({ code }) => code)).toEqual(["tableur.association.illisible"]);
    }
  });

  it("place les enfants d’un responsable par leur rang", () => {
    const csv = "Nom;Prénom;Enfant 1 nom;Enfant 1 prénom;Enfant 2 nom;Enfant 2 prénom\nA;B;A;Léa;A;Tom";
    const champs = ["nom", "prenom", "enfants.1.nom", "enfants.1.prenom", "enfants.2.nom", "enfants.2.prenom"];
    const entetes = csv.split("\n")[0]?.split(";") ?? [];
    const association = {
      format: "tableur-responsables",
      colonnes: entetes.map((entete, at) => ({ entete, champ: champs[at] ?? null })),
    };
    const { data } = examine(file(csv), [association]);
    expect((data as { rows: unknown[] }).rows).toMatchObject([{ enfants: [{ prenom: "Léa" }, { prenom: "Tom" }] }]);
  });
});

describe("l’aperçu d’une liste", () => {
  it("montre les premières lignes comme elles seront lues, et ce qui en est dit à leurs propres lignes", () => {
    const csv = 'Élèves;Né le;Classe\nMARTIN Louise;3/4/2015;6A\nMARTIN;12/05/2015;6A\n"GALL Yann";12/05/2015;"6\nB"';
    const { lignes = [] } = listeOf(csv)?.data ?? {};
    const apercu = apercuOf(tableurEleves, accepted(csv), lignes);
    expect(apercu.entetes).toEqual(["Nom", "Prénom", "Date de naissance", "Classe"]);
    expect(apercu.lignes).toEqual([
      { ligne: 2, cases: ["MARTIN", "Louise", "", "6A"] },
      { ligne: 3, cases: null },
      { ligne: 4, cases: ["GALL", "Yann", "12/05/2015", "6\nB"] },
    ]);
    expect(apercu.diagnostics.flatMap(({ code, where }) => (where.file === undefined ? [code] : []))).toEqual([
      "tableur.eleves.colonne-absente",
      "date.illisible",
      "tableur.nom-indivis",
    ]);
  });

  it("d’une association fautive, ne montre aucune ligne", () => {
    const { lignes } = apercuOf(
      tableurEleves,
      { format: "tableur-eleves", colonnes: [{ entete: "Nom", champ: "nom" }] },
      [{ line: 2, cells: ["A"] }],
    );
    expect(lignes).toEqual([{ ligne: 2, cases: null }]);
  });
});

it("chaque colonne de chaque modèle dit ce qu’on y écrit", async () => {
  const { champsOf } = await import("./index.ts");
  expect(FORMATS.filter(({ name }) => tableurOf(name)).length).toBe(4);
  for (const { layout } of TABLEURS) {
    expect(
      champsOf(layout, 1)
        .filter(({ aide }) => aide === "")
        .map(({ libelle }) => libelle),
    ).toEqual([]);
  }
});
