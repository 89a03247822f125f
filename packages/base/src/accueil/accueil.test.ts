import { type Etat, libellePeriode } from "@navette/livret";
import { describe, expect, test } from "vitest";
import type { EtatEnvoi } from "../echanges/etat-envoi.ts";
import { aTraiterOf } from "./a-traiter.ts";
import { chaineOf } from "./chaine.ts";
import type { ClasseAccueil, FaitsAccueil } from "./faits.ts";
import { nextStep } from "./next-step.ts";

const TRIMESTRES = [
  ["2026-09-01", "2026-11-30"],
  ["2026-12-01", "2027-03-15"],
  ["2027-03-16", "2027-07-03"],
] as const;

/** A class whose trimestres are in these states, the ones not given being untouched. */
function classe(libelle: string, etats: readonly Etat[] = [], pourcent = 0): ClasseAccueil {
  return {
    id: `id-${libelle}`,
    libelle,
    niveaux: ["CM1"],
    eleves: 24,
    enseignants: ["Mme Claire Lenoir"],
    concernee: true,
    periodicite: "trimestre",
    periodes: TRIMESTRES.map(([debut, fin], rang) => ({
      periodeId: `${libelle}-${rang + 1}`,
      indice: rang + 1,
      libelle: libellePeriode("trimestre", rang + 1),
      debut,
      fin,
      etat: etats[rang] ?? "en-saisie",
      avancement: { faits: pourcent, attendus: 100, pourcent },
    })),
  };
}

const ecole = (faits: Partial<FaitsAccueil> = {}): FaitsAccueil => ({
  lecteur: "direction",
  today: "2026-10-05",
  annee: 2026,
  eleves: 48,
  classes: [classe("CM1 A"), classe("CM1 B")],
  applique: { id: "import-1", le: "2026-09-20T08:00:00.000Z" },
  enAttente: [],
  echoue: null,
  laisses: null,
  reouvertures: new Map(),
  envois: [],
  etatsEnvoi: new Map(),
  sansIne: 0,
  sansClasse: 0,
  sansNiveau: 0,
  sansLegal: 0,
  directeur: true,
  sansCompte: 0,
  ...faits,
});

const sansEnseignant = { ...classe("CP"), enseignants: [] };
const sansPeriodes = { ...classe("CE1"), periodicite: null, periodes: [] };
const maternelle = { ...classe("PS"), concernee: false, enseignants: [], periodicite: null, periodes: [] };

describe("la prochaine chose à faire, pour la direction", () => {
  test("rien n’est importé : déposer les fichiers", () => {
    expect(nextStep(ecole({ classes: [], applique: null }))).toEqual({ code: "importer" });
  });

  test("un import attend une décision : il passe avant tout le reste", () => {
    const enAttente = [{ id: "import-2", le: "2026-10-04T08:00:00.000Z" }];
    expect(nextStep(ecole({ classes: [], enAttente }))).toMatchObject({ code: "decider-import", importId: "import-2" });
  });

  test("un import a échoué : le reprendre", () => {
    const echoue = { id: "import-3", le: "2026-10-04T08:00:00.000Z" };
    expect(nextStep(ecole({ echoue }))).toMatchObject({ code: "reprendre-import", importId: "import-3" });
  });

  test("une classe sans enseignant bloque avant une classe sans périodes", () => {
    const classes = [classe("CM1 A"), sansPeriodes, sansEnseignant];
    expect(nextStep(ecole({ classes }))).toEqual({
      code: "rattacher",
      classes: 1,
      total: 3,
      ecole: 3,
      exemples: ["CP"],
      classeId: "id-CP",
    });
    expect(nextStep(ecole({ classes: [classe("CM1 A"), sansPeriodes] }))).toMatchObject({
      code: "decouper",
      classes: 1,
    });
  });

  test("une classe de maternelle n’attend ni enseignant ni périodes pour le livret", () => {
    expect(nextStep(ecole({ classes: [maternelle, classe("CM1 A")] })).code).toBe("saisir");
  });

  test("la saisie est en cours : la classe la moins avancée d’abord", () => {
    const classes = [classe("CM1 A", [], 80), classe("CM1 B", [], 20)];
    expect(nextStep(ecole({ classes }))).toEqual({
      code: "saisir",
      periode: "Trimestre 1",
      indice: 1,
      classes: 2,
      total: 2,
      ecole: 2,
      exemples: ["CM1 B", "CM1 A"],
      classeId: "id-CM1 B",
      pourcent: 50,
      fin: "2026-11-30",
    });
  });

  test("un bilan à relire passe avant un bilan à envoyer, et lui avant la saisie", () => {
    const [a, b, c] = [classe("A", ["a-relire"]), classe("B", ["complet"]), classe("C")];
    expect(nextStep(ecole({ classes: [a, b, c] }))).toMatchObject({ code: "relire", classeId: "id-A" });
    expect(nextStep(ecole({ classes: [b, c] }))).toMatchObject({
      code: "exporter",
      classeId: "id-B",
      classes: 1,
      total: 2,
    });
  });

  test("donnée à relire n’est pas finie : ce qui manque est compté ; finie n’est pas donnée à relire : c’est à faire", () => {
    const relues = [classe("A", ["a-relire"], 91), classe("B", ["a-relire"], 100)];
    expect(nextStep(ecole({ classes: relues }))).toMatchObject({
      code: "relire",
      avancement: { faits: 191, attendus: 200 },
    });
    const [finie, entamee] = [classe("A", [], 100), classe("B", [], 40)];
    expect(nextStep(ecole({ classes: [finie, entamee] }))).toMatchObject({ code: "saisir", exemples: ["B"] });
    for (const lecteur of ["direction", "enseignant"] as const) {
      expect(nextStep(ecole({ lecteur, classes: [finie] }))).toMatchObject({ code: "donner", classeId: "id-A" });
    }
  });

  test("une école dont une classe n’a pas de livret le sait", () => {
    expect(nextStep(ecole({ classes: [maternelle, sansPeriodes, sansPeriodes] }))).toMatchObject({
      classes: 2,
      total: 2,
      ecole: 3,
    });
  });

  test("le trimestre le plus ancien passe avant le suivant", () => {
    const classes = [classe("A", ["en-saisie", "complet"])];
    expect(nextStep(ecole({ classes, today: "2027-01-10" }))).toMatchObject({ code: "saisir", periode: "Trimestre 1" });
  });

  test("un fichier préparé est à télécharger, puis à déposer, avant la saisie des autres classes", () => {
    const classes = [classe("A", ["exporte"]), classe("B", ["exporte"]), classe("C")];
    expect(nextStep(ecole({ classes }))).toMatchObject({ code: "telecharger", exemples: ["A", "B"], total: 3 });
    const gone = new Map<string, EtatEnvoi>([
      ["A-1", "depose"],
      ["B-1", "telecharge"],
    ]);
    expect(nextStep(ecole({ classes, etatsEnvoi: gone }))).toMatchObject({ code: "deposer", exemples: ["B"] });
    const allGone = new Map(gone).set("B-1", "depose");
    expect(nextStep(ecole({ classes, etatsEnvoi: allGone }))).toMatchObject({ code: "saisir" });
  });

  test("tout est déposé : la prochaine période est annoncée, puis l’année est finie", () => {
    const classes = [classe("A", ["exporte"])];
    const etatsEnvoi = new Map([["A-1", "depose"]] as const);
    expect(nextStep(ecole({ classes, etatsEnvoi }))).toEqual({
      code: "attendre",
      periode: "Trimestre 2",
      debut: "2026-12-01",
    });
    const finie = [classe("A", ["exporte", "exporte", "exporte"])];
    const applique = { id: "import-9", le: "2027-06-20T08:00:00.000Z" };
    const tous = new Map([1, 2, 3].map((rang) => [`A-${rang}`, "depose"] as const));
    const juillet = ecole({ classes: finie, applique, etatsEnvoi: tous, today: "2027-07-05" });
    expect(nextStep(juillet)).toEqual({ code: "fini" });
  });

  test("tout est déposé, mais ONDE n’a pas été relu depuis plus de 30 jours", () => {
    const faits = { classes: [classe("A", ["exporte"])], etatsEnvoi: new Map([["A-1", "depose"]] as const) };
    expect(nextStep(ecole({ ...faits, today: "2026-10-20" })).code).toBe("attendre");
    expect(nextStep(ecole({ ...faits, today: "2026-10-21" })).code).toBe("reimporter");
  });
});

describe("la prochaine chose à faire, pour un enseignant", () => {
  const enseignant = (faits: Partial<FaitsAccueil> = {}) => nextStep(ecole({ lecteur: "enseignant", ...faits }));

  test("sans classe, il sait à qui la demander ; sans période, qu’il attend", () => {
    expect(enseignant({ classes: [] })).toEqual({ code: "sans-classe" });
    expect(enseignant({ classes: [sansPeriodes] })).toEqual({ code: "attendre-periodes" });
  });

  test("il remplit ses bilans, et rien d’autre ne lui est demandé", () => {
    const enAttente = [{ id: "import-2", le: "2026-10-04T08:00:00.000Z" }];
    expect(enseignant({ enAttente })).toMatchObject({ code: "saisir", periode: "Trimestre 1" });
    expect(enseignant({ classes: [classe("A", ["a-relire"])] })).toMatchObject({
      code: "en-relecture",
      periode: "Trimestre 1",
    });
    expect(enseignant({ classes: [classe("A", ["complet"])] })).toMatchObject({ code: "attendre" });
  });
});

describe("la chaîne", () => {
  test("avant tout import, ONDE est à faire et rien ne suit", () => {
    const { onde, periodes, sansPeriode } = chaineOf(ecole({ classes: [], applique: null }));
    expect(onde).toEqual({ etat: "a-faire", raison: "jamais", import: null });
    expect([periodes, sansPeriode]).toEqual([[], "sans-classe"]);
  });

  test("un import de plus de 30 jours est périmé, un échec bloque", () => {
    expect(chaineOf(ecole({ today: "2026-11-20" })).onde.etat).toBe("perime");
    expect(chaineOf(ecole({ echoue: { id: "i", le: "2026-10-01T08:00:00Z" } })).onde.etat).toBe("bloque");
  });

  test("un enseignant ne lit rien des imports qui attendent, échouent ou vieillissent : la direction en décide", () => {
    const known = { id: "i", le: "2026-10-01T08:00:00Z" };
    const faits = ecole({ lecteur: "enseignant", enAttente: [known], echoue: known, today: "2026-11-20" });
    expect(chaineOf(faits).onde).toMatchObject({ etat: "a-jour", raison: "frais", import: { id: "import-1" } });
    expect(chaineOf({ ...faits, applique: null }).onde).toEqual({ etat: "a-faire", raison: "jamais", import: null });
  });

  test("LSU attend le livret, puis un fichier, puis son téléchargement, puis son dépôt", () => {
    const lsu = (...etats: readonly Etat[]) =>
      chaineOf(ecole({ classes: etats.map((etat, rang) => classe(`C${rang}`, [etat])) })).periodes[0]?.lsu;
    const exportees = (...etats: readonly EtatEnvoi[]) =>
      chaineOf(
        ecole({
          classes: etats.map((_etat, rang) => classe(`C${rang}`, ["exporte"])),
          etatsEnvoi: new Map(etats.map((etat, rang) => [`C${rang}-1`, etat])),
        }),
      ).periodes[0]?.lsu;
    expect(lsu("en-saisie", "a-relire")).toMatchObject({ etat: "bloque", raison: "attend-livret" });
    expect(lsu("complet", "en-saisie")).toMatchObject({ etat: "a-faire", raison: "a-preparer" });
    expect(lsu("exporte", "exporte")).toMatchObject({ etat: "a-faire", raison: "a-telecharger", preparees: 2 });
    expect(exportees("depose", "prepare")).toMatchObject({ etat: "a-faire", raison: "a-telecharger" });
    expect(exportees("depose", "telecharge")).toMatchObject({ etat: "a-faire", raison: "a-deposer" });
    expect(exportees("depose", "depose")).toMatchObject({ etat: "a-jour", raison: "depose" });
  });

  test("une classe rouverte après son envoi rend LSU périmé", () => {
    const envois = [{ indice: 1, classes: ["id-A"], le: "2026-10-01T08:00:00Z" }];
    const { periodes } = chaineOf(ecole({ classes: [classe("A"), classe("B", ["exporte"])], envois }));
    expect(periodes[0]?.lsu).toEqual({ etat: "perime", raison: "rouvert", preparees: 1, le: "2026-10-01T08:00:00Z" });
  });

  test("seules les périodes commencées se montrent, la plus récente d’abord", () => {
    const { periodes } = chaineOf(ecole({ today: "2027-01-10" }));
    expect(periodes.map(({ libelle }) => libelle)).toEqual(["Trimestre 2", "Trimestre 1"]);
    expect(chaineOf(ecole({ today: "2026-08-20" })).sansPeriode).toBe("a-venir");
    expect(chaineOf(ecole({ classes: [maternelle] })).sansPeriode).toBe("sans-bilan");
  });
});

describe("ce qui est à traiter", () => {
  test("le plus grave d’abord, et rien quand rien ne manque", () => {
    expect(aTraiterOf(ecole())).toEqual([]);
    const found = aTraiterOf(
      ecole({
        sansIne: 2,
        sansCompte: 1,
        directeur: false,
        classes: [sansPeriodes, sansEnseignant],
        sansClasse: 3,
        sansLegal: 18,
      }),
    );
    expect(found.map(({ code, level, nombre }) => [code, level, nombre])).toEqual([
      ["directeur-absent", "rejet", 1],
      ["classes-sans-enseignant", "rejet", 1],
      ["eleves-sans-ine", "rejet", 2],
      ["classes-sans-periodes", "anomalie", 1],
      ["eleves-sans-classe", "anomalie", 3],
      ["responsables-a-preciser", "anomalie", 18],
      ["enseignants-sans-compte", "information", 1],
    ]);
  });

  test("une période finie dont la saisie continue est en retard, pour l’enseignant aussi", () => {
    const late = { code: "saisie-en-retard", nombre: 2, periode: "Trimestre 1" };
    expect(aTraiterOf(ecole({ today: "2026-12-02" }))).toMatchObject([late]);
    expect(aTraiterOf(ecole({ today: "2026-12-02", lecteur: "enseignant", sansIne: 4 }))).toMatchObject([late]);
    expect(aTraiterOf(ecole({ today: "2026-11-30" }))).toEqual([]);
  });

  test("donnée à relire incomplète, une classe est en retard ; finie sans être donnée, elle ne l’est pas", () => {
    const classes = [classe("A", ["a-relire"], 91), classe("B", [], 100), classe("C", ["complet"], 91)];
    expect(aTraiterOf(ecole({ today: "2026-12-02", classes }))).toMatchObject([
      { code: "saisie-en-retard", nombre: 1 },
    ]);
  });

  test("des bilans rouverts sont dits à l’enseignant, avec le motif et de qui", () => {
    const reouverture = { le: "2026-10-04T08:00:00Z", auteur: "Claire Lenoir", motif: "Une faute de frappe." };
    const faits = { reouvertures: new Map([["CM1 B-1", reouverture]]) };
    expect(aTraiterOf(ecole({ ...faits, lecteur: "enseignant" }))).toEqual([
      {
        code: "bilans-rouverts",
        level: "anomalie",
        nombre: 1,
        id: "id-CM1 B/1",
        periode: "Trimestre 1",
        reouverture: { classe: "CM1 B", ...reouverture },
        laisses: null,
      },
    ]);
    expect(aTraiterOf(ecole(faits))).toEqual([]);
  });

  test("des élèves que le dernier import a laissés de côté sont dits, avec le pourquoi et où ; ignorés exprès, pour mémoire", () => {
    const laisses = { importId: "import-1", aArbitrer: 2, laisses: 1, refuses: 0 };
    const { importId: _, ...causes } = laisses;
    expect(aTraiterOf(ecole({ laisses }))).toMatchObject([
      { code: "eleves-laisses", level: "anomalie", nombre: 3, id: "import-1", laisses: causes },
    ]);
    expect(aTraiterOf(ecole({ laisses: { ...laisses, aArbitrer: 0 } }))).toMatchObject([{ level: "information" }]);
    expect(aTraiterOf(ecole({ laisses: { ...laisses, aArbitrer: 0, laisses: 0 } }))).toEqual([]);
    expect(aTraiterOf(ecole({ laisses, lecteur: "enseignant" }))).toEqual([]);
  });
});
