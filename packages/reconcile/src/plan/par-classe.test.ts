import type { ContentClasse } from "@navette/formats";
import { expect, test } from "vitest";
import { base, CE1_B, content, crowd, eleve, row } from "../testing/school.ts";
import type { Decisions } from "./decision.ts";
import { isEffective } from "./effet.ts";
import { classesDuPlan, decideClasse } from "./par-classe.ts";
import { plan } from "./plan.ts";
import { settle } from "./settle.ts";

const { eleves, rows } = crowd(12);
const CP_B: ContentClasse = { identifiant: "118409", libelle: "CP B", niveaux: ["CP"] };
const zoe = row(2, { nom: "BALIVERNE", prenom: "Zoë", classe: { identifiant: "118409", libelle: "CP B" } });
const leo = row(3, { nom: "SORNETTE", prenom: "Léo" });
const parti = eleve("parti", {
  nom: "FARIBOLE",
  prenom: "Ana",
  scolarite: { ...eleve("").scolarite, classeId: CE1_B.id } as never,
});
const [moved, ...others] = rows;
if (!moved) throw new Error("an empty crowd");
const fichier = content([{ ...moved, classe: { identifiant: "118409", libelle: "CP B" } }, ...others, zoe, leo], {
  responsables: [
    { line: 2, nom: "BALIVERNE", prenom: "Anne", enfants: [{ nom: zoe.nom, prenom: zoe.prenom }] } as never,
  ],
  classes: [...(content([]).classes ?? []), CP_B],
});
const made = plan(fichier, base([...eleves, parti]));
const CLASSES = classesDuPlan(made);
const cleDe = (libelle: string) => CLASSES.find((each) => each.libelle === libelle)?.cle ?? "";
const ecrits = (decisions: Decisions) =>
  settle(made, decisions)
    .filter((each) => isEffective(each) && each.change.groupe !== "inchange")
    .map(({ change }) => `${change.kind} ${change.sujet}`)
    .sort();

test("chaque changement est d’une seule classe : celle où l’élève arrive, celle qu’il quitte en partant", () => {
  const sujets = new Map(made.changes.map(({ id, sujet }) => [id, sujet]));
  const found = CLASSES.map(({ libelle, changeIds }) => [libelle, [...changeIds].map((id) => sujets.get(id)).sort()]);
  expect(Object.fromEntries(found)).toEqual({
    "CP A": ["SORNETTE Léo"],
    "CE1 B": ["FARIBOLE Ana"],
    "CP B": ["AOUSTALX Adèle", "BALIVERNE Zoë", "CP B"],
  });
});

test("ignorer une classe laisse de côté ses élèves, et les responsables qui n’ont qu’eux", () => {
  const decisions = decideClasse(made, {}, { cle: cleDe("CP B"), choix: "ignorer" });
  expect(ecrits({})).toContain("fiche.ajouter BALIVERNE Anne");
  expect(ecrits(decisions)).toEqual(["eleve.ajouter SORNETTE Léo", "eleve.desactiver FARIBOLE Ana"]);
});

test("ignorer une classe se reprend : tout redevient comme Navette le proposait, sans toucher aux autres classes", () => {
  const autre = decideClasse(made, {}, { cle: cleDe("CP A"), choix: "ignorer" });
  const ignoree = decideClasse(made, autre, { cle: cleDe("CP B"), choix: "ignorer" });
  expect(decideClasse(made, ignoree, { cle: cleDe("CP B"), choix: "proposer" })).toEqual(autre);
});
