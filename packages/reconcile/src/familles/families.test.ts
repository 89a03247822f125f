import type { ContentEnfant } from "@navette/formats";
import { expect, test } from "vitest";
import { SCOLARITE_VIDE } from "../plan/fields.ts";
import { base, CE1_B, content, eleve, row } from "../testing/school.ts";
import { readFamilies } from "./families.ts";

const scolarite = { ...SCOLARITE_VIDE, annee: 2025, classeId: CE1_B.id, niveau: "CE1", cycle: "2" };
const homonyms = [eleve("x"), eleve("y", { naissance: "2016-01-09", scolarite })];

function links(enfants: readonly ContentEnfant[], eleves = homonyms, rows = content([]).eleves ?? []) {
  const responsables = [{ line: 2, nom: "MARTIN", prenom: "Anne", enfants }];
  return readFamilies(content(rows, { responsables }), base(eleves));
}

test("un enfant est reconnu malgré les accents et le tiret", () => {
  const known = [eleve("x", { nom: "LE GOFF", prenom: "Anne-Élise" })];
  expect(links([{ nom: "LEGOFF", prenom: "ANNE ELISE" }], known)).toMatchObject({
    counts: { responsables: 1, liens: 1, reconnus: 1, inconnus: 0, ambigus: 0 },
    liens: [{ candidats: [{ eleveId: "x", classe: "CP A" }] }],
  });
});

test("deux enfants homonymes : le lien est refusé, les deux sont montrés avec classe et naissance", () => {
  const { counts, liens } = links([{ nom: "MARTIN", prenom: "Lucas" }]);
  expect(counts).toMatchObject({ reconnus: 0, ambigus: 1 });
  expect(liens[0]?.candidats).toMatchObject([
    { eleveId: "x", classe: "CP A", naissance: "2018-03-14" },
    { eleveId: "y", classe: "CE1 B", naissance: "2016-01-09" },
  ]);
});

test("la naissance, ou une classe de même libellé, distingue deux homonymes", () => {
  expect(links([{ nom: "MARTIN", prenom: "Lucas", naissance: "2016-01-09" }]).liens[0]?.candidats).toMatchObject([
    { eleveId: "y" },
  ]);
  expect(links([{ nom: "MARTIN", prenom: "Lucas", classe: "CE1  B" }]).liens[0]?.candidats).toMatchObject([
    { eleveId: "y" },
  ]);
  expect(links([{ nom: "MARTIN", prenom: "Lucas", classe: "Classe de Mme Tilleul" }]).counts.ambigus).toBe(1);
});

test("un enfant du fichier des élèves lu en même temps est reconnu, celui qui n’est nulle part ne l’est pas", () => {
  const { counts, liens } = links(
    [
      { nom: "OUDINOT", prenom: "Zoé" },
      { nom: "INCONNU", prenom: "Max" },
    ],
    homonyms,
    [row(2), row(3, { nom: "OUDINOT", prenom: "Zoé" })],
  );
  expect(counts).toMatchObject({ reconnus: 1, inconnus: 1 });
  expect(liens[0]?.candidats[0]).not.toHaveProperty("eleveId");
});

test("un ancien élève ne reçoit plus de responsable", () => {
  expect(links([{ nom: "MARTIN", prenom: "Lucas" }], [eleve("x", { actif: false })]).counts.inconnus).toBe(1);
});
