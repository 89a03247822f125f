import { plan } from "@navette/reconcile";
import { expect, test } from "vitest";
import { presentFiche } from "./present-arbitrages-fiches.ts";

const VIDE = { uai: "9990001X", annee: 2025, classes: [], eleves: [], fiches: [], distinctions: [] };

test("un adulte dont la moitié du collège porte le nom : ce qu’il y a à faire est dit, sans proposition", () => {
  const fiches = Array.from({ length: 60 }, (_, rang) => ({
    id: `p${rang}`,
    genre: "personnel" as const,
    champs: { nom: "Martin", prenom: "Anne", naissance: "1970-01-01" },
    actif: true,
    origine: "import" as const,
    identifiants: [],
    verrous: [],
  }));
  const personnels = [{ line: 2, identifiant: "epp:1", nom: "Martin", prenom: "Anne", naissance: "1980-01-01" }];
  const made = plan({ source: "sts", personnels }, { ...VIDE, fiches });
  const [litige] = made.changes.filter((change) => change.kind === "fiche.arbitrer");
  if (!litige) expect.fail("nobody is asked");
  const { motif, suggestions } = presentFiche(litige, made);
  expect([suggestions, litige.permis]).toEqual([[], ["nouveau", "ignorer"]]);
  expect(motif).toContain("Trop de personnes de l’école portent ce nom");
});
