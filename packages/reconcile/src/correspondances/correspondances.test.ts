import { readFileSync } from "node:fs";
import { type Content, examine } from "@navette/formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Appariement, apparier, type Cotes } from "./apparier.ts";
import { consequencesOf } from "./consequences.ts";
import { nomsDuFichier } from "./noms-du-fichier.ts";
import { lireNoms } from "./noms-saisis.ts";
import {
  type DecisionPrise,
  GENRES_CORRESPONDANCE,
  type GenreCorrespondance,
  type NomLogiciel,
  type ObjetSts,
} from "./objets.ts";
import { objetsSts } from "./objets-sts.ts";
import { preuvesInWords } from "./preuves.ts";

fc.configureGlobal({ seed: 20250901, numRuns: 120 });

const ANNEE = 2025;
const FOLDER = new URL("../../../../examples/sts/", import.meta.url);

function contentOf(name: string): Content {
  const input = { name, bytes: readFileSync(new URL(name, FOLDER)) };
  const { format, data } = examine(input);
  const content = format?.toContent?.(data, input);
  if (!content) throw new Error(`${name} has no content`);
  return content;
}

const STS = objetsSts(contentOf("sts_emp_9990001X_2025.xml"));
const EDT = nomsDuFichier(contentOf("emp_sts_9990001X_2025.xml"));

const cotes = (values: Partial<Cotes>): Cotes => ({ annee: ANNEE, noms: [], objets: STS, decisions: [], ...values });
const typed = (genre: GenreCorrespondance, ...lines: string[]) => lireNoms(genre, lines.join("\n")).noms;

/** Where each name of a genre stands, with the reason in words. */
const standing = ({ genres }: Appariement, genre: GenreCorrespondance) =>
  genres[genre].lignes.map(({ nom, etat, cle, preuves }) => [nom.nom, etat, cle, preuvesInWords(preuves)]);

const seul = (genre: GenreCorrespondance, nom: string, objets: readonly ObjetSts[] = STS) =>
  standing(apparier(cotes({ noms: typed(genre, nom), objets })), genre)[0]?.slice(1);

const codes = (found: Appariement) =>
  consequencesOf(found).map(({ code, application, where }) => `${application} ${code} ${where.record}`);

const decision = (values: Partial<DecisionPrise>): DecisionPrise => ({
  genre: "matiere",
  nom: "Fraçais",
  annee: ANNEE,
  cle: null,
  refusees: [],
  par: "Claire Lenoir",
  le: "2025-09-10T08:00:00.000Z",
  ...values,
});

describe("le fichier du logiciel, face à l’export de STS-Web", () => {
  const found = apparier(cotes({ noms: EDT }));

  test("ce que le fichier nomme par ses codes est associé d’office, services compris", () => {
    for (const genre of GENRES_CORRESPONDANCE) {
      expect(found.genres[genre].lignes.length, genre).toBeGreaterThan(0);
      expect(
        found.genres[genre].lignes.filter(({ etat }) => etat !== "associe"),
        genre,
      ).toEqual([]);
    }
    expect(standing(found, "matiere")).toContainEqual(["084300", "associe", "084300", "même identifiant"]);
    expect(standing(found, "groupe")).toEqual([["65CHOR", "associe", "65CHOR", "même code"]]);
  });

  test("ce que le logiciel ne nomme pas est dit, avec ce qu’il en coûtera", () => {
    const said = codes(found);
    expect(said).toContain("siecle correspondances.groupe-sans-nom 5BMATHG1");
    expect(said.some((each) => each.startsWith("sts-web correspondances.professeur-sans-nom"))).toBe(true);
    expect(said.some((each) => each.includes("-sans-sts"))).toBe(false);
  });

  test("le même service à d’autres heures est un écart", () => {
    const noms = EDT.map((nom) => (nom.genre === "service" ? { ...nom, detail: { ...nom.detail, heures: 3 } } : nom));
    const [ecart] = consequencesOf(apparier(cotes({ noms }))).filter(({ code }) => code.endsWith("heures-differentes"));
    expect(ecart).toMatchObject({ application: "sts-web", level: "anomalie", genre: "service" });
    expect(ecart?.message).toContain("fait 3 h dans le logiciel");
  });
});

describe("une matière", () => {
  test.each([
    ["FRANC", "associe", "020700", "même code"],
    ["Français", "associe", "020700", "même libellé"],
    ["francais", "propose", "020700", "même libellé, aux accents et à la ponctuation près"],
    ["Math", "propose", "061300", "abréviation de «\u00a0MATHS\u00a0»"],
    ["LV1 Anglais", "propose", "030201", "mêmes mots, dans un autre ordre"],
    ["CCC", "propose", "084300", "initiales de «\u00a0CHANT CHORAL COLLECT\u00a0»"],
    ["Matematiques", "propose", "061300", "une lettre d’écart"],
    ["Vie de classe", "a-faire", undefined, ""],
  ])("« %s » : %s", (nom, ...expected) => {
    expect(seul("matiere", nom)).toEqual(expected);
  });

  test("deux noms pour une seule matière : personne ne la prend d’office", () => {
    const found = apparier(cotes({ noms: typed("matiere", "Français", "FRANC", "FRANCAIS") }));
    const takers = standing(found, "matiere").filter(([, , cle]) => cle === "020700");
    expect(takers).toEqual([["FRANC", "associe", "020700", "même code"]]);
  });
});

const PROFS: ObjetSts[] = objetsSts({
  personnels: [
    ["epp:1", "ARNAUD", "Véronique"],
    ["epp:2", "BARKI", "Sabrina"],
    ["epp:3", "BERTAGNE", "Veronie"],
    ["epp:4", "BLANC", "Gérard"],
    ["epp:5", "LE GOFF", "Anne"],
    ["epp:6", "MARTIN", "Léa"],
    ["epp:7", "MARTIN", "Léo"],
  ].map(([identifiant = "", nom = "", prenom = ""], rank) => ({ line: rank + 1, identifiant, nom, prenom })),
});

describe("un professeur", () => {
  test.each([
    ["ARNAUD DELOY VERONIQUE", "propose", "epp:1", "nom composé, même prénom"],
    ["BARKI-BEN SALAH SABRINA", "propose", "epp:2", "nom composé, même prénom"],
    ["BERTAGNE VERONIQUE", "propose", "epp:3", "même nom, prénom à deux lettres près"],
    ["M. BLANC", "propose", "epp:4", "même nom, prénom inconnu"],
    ["Anne Le Goff", "propose", "epp:5", "mêmes nom et prénom"],
    ["LEGOFF A.", "propose", "epp:5", "même nom, initiale du prénom"],
    ["MARTIN LEA", "propose", "epp:6", "mêmes nom et prénom"],
    ["MARTIN", "a-faire", undefined, ""],
    ["BMP EPS", "a-faire", undefined, ""],
  ])("« %s » : %s", (nom, ...expected) => {
    expect(seul("professeur", nom, PROFS)).toEqual(expected);
  });
});

const DIVISIONS: ObjetSts[] = objetsSts({
  classes: [
    { identifiant: "6 A", libelle: "6 A", niveaux: ["6E"], mefs: ["10010012110"] },
    { identifiant: "5B", libelle: "5B", niveaux: ["5E"], mefs: ["10110001110", "1011000111U"] },
    { identifiant: "5C", libelle: "5C", niveaux: ["5E"], mefs: ["10110001110"] },
  ],
  matieres: [{ code: "061300", libelleLong: "MATHEMATIQUES" }],
  groupes: [
    {
      code: "5MATHG1",
      libelle: null,
      divisions: ["5B", "5C"],
      mefs: ["10110001110"],
      mefsDesEleves: ["10110001110", "1011000111U", "1011000111U"],
    },
    { code: "6MATHG1", libelle: null, divisions: ["6 A"], mefs: ["10010012110"] },
  ],
  services: [
    {
      structure: { type: "groupe", code: "5MATHG1" },
      matiere: "061300",
      modaliteCours: "CG",
      heures: 3.5,
      enseignants: [],
    },
    {
      structure: { type: "division", code: "6 A" },
      matiere: "061300",
      modaliteCours: "TD",
      heures: 1,
      enseignants: [],
    },
  ],
});

describe("une classe", () => {
  test.each([
    ["6A", "propose", "6 A", "même code, aux espaces et aux accents près, même niveau (6e)"],
    ["SIXIEME A", "propose", "6 A", "même niveau et même lettre (6e A)"],
    ["5e B", "propose", "5B", "même niveau et même lettre (5e B)"],
    ["4A", "a-faire", undefined, ""],
  ])("« %s » : %s", (nom, ...expected) => {
    expect(seul("classe", nom, DIVISIONS)).toEqual(expected);
  });

  test("le niveau seul se montre sans se proposer", () => {
    const [ligne] = apparier(cotes({ noms: typed("classe", "5 rouge"), objets: DIVISIONS })).genres.classe.lignes;
    expect(ligne?.pistes.map(({ cle, preuves }) => [cle, preuvesInWords(preuves)])).toEqual([
      ["5B", "même niveau (5e)"],
      ["5C", "même niveau (5e)"],
    ]);
  });
});

describe("un groupe et ses services", () => {
  const noms = [
    ...typed("matiere", "MATHEMATIQUES"),
    ...typed("classe", "5B", "5C"),
    ...typed("groupe", "Math niveau 1; 5C, 5B"),
    ...typed("service", "Math niveau 1; MATHEMATIQUES; ; 3,5"),
  ];

  test("mêmes divisions et même matière : il est proposé, même sous un tout autre nom", () => {
    expect(standing(apparier(cotes({ noms, objets: DIVISIONS })), "groupe")).toEqual([
      ["Math niveau 1", "propose", "5MATHG1", "mêmes divisions (5B, 5C), même matière (MATHEMATIQUES)"],
    ]);
  });

  test("une fois le groupe associé, son service l’est d’office, et sa formation absente est annoncée", () => {
    const decisions = [decision({ genre: "groupe", nom: "Math niveau 1", cle: "5MATHG1" })];
    const found = apparier(cotes({ noms, objets: DIVISIONS, decisions }));
    expect(standing(found, "service")).toEqual([
      ["Math niveau 1 · MATHEMATIQUES", "associe", "groupe:5MATHG1:061300:CG", "même structure, même matière"],
    ]);
    const [mef] = consequencesOf(found).filter(({ code }) => code.endsWith("groupe-autre-mef"));
    expect(mef?.message).toContain("1011000111U\u00a0: SIECLE refusera 2 de ses élèves (GROUPE_B_02)");
  });

  test("dont aucun élève n’est dans une autre formation n’annonce rien, quoi qu’aient ses divisions", () => {
    const objets = DIVISIONS.map(({ mefsDesEleves: _, ...objet }) => objet);
    const decisions = [decision({ genre: "groupe", nom: "Math niveau 1", cle: "5MATHG1" })];
    expect(codes(apparier(cotes({ noms, objets, decisions }))).join()).not.toContain("groupe-autre-mef");
  });

  test("d’autres divisions l’écartent, quel que soit son nom", () => {
    const autres = [...typed("classe", "6 A"), ...typed("groupe", "5MATH G1; 6 A")];
    const [ligne] = apparier(cotes({ noms: autres, objets: DIVISIONS })).genres.groupe.lignes;
    expect(ligne).toMatchObject({ etat: "propose", cle: "6MATHG1", pistes: [] });
  });

  test("une autre modalité de cours est proposée, jamais faite d’office", () => {
    const autres = [
      ...typed("matiere", "MATHEMATIQUES"),
      ...typed("classe", "6 A"),
      ...typed("service", "6 A; MATHEMATIQUES; ; 1"),
    ];
    expect(standing(apparier(cotes({ noms: autres, objets: DIVISIONS })), "service")).toEqual([
      [
        "6 A · MATHEMATIQUES",
        "propose",
        "classe:6 A:061300:TD",
        "même structure et même matière, autre modalité de cours, mêmes heures (1 h)",
      ],
    ]);
  });
});

describe("ce que des personnes ont décidé", () => {
  const noms = typed("matiere", "Fraçais");

  test("une paire de l’an dernier est proposée, avec qui l’a faite", () => {
    const decisions = [decision({ nom: "Fraçais", cle: "061300", annee: 2024 })];
    expect(standing(apparier(cotes({ noms, decisions })), "matiere")).toEqual([
      ["Fraçais", "propose", "061300", "déjà associés en 2024-2025 par Claire Lenoir"],
    ]);
  });

  test("une paire décidée l’emporte sur toute ressemblance", () => {
    const decisions = [decision({ cle: "061300" })];
    expect(standing(apparier(cotes({ noms, decisions })), "matiere")[0]?.slice(1, 3)).toEqual(["associe", "061300"]);
  });

  test("un refus vaut aussi pour ce qui serait fait d’office", () => {
    const decisions = [decision({ nom: "FRANC", refusees: ["020700"] })];
    const found = apparier(cotes({ noms: typed("matiere", "FRANC"), decisions }));
    expect(standing(found, "matiere")).toEqual([["FRANC", "a-faire", undefined, ""]]);
  });

  test("une paire dont STS-Web a perdu sa moitié se dit", () => {
    const decisions = [decision({ genre: "groupe", nom: "CHORALE", cle: "XCHOR" })];
    expect(codes(apparier(cotes({ noms: typed("groupe", "CHORALE"), decisions })))).toContain(
      "sts-web correspondances.correspondance-perdue CHORALE",
    );
  });
});

describe("les conséquences", () => {
  test("un groupe inconnu : SIECLE refusera ses élèves ; STS-Web le crée si son nom le permet", () => {
    const said = codes(apparier(cotes({ noms: typed("groupe", "LATIN5", "Atelier théâtre") })));
    expect(said).toContain("siecle correspondances.groupe-sans-siecle LATIN5");
    expect(said).toContain("sts-web correspondances.groupe-a-creer LATIN5");
    expect(said).toContain("sts-web correspondances.groupe-sans-sts Atelier théâtre");
    expect(said).not.toContain("sts-web correspondances.groupe-a-creer Atelier théâtre");
  });

  test("les services d’une classe inconnue ne sont pas comptés deux fois", () => {
    const noms = [...typed("classe", "9Z"), ...typed("service", "9Z; FRANC")];
    const said = consequencesOf(apparier(cotes({ noms })));
    expect(said.filter(({ nom }) => nom === "9Z").map(({ code }) => code)).toEqual([
      "correspondances.classe-sans-sts",
      "correspondances.classe-sans-lsu",
    ]);
    expect(said.some(({ code }) => code.includes("service-sans-sts"))).toBe(false);
  });

  test("chacune dit le remède, et rien ne manque tant que rien n’est déposé", () => {
    const noms = [...typed("groupe", "LATIN5"), ...typed("matiere", "Vie de classe"), ...typed("professeur", "BMP")];
    for (const { remedy, message } of consequencesOf(apparier(cotes({ noms }))))
      expect([remedy, message]).not.toContain("");
    expect(consequencesOf(apparier(cotes({})))).toEqual([]);
  });
});

describe("une liste saisie", () => {
  test("les colonnes d’un tableur, les doublons et les lignes vides", () => {
    expect(lireNoms("groupe", "5LAT\t5B, 5C\r\n\r\n5LAT\n ;x")).toEqual({
      noms: [{ genre: "groupe", nom: "5LAT", detail: { divisions: ["5B", "5C"] } }],
      refusees: [{ ligne: 4, pourquoi: "Le nom manque au début de la ligne." }],
    });
  });

  test("un service veut sa structure et sa matière", () => {
    expect(lireNoms("service", "6A").refusees).toHaveLength(1);
    expect(lireNoms("service", "6A;Français;VASSELIN ODILE, RIO EVA;4,5").noms[0]?.detail).toEqual({
      structure: "6A",
      matiere: "Français",
      modalite: "CG",
      enseignants: ["RIO EVA", "VASSELIN ODILE"],
      heures: 4.5,
    });
  });

  test("une ligne démesurée est refusée", () => {
    expect(lireNoms("matiere", "x".repeat(200)).refusees).toHaveLength(1);
  });
});

/** Few words, so that likenesses, ties and homonyms come up all the time. */
const pick = (...values: string[]) => fc.constantFrom(...values);
const TEXTS = [
  "6A",
  "6 A",
  "SIXIEME A",
  "6eme B",
  "MARTIN LEA",
  "Martin Léo",
  "FRANC",
  "Français",
  "francais",
  "5LAT",
  "5 LAT",
];
const nomArbitrary = fc.record({
  genre: fc.constantFrom(...GENRES_CORRESPONDANCE),
  nom: pick(...TEXTS),
  detail: fc.record({
    divisions: fc.subarray(["6A", "6 A", "5B"]),
    structure: pick("6A", "5LAT"),
    matiere: pick("FRANC", "Français"),
  }),
});
const objetArbitrary = fc
  .record({
    matieres: fc.uniqueArray(pick("020700", "FRANC", "Français", "FRANCAIS")),
    classes: fc.uniqueArray(pick("6A", "6 A", "6B", "5B")),
    groupes: fc.uniqueArray(pick("5LAT", "5 LAT", "LAT5")),
    personnels: fc.uniqueArray(pick("Léa", "Léo", "Lea")),
  })
  .map(({ matieres, classes, groupes, personnels }) =>
    objetsSts({
      matieres: matieres.map((code) => ({ code, libelleLong: code })),
      classes: classes.map((code) => ({ identifiant: code, libelle: code, niveaux: [] })),
      groupes: groupes.map((code, rank) => ({ code, divisions: classes.slice(rank, rank + 1), mefs: [] })),
      personnels: personnels.map((prenom, line) => ({ line, identifiant: `epp:${prenom}`, nom: "MARTIN", prenom })),
      services: classes.map((code) => ({
        structure: { type: "division", code },
        matiere: matieres[0] ?? "x",
        modaliteCours: "CG",
        enseignants: [],
      })),
    }),
  );
const decisionArbitrary = fc.record({
  genre: fc.constantFrom(...GENRES_CORRESPONDANCE),
  nom: pick(...TEXTS),
  annee: fc.constantFrom(2023, 2024, 2025),
  cle: fc.option(pick("FRANC", "6A", "6 A", "5LAT", "epp:Léa", "partie")),
  refusees: fc.subarray(["FRANC", "6A"]),
  par: pick("Claire Lenoir"),
  le: pick("2025-09-10T08:00:00.000Z"),
});
const distinct = <T extends { genre: string; nom: string }>(
  list: readonly T[],
  key = (each: T) => `${each.genre} ${each.nom}`,
) => [...new Map(list.map((each) => [key(each), each])).values()];
const cotesArbitrary = fc
  .tuple(fc.array(nomArbitrary, { maxLength: 14 }), objetArbitrary, fc.array(decisionArbitrary, { maxLength: 6 }))
  .map(([noms, objets, decisions]) =>
    cotes({
      noms: distinct(noms) as NomLogiciel[],
      objets,
      decisions: distinct(decisions, ({ genre, nom, annee }) => `${genre} ${nom} ${annee}`),
    }),
  );

describe("quels que soient les noms", () => {
  test("aucun nom ni aucune clé n’est pris deux fois, et rien ne se perd", () => {
    fc.assert(
      fc.property(cotesArbitrary, (donnees) => {
        const { genres } = apparier(donnees);
        for (const { genre, lignes, libres } of Object.values(genres)) {
          const own = <T extends { genre: string }>(list: readonly T[]) => list.filter((each) => each.genre === genre);
          const taken = lignes.flatMap(({ cle }) => cle ?? []);
          expect(new Set(taken).size).toBe(taken.length);
          expect(lignes.map(({ nom }) => nom.nom)).toEqual(
            own(donnees.noms)
              .map(({ nom }) => nom)
              .sort(),
          );
          const associes = lignes.filter(({ etat }) => etat === "associe").map(({ cle }) => cle);
          const all = [...associes, ...libres.map(({ cle }) => cle)];
          expect(all.toSorted()).toEqual(
            own(donnees.objets)
              .map(({ cle }) => cle)
              .sort(),
          );
        }
      }),
    );
  });

  test("l’ordre des listes ne change rien", () => {
    fc.assert(
      fc.property(cotesArbitrary, fc.integer(), (donnees, draw) => {
        const turned = <T>(list: readonly T[]) => {
          const at = list.length === 0 ? 0 : Math.abs(draw) % list.length;
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        const { annee, noms, objets, decisions } = donnees;
        const autre = { annee, noms: turned(noms), objets: turned(objets), decisions: turned(decisions) };
        expect(apparier(autre).genres).toEqual(apparier(donnees).genres);
      }),
    );
  });

  test("une paire refusée n’est ni faite ni proposée", () => {
    fc.assert(
      fc.property(cotesArbitrary, (donnees) => {
        const { genres } = apparier(donnees);
        for (const { genre, lignes } of Object.values(genres)) {
          for (const { nom, cle, pistes, decision: taken } of lignes) {
            const refused = donnees.decisions.flatMap((each) =>
              each.genre === genre && each.nom === nom.nom ? each.refusees : [],
            );
            const shown = [...(taken ? [] : [cle]), ...pistes.map((piste) => piste.cle)];
            expect(shown.filter((each) => each !== undefined && refused.includes(each))).toEqual([]);
          }
        }
      }),
    );
  });

  test("accepter une proposition en fait une paire, sans défaire les autres", () => {
    fc.assert(
      fc.property(cotesArbitrary, (donnees) => {
        const before = apparier(donnees).genres.matiere.lignes;
        const first = before.find(({ etat }) => etat === "propose");
        if (!first?.cle) return;
        const taken = decision({ nom: first.nom.nom, cle: first.cle });
        const others = donnees.decisions.filter(
          ({ genre, nom, annee }) => genre !== "matiere" || nom !== taken.nom || annee !== ANNEE,
        );
        const after = apparier({ ...donnees, decisions: [...others, taken] }).genres.matiere.lignes;
        const paired = (lignes: typeof before) =>
          lignes.filter(({ etat }) => etat === "associe").map(({ nom }) => nom.nom);
        expect(paired(after)).toEqual(expect.arrayContaining([...paired(before), taken.nom]));
      }),
    );
  });
});
