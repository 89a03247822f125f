import { beforeAll, describe, expect, test } from "vitest";
import { readPdf } from "../testing/pdf.ts";
import type { Document } from "./impression.ts";
import { openImpression } from "./open-impression.ts";
import type { Rapport } from "./rapport.ts";

const RAPPORT: Rapport = {
  titre: "Rapport d’import",
  etablissement: "Collège des Trois-Ormes",
  pied: "Collège des Trois-Ormes · 9990001X",
  faits: [["Appliqué le", "3 septembre 2026"]],
  listes: [
    {
      titre: "Ajouts",
      entetes: ["Nom", "Classe"],
      largeurs: [3, 1],
      droite: [],
      lignes: Array.from({ length: 120 }, (_, rang) => [`NOM${rang} Zoé`, "5B"]),
      vide: "Rien.",
    },
    { titre: "Départs", entetes: ["Nom"], largeurs: [1], droite: [], lignes: [], vide: "Personne n’est parti." },
  ],
};
const document = (donnees: Rapport): Document => ({ modele: "rapport", donnees, le: new Date("2026-09-03T08:00:00Z") });

const imprime = openImpression();
const lire = async (donnees: Rapport) => readPdf(await imprime(document(donnees)));

describe("un rapport imprimé", () => {
  let texte: string;
  let infos: string;
  beforeAll(async () => {
    ({ texte, infos } = await lire(RAPPORT));
  });

  test("dit tout ce qu’on lui donne, et ce qui est vide", () => {
    expect(texte).toContain("Rapport d’import");
    expect(texte).toMatch(/Appliqué le\s+3 septembre 2026/);
    for (const rang of [0, 60, 119]) expect(texte).toMatch(new RegExp(`NOM${rang} Zoé\\s+5B`));
    expect(texte).toContain("Personne n’est parti.");
  });
  test("reprend ses en-têtes et son pied sur chaque feuille, numérotée", () => {
    const pages = Number(/Pages:\s+(\d+)/.exec(infos)?.[1]);
    expect(pages).toBeGreaterThan(1);
    expect(texte.match(/Nom\s+Classe/g)).toHaveLength(pages);
    expect(texte).toContain(`page ${pages} sur ${pages}`);
  });
  test("se lit par un lecteur d’écran : titre, langue, balises", () => {
    expect(infos).toMatch(/Title:\s+Rapport d’import/);
    expect(infos).toMatch(/Tagged:\s+yes/);
  });
});

test("un texte qui ressemble à une commande s’imprime tel quel", async () => {
  const hostile = '#panic(1) $x$ *gras* #read("/etc/passwd") <b> \\ @ref // fin';
  const { texte } = await lire({ ...RAPPORT, faits: [["Nom", hostile]], listes: [] });
  expect(texte).toContain(hostile);
});

test("le même document donne toujours les mêmes octets", async () => {
  const [one, other] = [await imprime(document(RAPPORT)), await imprime(document(RAPPORT))];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test("un modèle qui ne convient pas aux données le dit", async () => {
  await expect(imprime({ ...document(RAPPORT), donnees: {} })).rejects.toThrow(
    "modeles/rapport.typ cannot be composed of these data",
  );
});
