import type { Content } from "@navette/formats";
import { expect, test } from "vitest";
import { checkApports } from "./check-apports.ts";

const COLLEGE = { uai: "0990001X", degre: 2 };
const apport = (nom: string, values: Partial<Content> = {}) => ({
  nom,
  contenu: { source: "siecle", uai: COLLEGE.uai, ...values } as const,
});
const sansUai = (nom: string, source: Content["source"]) => ({ nom, contenu: { source } as const });
const refusals = (...apports: readonly ReturnType<typeof apport>[]) =>
  checkApports(apports, COLLEGE).map(({ code, level, where: { file } }) => `${code} ${level} ${file}`);

test("les fichiers d’un même établissement et d’une même année vont ensemble, un tableur qui n’en dit rien aussi", () => {
  const apports = [
    sansUai("eleves.csv", "tableur"),
    apport("eleves.xml", { uai: COLLEGE.uai.toLowerCase(), annee: 2026 }),
    apport("sts.xml", { source: "sts", annee: 2026 }),
  ];
  expect(checkApports(apports, COLLEGE)).toEqual([]);
  expect(checkApports([], COLLEGE)).toEqual([]);
});

test("le fichier d’un autre établissement est refusé, seul ou parmi les bons, et lui seul est nommé", () => {
  const autre = apport("voisin.xml", { uai: "0990002Y" });
  expect(refusals(autre)).toEqual(["import.autre-etablissement rejet voisin.xml"]);
  expect(refusals(apport("nous.xml", { uai: COLLEGE.uai }), autre)).toEqual([
    "import.autre-etablissement rejet voisin.xml",
  ]);
});

test("un fichier de SIECLE ou de STS-Web qui ne dit pas de quel établissement il vient est refusé", () => {
  const apports = [sansUai("eleves.xml", "siecle"), sansUai("sts.xml", "sts"), sansUai("eleves.csv", "tableur")];
  expect(checkApports(apports, COLLEGE).map(({ code, where: { file } }) => `${code} ${file}`)).toEqual([
    "import.sans-etablissement eleves.xml",
    "import.sans-etablissement sts.xml",
  ]);
});

test("un fichier d’ONDE dans un collège, un fichier de SIECLE ou de STS-Web dans une école sont refusés par leur nom", () => {
  expect(refusals(apport("CSVExtraction.csv", { source: "onde" }), apport("eleves.xml"))).toEqual([
    "import.autre-degre rejet CSVExtraction.csv",
  ]);
  const ecole = { ...COLLEGE, degre: 1 };
  const messages = checkApports([apport("eleves.xml"), apport("sts.xml", { source: "sts" })], ecole);
  expect(messages.map(({ message }) => message)).toEqual([
    "Ce fichier vient de SIECLE. Une école tient ses élèves dans ONDE\u00a0: rien n’est importé de ce dépôt.",
    "Ce fichier vient de STS-Web. Une école tient ses classes dans ONDE\u00a0: rien n’est importé de ce dépôt.",
  ]);
});

test("des fichiers de plusieurs années sont refusés ensemble, chacun avec son année", () => {
  const apports = [apport("avant.xml", { annee: 2025 }), apport("apres.xml", { annee: 2026 }), apport("sans.csv")];
  expect(refusals(...apports)).toEqual([
    "import.plusieurs-annees rejet avant.xml",
    "import.plusieurs-annees rejet apres.xml",
  ]);
  expect(checkApports(apports, COLLEGE)[0]?.message).toBe(
    "Ce fichier est de l’année 2025-2026, et un autre de ce dépôt est de 2026-2027.",
  );
});
