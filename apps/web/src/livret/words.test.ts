import type { Commentaire, ConstatEcrit } from "@navette/server/api";
import { describe, expect, test } from "vitest";
import { coupe, filtre } from "../ui/filtre.ts";
import { texteDeRappel } from "./relances.ts";
import { suggestions } from "./suggestions.ts";
import { versCase } from "./vers-case.ts";
import { quand, valeurEnMots } from "./words.ts";

describe("quand", () => {
  const now = new Date(2026, 10, 10, 18, 0);
  test("l’heure le jour même, « hier » la veille, puis la date", () => {
    expect(quand(new Date(2026, 10, 10, 9, 5).toISOString(), now)).toBe("9\u00A0h\u00A005");
    expect(quand(new Date(2026, 10, 9, 17, 8).toISOString(), now)).toBe("hier, 17\u00A0h\u00A008");
    expect(quand(new Date(2026, 10, 1, 17, 8).toISOString(), now)).toBe("1er novembre");
  });
});

test("une valeur se dit en mots", () => {
  expect([3, "en-attente", ["Lire", "Écrire"], {}, null].map(valeurEnMots)).toEqual([
    "3 (Atteints)",
    "En attente",
    "Lire · Écrire",
    "oui",
    "vide",
  ]);
});

test("« red » trouve « rédiger », et le marque", () => {
  expect(filtre(["Il faut rédiger.", "Il lit."], "red", (texte) => texte)).toEqual(["Il faut rédiger."]);
  expect(coupe("Il faut rédiger.", "red")).toEqual(["Il faut ", "réd", "iger."]);
});

const constat = (rest: Partial<ConstatEcrit> = {}): ConstatEcrit => ({
  code: "livret.rubrique-vide",
  level: "anomalie",
  message: "Lecture n’a ni niveau ni statut.",
  remedy: "Choisissez l’un des deux.",
  where: {},
  effet: "ignore",
  qui: { fonction: "enseignant", noms: ["Mme Claire Lenoir"] },
  classe: "c1",
  eleve: "e1",
  rubrique: "FRA-LEC",
  ...rest,
});

test("une remarque mène à sa case, sans nom dans l’adresse", () => {
  expect(versCase(constat(), 2)).toBe("/livret/c1/2?eleve=e1&champ=FRA-LEC%2Fpositionnement");
  expect(versCase(constat({ code: "livret.niveau-sans-element" }), 2)).toContain("FRA-LEC%2Felements");
  const { eleve: _, rubrique: __, ...deClasse } = constat();
  expect(versCase(deClasse, 2)).toBe("/livret/c1/2");
  const { classe: ___, ...deLEcole } = deClasse;
  expect(versCase(deLEcole, 2)).toBeUndefined();
});

test("un rappel compte les élèves par cause, ne dit que ce qui attend cette personne, et ne nomme aucun élève", () => {
  const relance = {
    fonction: "enseignant",
    nom: "Mme Claire Lenoir",
    moi: false,
    classes: ["c1"],
    eleves: 2,
    manques: 2,
  } as const;
  const constats = [
    constat(),
    constat({ eleve: "e2" }),
    constat({ effet: "repare", message: "Réparé." }),
    constat({ qui: { fonction: "enseignant", noms: ["M. Karim Bensalem"] }, message: "Pour un autre." }),
  ];
  expect(texteDeRappel({ relance, periode: "Trimestre 2", constats })).toBe(
    [
      "Bonjour Mme Claire Lenoir,",
      "",
      "Pour le bilan du trimestre 2, il reste à compléter dans Navette\u00a0:",
      "- Lecture n’a ni niveau ni statut. Choisissez l’un des deux. (2\u00A0élèves)",
      "",
      "Merci.",
    ].join("\n"),
  );
});

test("les phrases proposées sont d’abord celles du domaine, les miennes avant celles de l’école", () => {
  const phrase = (id: string, theme: string, portee: Commentaire["portee"]): Commentaire => ({
    id,
    theme,
    portee,
    usage: "appreciation",
    texte: `Phrase ${id}.`,
  });
  const banque = [
    phrase("générale", "Réussites", "ecole"),
    phrase("de maths", "Mathématiques", "ecole"),
    phrase("de français", "Français", "ecole"),
    phrase("à moi", "Tous les domaines", "moi"),
    phrase("de maths à moi", "Mathématiques", "moi"),
  ];
  const demande = { usage: "appreciation", theme: "Mathématiques", themes: ["Français", "Mathématiques"] };
  const ids = (cherche: string) => suggestions(banque, { ...demande, cherche }).map(({ id }) => id);
  expect(ids("")).toEqual(["de maths à moi", "de maths", "à moi", "générale"]);
  expect(ids("francais")).toEqual(["de français"]);
  expect(suggestions(banque, { ...demande, usage: "appreciation-generale", cherche: "" })).toEqual([]);
});
