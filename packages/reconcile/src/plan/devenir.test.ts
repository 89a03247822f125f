import { expect, test } from "vitest";
import { base, content, crowd, eleve, row } from "../testing/school.ts";
import type { Decisions } from "./decision.ts";
import { ceuxQui, compteLus } from "./devenir.ts";
import { plan } from "./plan.ts";
import { settle } from "./settle.ts";

const { eleves, rows } = crowd(8);
const zoe = row(2, { nom: "BALIVERNE", prenom: "Zoë" });
const leo = row(3, { nom: "SORNETTE", prenom: "Léo" });
const parent = (line: number, nom: string, enfants: readonly { nom: string; prenom: string }[]) =>
  ({
    line,
    nom,
    prenom: "Anne",
    courriel: `${nom}@exemple.invalid`,
    enfants: enfants.map(({ nom, prenom }) => ({ nom, prenom })),
  }) as never;
const [bouge, ...memes] = rows;
if (!bouge) throw new Error("an empty crowd");
const homonymes = [eleve("h1", { nom: "MARTIN", prenom: "Lea" }), eleve("h2", { nom: "MARTIN", prenom: "Lea" })];
const made = plan(
  content([{ ...bouge, prenom2: "Rose" }, ...memes, zoe, leo, row(9, { prenom: "Lea" })], {
    responsables: [
      parent(2, "BALIVERNE", [zoe]),
      parent(3, "BALIVERNE", [leo]),
      parent(4, "INCONNUE", [{ nom: "PERSONNE", prenom: "Nul" }]),
    ],
  }),
  base([...eleves, ...homonymes]),
);
const idOf = (sujet: string) =>
  made.changes.find((change) => change.sujet === sujet && change.kind !== "eleve.desactiver")?.id ?? "";
const compte = (decisions: Decisions) => {
  const [ceux, parents] = compteLus(made, settle(made, decisions));
  return { ceux, parents };
};

test("les lignes lues s’expliquent jusqu’à la dernière, quoi que l’on décide", () => {
  for (const decisions of [{}, { [idOf("BALIVERNE Zoë")]: { choix: "ignorer" } } as const]) {
    for (const each of compteLus(made, settle(made, decisions))) {
      const sum = Object.values(each.devenirs).reduce((total, nombre) => total + nombre, 0);
      expect(each.lignes).toBe(sum + each.doubles + each.horsEcole);
    }
  }
});

test("des élèves du fichier : combien arrivent, changent, sont à jour, attendent, sont laissés de côté", () => {
  expect(compte({}).ceux).toMatchObject({
    lignes: 11,
    devenirs: { ajoute: 2, change: 1, identique: 7, arbitrer: 1, laisse: 0 },
  });
  const ignoring = {
    [idOf("BALIVERNE Zoë")]: { choix: "ignorer" },
    [idOf("MARTIN Lea")]: { choix: "ignorer" },
  } as const;
  expect(compte(ignoring).ceux?.devenirs).toMatchObject({ ajoute: 1, arbitrer: 0, laisse: 2 });
  const laisses = ceuxQui(settle(made, ignoring), "eleve", "laisse").map(({ change }) => change.sujet);
  expect(laisses.sort()).toEqual(["BALIVERNE Zoë", "MARTIN Lea"]);
});

test("des responsables : les doubles, et ceux qui n’ont aucun enfant ici", () => {
  expect(compte({}).parents).toMatchObject({ lignes: 3, doubles: 1, horsEcole: 1, devenirs: { ajoute: 1 } });
});
