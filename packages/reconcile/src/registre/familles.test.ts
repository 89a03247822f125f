import type { ContentAdresse, ContentEleve, ContentResponsable } from "@navette/formats";
import { describe, expect, test } from "vitest";
import { plan } from "../plan/plan.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import { base, CE1_B, content, row } from "../testing/school.ts";
import { operations } from "../write/operations.ts";
import { applyTo } from "../write/state.ts";

const adresse = (ligne: string): ContentAdresse => ({
  ligne,
  codePostal: "01999",
  commune: "SAINT-FICTIF",
  pays: null,
});
const LILAS = adresse("12 rue des Lilas");
const QUAI = adresse("8 quai des Sirènes");

const ZOE = row(2, { nom: "BALIVERNE", prenom: "Zoë", naissance: "2018-03-14" });
const ELEONORE = row(3, { nom: "BALIVERNE", prenom: "Éléonore", naissance: "2016-11-02" });
const AURELIEN = row(4, { nom: "SORNETTE", prenom: "Aurélien", naissance: "2017-05-09" });
const ECOLE = [ZOE, ELEONORE, AURELIEN];

const enfant = ({ nom, prenom, classe }: ContentEleve) => ({ nom, prenom, classe: classe?.libelle ?? null });
let ligne = 1;
function parent(
  nom: string,
  prenom: string | undefined,
  enfants: readonly ContentEleve[],
  values: Partial<ContentResponsable> = {},
): ContentResponsable {
  ligne += 1;
  return { line: ligne, nom, ...(prenom !== undefined && { prenom }), enfants: enfants.map(enfant), ...values };
}

const PERE = parent("BALIVERNE", "Théodore", [ZOE, ELEONORE], { adresse: LILAS, courriel: "famille@example.org" });
const MERE = parent("FARIBOLE", "Hélène", [ZOE, ELEONORE], { adresse: LILAS, courriel: "famille@example.org" });
const FAMILLE = [PERE, MERE];

const file = (responsables: readonly ContentResponsable[], eleves = ECOLE) => content(eleves, { responsables });
let written = 0;
const deposit = (responsables: readonly ContentResponsable[], before = base([]), eleves = ECOLE): BaseSnapshot =>
  applyTo(
    before,
    operations(plan(file(responsables, eleves), before), {}, () => {
      written += 1;
      return `id-${written}`;
    }),
  );
/** What a second file would change, in words: the kind, and whom or what. */
const changes = (responsables: readonly ContentResponsable[], before: BaseSnapshot, eleves = ECOLE) =>
  plan(file(responsables, eleves), before).changes.flatMap((change) =>
    "genre" in change ? [`${change.kind} ${change.genre} ${change.sujet}`] : [],
  );
const fiches = ({ fiches: all }: BaseSnapshot, genre: string) =>
  all.filter((fiche) => fiche.genre === genre && fiche.actif).map(({ champs }) => champs);
/** « HÉLÈNE de Zoë »: who answers for whom. */
function liens(of: BaseSnapshot): string[] {
  const nameOf = (id: unknown) => {
    const who = of.fiches.find((fiche) => fiche.id === id)?.champs ?? of.eleves.find((eleve) => eleve.id === id);
    return String(who?.prenom ?? who?.nom);
  };
  return fiches(of, "responsabilite")
    .map(({ responsable, eleve }) => `${nameOf(responsable)} de ${nameOf(eleve)}`)
    .sort();
}

describe("une famille d’ONDE", () => {
  const after = deposit(FAMILLE);

  test("arrive avec un seul foyer, et un lien par enfant dont rien n’est inventé", () => {
    expect(fiches(after, "foyer")).toHaveLength(1);
    expect(liens(after)).toEqual(["Hélène de Zoë", "Hélène de Éléonore", "Théodore de Zoë", "Théodore de Éléonore"]);
    for (const lien of fiches(after, "responsabilite")) {
      expect(Object.keys(lien).sort()).toEqual(["eleve", "responsable"]);
    }
  });

  test("déposée une seconde fois, ou dans un autre ordre, ne change rien", () => {
    expect(changes(FAMILLE, after)).toEqual([]);
    expect(changes(FAMILLE.toReversed(), after, ECOLE.toReversed())).toEqual([]);
  });

  test("une civilité, un accent ou un trait d’union tapés autrement ne font pas une autre personne", () => {
    const retapee = { ...MERE, nom: "Faribole", prenom: "HELENE" };
    expect(changes([PERE, retapee], after)).toEqual(["fiche.modifier responsable FARIBOLE Hélène"]);
  });

  test("un parent qui change de nom d’usage reste le même", () => {
    expect(changes([PERE, { ...MERE, nomUsage: "BALIVERNE" }], after)).toEqual([
      "fiche.modifier responsable FARIBOLE Hélène",
    ]);
    const mariee = { ...MERE, nom: "BALIVERNE" };
    expect(changes([PERE, mariee], after)).toEqual(["fiche.modifier responsable FARIBOLE Hélène"]);
  });

  test("un nom tout autre sans coordonnées communes se demande, et ne retire personne en attendant", () => {
    const autre = { ...MERE, nom: "TURLUTAINE", adresse: QUAI, courriel: null };
    expect(changes([PERE, autre], after).toSorted()).toEqual(
      [
        "fiche.ajouter foyer 8 quai des Sirènes, 01999 SAINT-FICTIF",
        "fiche.arbitrer responsable TURLUTAINE Hélène",
        "fiche.retirer responsable FARIBOLE Hélène",
        "fiche.ajouter responsabilite TURLUTAINE Hélène, BALIVERNE Zoë",
        "fiche.ajouter responsabilite TURLUTAINE Hélène, BALIVERNE Éléonore",
        "fiche.retirer responsabilite FARIBOLE Hélène, BALIVERNE Zoë",
        "fiche.retirer responsabilite FARIBOLE Hélène, BALIVERNE Éléonore",
      ].toSorted(),
    );
    expect(liens(deposit([PERE, autre], after))).toEqual(liens(after));
  });

  test("l’adresse électronique commune aux deux parents ne les confond pas, ni avec un nouveau venu", () => {
    const beauPere = parent("SORNETTE", "Jean-Côme", [ZOE, ELEONORE], {
      adresse: LILAS,
      courriel: "famille@example.org",
    });
    const next = deposit([MERE, beauPere], after);
    expect(
      fiches(next, "responsable")
        .map(({ prenom }) => prenom)
        .sort(),
    ).toEqual(["Hélène", "Jean-Côme"]);
    expect(liens(next).filter((lien) => lien.startsWith("Théodore"))).toEqual([]);
  });

  test("un parent qui déménage quitte seul le foyer ; les deux partent ensemble dans un seul", () => {
    const seul = deposit([PERE, { ...MERE, adresse: QUAI }], after);
    expect(new Set(fiches(seul, "responsable").map(({ foyer }) => foyer)).size).toBe(2);
    const demenages = FAMILLE.map((each) => ({ ...each, adresse: QUAI }));
    const ensemble = deposit(demenages, after);
    expect(new Set(fiches(ensemble, "responsable").map(({ foyer }) => foyer)).size).toBe(1);
    expect(changes(demenages, ensemble)).toEqual([]);
  });

  test("une adresse vide dans le fichier n’efface pas celle de la base", () => {
    expect(changes([PERE, { ...MERE, adresse: null, courriel: null }], after)).toEqual([]);
  });

  test("un enfant qui n’est pas dans le fichier des élèves garde ses responsables", () => {
    const sans = changes([parent("SORNETTE", "Jean-Côme", [AURELIEN])], after, [AURELIEN]);
    expect(sans.filter((change) => change.includes("retirer responsabilite"))).toEqual([]);
  });
});

describe("des enfants qui se ressemblent", () => {
  test("deux enfants homonymes : le lien est refusé, le responsable entre sans enfant plutôt qu’avec le mauvais", () => {
    const [un, deux] = [row(2), row(3, { naissance: "2016-01-09" })];
    const after = deposit(
      [{ ...parent("MARTIN", "Anne", [un]), enfants: [{ nom: "MARTIN", prenom: "Lucas" }] }],
      base([]),
      [un, deux],
    );
    expect([fiches(after, "responsable").length, liens(after)]).toEqual([1, []]);
  });

  test("la classe ou la naissance départagent deux homonymes", () => {
    const deux = row(3, { naissance: "2016-01-09", classe: { identifiant: "118405", libelle: "CE1 B" } });
    const nomme = { nom: "MARTIN", prenom: "Lucas" };
    for (const precision of [{ classe: CE1_B.libelle }, { naissance: "2016-01-09" }]) {
      const after = deposit([{ ...parent("MARTIN", "Anne", []), enfants: [{ ...nomme, ...precision }] }], base([]), [
        row(2),
        deux,
      ]);
      const [lien] = fiches(after, "responsabilite");
      expect(after.eleves.find(({ id }) => id === lien?.eleve)?.naissance).toBe("2016-01-09");
    }
  });

  test("des jumeaux ont chacun leur lien avec les mêmes parents", () => {
    const jumeaux = [row(2, { prenom: "Lou" }), row(3, { prenom: "Léo" })];
    const after = deposit([parent("MARTIN", "Anne", jumeaux)], base([]), jumeaux);
    expect(liens(after)).toEqual(["Anne de Lou", "Anne de Léo"]);
  });
});

describe("des responsables qui se ressemblent", () => {
  test("deux responsables de même nom et d’un même enfant restent deux, et se retrouvent à leurs coordonnées", () => {
    const grandPere = parent("BALIVERNE", "Théodore", [ZOE], { adresse: LILAS, telephonePortable: "06 39 98 00 02" });
    const pere = { ...grandPere, telephonePortable: "06 39 98 00 01" };
    const after = deposit([pere, grandPere]);
    expect(fiches(after, "responsable")).toHaveLength(2);
    expect(changes([grandPere, pere], after)).toEqual([]);
  });

  test("deux personnes de même nom dont les enfants diffèrent restent deux, sans question au dépôt suivant", () => {
    const [un, autre] = [parent("MARTIN", "Nicolas", [ZOE]), parent("MARTIN", "Nicolas", [AURELIEN])];
    const after = deposit([un, autre]);
    expect(fiches(after, "responsable")).toHaveLength(2);
    expect(changes([autre, un], after)).toEqual([]);
  });

  test("un parent saisi deux fois dans ONDE, une fois par enfant, est une seule personne à ses coordonnées", () => {
    const [pourZoe, pourEleonore] = [ZOE, ELEONORE].map((each) => ({
      ...PERE,
      line: each.line,
      enfants: [enfant(each)],
    }));
    const deuxFois = [pourZoe, pourEleonore].flatMap((each) => each ?? []);
    const after = deposit(deuxFois);
    expect(fiches(after, "responsable")).toHaveLength(1);
    expect(liens(after)).toEqual(["Théodore de Zoë", "Théodore de Éléonore"]);
    expect(changes(deuxFois.toReversed(), after)).toEqual([]);
    expect(changes([PERE], after)).toEqual([]);
  });

  test("le doublon d’ONDE complète : ce que l’une des lignes donne, quel que soit leur ordre", () => {
    const lignes = [
      { ...PERE, telephonePortable: "06 39 98 00 01", enfants: [enfant(ZOE)] },
      { ...PERE, profession: "42", enfants: [enfant(ELEONORE)] },
    ];
    for (const each of [lignes, lignes.toReversed()]) {
      expect(fiches(deposit(each), "responsable")).toMatchObject([
        { telephonePortable: "06 39 98 00 01", profession: "42" },
      ]);
    }
  });

  test("une ligne répétée à l’identique n’ajoute personne", () => {
    const after = deposit([PERE, { ...PERE, line: 99 }]);
    expect([fiches(after, "responsable").length, liens(after).length]).toEqual([1, 2]);
  });

  test("un organisme sans prénom entre, se retrouve, et son silence ne le confond pas avec un autre", () => {
    const ase = parent("AIDE SOCIALE FICTIVE", undefined, [ZOE], { adresse: QUAI });
    const foyer = parent("FOYER FICTIF", undefined, [ZOE], { adresse: QUAI });
    const after = deposit([ase, foyer]);
    expect(
      fiches(after, "responsable")
        .map(({ nom }) => nom)
        .sort(),
    ).toEqual(["AIDE SOCIALE FICTIVE", "FOYER FICTIF"]);
    expect(changes([foyer, ase], after)).toEqual([]);
    const avecAurelien = { ...ase, enfants: [ZOE, AURELIEN].map(enfant) };
    expect(changes([avecAurelien, foyer], after)).toEqual([
      "fiche.ajouter responsabilite AIDE SOCIALE FICTIVE, SORNETTE Aurélien",
    ]);
  });

  test("un frère qui arrive rejoint le responsable de sa sœur", () => {
    const after = deposit([{ ...PERE, enfants: [enfant(ZOE)] }]);
    expect(changes([PERE], after)).toEqual(["fiche.ajouter responsabilite BALIVERNE Théodore, BALIVERNE Éléonore"]);
  });
});

describe("ce que l’école a dit d’une famille", () => {
  const after = deposit(FAMILLE);
  const dit = (genre: string, champ: string, valeurs: object, actif = true): BaseSnapshot => ({
    ...after,
    fiches: after.fiches.map((fiche) =>
      fiche.genre === genre
        ? {
            ...fiche,
            actif,
            champs: { ...fiche.champs, ...valeurs },
            verrous: [{ champ, par: "Claire", le: "2026-09-01" }],
          }
        : fiche,
    ),
  });

  test("une responsabilité précisée ici n’est jamais reprise par un fichier", () => {
    const precise = dit("responsabilite", "niveau", { niveau: "legal" });
    expect(changes(FAMILLE, precise)).toEqual([]);
    const contredit = FAMILLE.map((each) => ({
      ...each,
      enfants: [{ ...enfant(ZOE), niveau: "contact" as const }, enfant(ELEONORE)],
    }));
    const made = plan(file(contredit), precise).changes.filter((change) => "genre" in change);
    expect(made.map(({ groupe, defaut }) => [groupe, defaut?.choix])).toEqual([
      ["corrige-ici", "ignorer"],
      ["corrige-ici", "ignorer"],
    ]);
  });

  test("un lien que l’école a terminé ne revient pas de lui-même, et celui qu’elle a rétabli ne s’en va pas", () => {
    const termine = deposit(FAMILLE, dit("responsabilite", "actif", {}, false));
    expect(liens(termine)).toEqual([]);
    const sansHelene = [PERE, { ...MERE, enfants: [enfant(AURELIEN)] }];
    const retabli = deposit(sansHelene, dit("responsabilite", "actif", {}));
    expect(liens(retabli)).toContain("Hélène de Zoë");
  });
});
