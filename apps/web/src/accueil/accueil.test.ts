import type { Accueil, Suite } from "@navette/server/api";
import { describe, expect, test } from "vitest";
import { tablesDe } from "../livret/chaleur.ts";
import { enPhrase, rienEnMots, saisiDesOuvertes } from "./a-traiter.ts";
import { stationsDe } from "./stations.ts";
import { suiteEnMots } from "./suite.ts";

type Etape = Accueil["classes"][number]["periodes"][number];

const etape = (indice: number, debut: string, reste: Partial<Etape> = {}): Etape => ({
  periodeId: `p${indice}`,
  indice,
  libelle: `Trimestre ${indice}`,
  debut,
  fin: "2026-11-30",
  etat: "en-saisie",
  avancement: { faits: 30, attendus: 40, pourcent: 75 },
  ...reste,
});

const vide = { faits: 0, attendus: 40, pourcent: 0 };

const accueil: Accueil = {
  annee: 2026,
  today: "2026-10-05",
  eleves: 24,
  chaine: {
    onde: { etat: "a-jour", raison: "frais", import: { id: "i1", le: "2026-09-20T08:00:00Z" } },
    periodes: [
      {
        libelle: "Trimestre 1",
        indice: 1,
        fin: "2026-11-30",
        total: 2,
        livret: { etat: "a-faire", pretes: 1 },
        lsu: { etat: "a-faire", raison: "a-preparer", preparees: 0, le: null },
      },
    ],
    sansPeriode: null,
  },
  suite: { code: "fini" },
  aTraiter: [],
  classes: [
    {
      id: "c1",
      libelle: "CM2",
      niveaux: ["CM2"],
      eleves: 24,
      enseignants: [],
      periodicite: "trimestre",
      periodes: [etape(1, "2026-09-01"), etape(2, "2026-12-01", { avancement: vide }), etape(3, "2027-03-16")],
    },
  ],
};

const SANS = { periode: null, reouverture: null, laisses: null };

describe("l’accueil, en mots", () => {
  test("une seule classe est nommée et menée à sa grille", () => {
    const suite: Suite = {
      code: "saisir",
      periode: "Trimestre 1",
      indice: 1,
      classes: 1,
      total: 2,
      ecole: 2,
      exemples: ["CM2"],
      classeId: "c1",
      pourcent: 75,
      fin: "2026-11-30",
    };
    expect(suiteEnMots(suite)).toMatchObject({
      titre: "Trimestre 1\u00a0: 75\u00a0% des bilans sont saisis",
      quoi: "Terminez la saisie de CM2",
      action: { libelle: "Ouvrir la grille de CM2", vers: "/livret/c1/1" },
    });
  });

  test("plusieurs classes se comptent, les premières se nomment", () => {
    const suite: Suite = {
      code: "rattacher",
      classes: 5,
      total: 9,
      ecole: 9,
      exemples: ["CP", "CE1", "CE2"],
      classeId: "c1",
    };
    expect(suiteEnMots(suite)).toMatchObject({ titre: "5\u00a0classes sur 9 sont sans enseignant" });
    expect(suiteEnMots(suite).pourquoi).toContain("CP, CE1, CE2 et 2\u00a0autres");
  });

  test("des bilans donnés à relire ne sont pas finis : la direction les a en main", () => {
    const relecture = {
      classes: 1,
      total: 1,
      ecole: 1,
      exemples: ["CM2"],
      classeId: "c1",
      periode: "Trimestre 1",
      indice: 1,
    };
    expect(suiteEnMots({ code: "en-relecture", ...relecture })).toMatchObject({
      titre: "Vos bilans du trimestre 1 sont à relire par la direction",
      quoi: "La direction relit les bilans de CM2",
    });
  });

  test("quand il n’y a qu’à attendre, aucun bouton n’est proposé", () => {
    for (const code of ["fini", "sans-classe", "attendre-periodes"] as const) {
      expect(suiteEnMots({ code }).action).toBe(undefined);
    }
  });

  test("un enseignant ne reçoit aucun lien vers les imports ni les envois", () => {
    const links = (lecteur: "direction" | "enseignant") =>
      stationsDe(accueil, lecteur).flatMap(({ flux }) => flux.flatMap(({ vers }) => vers ?? []));
    expect(links("direction")).toEqual(["/imports", "/livret", "/echanges"]);
    expect(links("enseignant")).toEqual(["/livret"]);
  });

  test("une période à venir dit quand elle commence et s’ouvre déjà ; celle où quelqu’un a saisi dit combien", () => {
    const cellules = tablesDe(accueil.classes, accueil.today)[0]?.lignes[0]?.cellules;
    expect(cellules).toEqual([
      { etat: "saisie", part: 0.75, vers: "/livret/c1/1" },
      { etat: "a-venir", debut: "1er décembre 2026", vers: "/livret/c1/2" },
      { etat: "saisie", part: 0.75, vers: "/livret/c1/3" },
    ]);
    expect(saisiDesOuvertes(accueil)?.pourcent).toBe(75);
    expect(saisiDesOuvertes({ ...accueil, today: "2026-08-20" })).toBe(undefined);
  });

  test("une classe déclarée complète avec des cases vides n’est pas « prête »", () => {
    const [classe] = accueil.classes;
    const cellule = (faits: number) => {
      const avancement = { faits, attendus: 40, pourcent: Math.floor(faits * 2.5) };
      const periodes = (classe?.periodes ?? []).map((each) => ({ ...each, etat: "complet" as const, avancement }));
      return tablesDe(classe ? [{ ...classe, periodes }] : [], accueil.today)[0]?.lignes[0]?.cellules[0];
    };
    expect(cellule(40)).toEqual({ etat: "pret", vers: "/livret/c1/1" });
    expect(cellule(1)).toEqual({ etat: "saisie", part: 0.025, vers: "/livret/c1/1" });
    expect(cellule(0)).toMatchObject({ etat: "saisie", part: 0 });
  });

  test("« rien ne manque » ne se dit que d’un livret fini", () => {
    const saisi = (faits: number) => ({ faits, attendus: 40, pourcent: Math.floor(faits * 2.5) });
    expect(rienEnMots("enseignant", saisi(0))).toContain("La saisie du livret continue\u00a0: 0\u00a0%");
    expect(rienEnMots("enseignant", saisi(39))).toContain("97\u00a0%");
    expect(rienEnMots("enseignant", saisi(40))).toBe("Rien ne manque dans vos classes.");
    expect(rienEnMots("direction", undefined)).toBe("Rien ne manque pour l’instant.");
  });

  test("« la saisie est finie » ne se dit que d’une classe où rien ne manque", () => {
    const relire = (faits: number): Suite => ({
      code: "relire",
      ...{ classes: 1, total: 1, ecole: 1, exemples: ["CM2"], classeId: "c1", periode: "Trimestre 1", indice: 1 },
      avancement: { faits, attendus: 100, pourcent: faits },
    });
    expect(suiteEnMots(relire(91)).pourquoi).toContain("il reste 9\u00a0cases à saisir (91\u00a0% sont faites)");
    expect(suiteEnMots(relire(100)).pourquoi).toContain("la saisie est finie");
  });

  test("les classes d’une école dont l’une n’a pas de livret se nomment pour ce qu’elles sont", () => {
    const decouper = (part: { classes: number; total: number; ecole: number }) =>
      suiteEnMots({ code: "decouper", ...part, exemples: ["CP"], classeId: "c1" }).titre;
    expect(decouper({ classes: 2, total: 2, ecole: 3 })).toBe("Les 2 classes qui ont un livret sont sans périodes");
    expect(decouper({ classes: 3, total: 3, ecole: 3 })).toBe("Les 3 classes sont sans périodes");
  });

  test("ce qui est à traiter mène où cela se corrige", () => {
    const cas = { code: "import-en-attente", level: "anomalie", nombre: 1, id: "i2", ...SANS } as const;
    expect(enPhrase(cas, 1)).toMatchObject({ titre: "Un import attend une décision", vers: "/imports/i2" });
    const late = { code: "saisie-en-retard", level: "anomalie", nombre: 2, id: null, ...SANS } as const;
    expect(enPhrase({ ...late, periode: "Trimestre 1" }, 1).titre).toBe("2\u00a0classes en retard\u00a0: Trimestre 1");
    const laisses = { aArbitrer: 2, laisses: 1, refuses: 3 };
    expect(enPhrase({ ...SANS, code: "eleves-laisses", level: "anomalie", nombre: 6, id: "i2", laisses }, 1)).toEqual({
      titre: "6\u00a0élèves des fichiers n’ont pas été importés",
      note: "2 à arbitrer, 1\u00a0ignoré, 3\u00a0lignes illisibles",
      vers: "/imports/i2/bilan",
    });
    const reouverture = { classe: "CM2", le: "2026-12-05T10:00:00Z", auteur: "Claire Lenoir", motif: "Une faute." };
    const rouvert = { ...late, code: "bilans-rouverts", id: "c1/1", periode: "Trimestre 1", reouverture } as const;
    expect(enPhrase(rouvert, 1)).toEqual({
      titre: "CM2, Trimestre 1\u00a0: bilans rouverts",
      note: "«\u00a0Une faute.\u00a0» Claire Lenoir, le 5 décembre 2026",
      vers: "/livret/c1/1",
    });
  });
});
