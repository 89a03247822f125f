import type { Cellule, SaisieEcrite, ValeurCellule } from "@navette/server/api";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aEnvoyer,
  attend,
  charge,
  type Entree,
  envoie,
  FILE_VIDE,
  type File,
  recoit,
  restaure,
  tape,
  tranche,
  valeurDe,
} from "./cell-queue.ts";
import { cleDe } from "./cellules.ts";

const cellule: Cellule = { cible: "esther", rubrique: "FRA-RAC", objet: "appreciation" };
const ecrite = (valeur: ValeurCellule, version: number, auteur = "Claire Lenoir"): SaisieEcrite => ({
  ...cellule,
  valeur,
  version,
  auteur,
  le: "2026-11-10T09:00:00.000Z",
});
const phaseDe = (file: File) => file.entrees.get(cleDe(cellule))?.phase.nom;

/** Sends what waits, and gives what left. */
function part(file: File): [File, Entree] {
  const [entree] = aEnvoyer(file);
  if (entree === undefined) throw new Error("nothing waits");
  return [envoie(file, [entree]), entree];
}

test("une saisie part avec la version vue, et n’attend plus rien une fois gardée", () => {
  const [file, partant] = part(tape(charge(FILE_VIDE, [ecrite("Avant.", 3)]), cellule, "Après."));
  expect(partant).toMatchObject({ valeur: "Après.", version: 3 });
  const apres = recoit(file, partant, { outcome: "enregistree", saisie: ecrite("Après.", 4) });
  expect(apres.entrees.size).toBe(0);
  expect(valeurDe(apres, cellule)).toBe("Après.");
});

test("ce qui est tapé pendant l’envoi repart ensuite, sur la nouvelle version", () => {
  const [file, partant] = part(tape(FILE_VIDE, cellule, "Esther"));
  const tapee = tape(file, cellule, "Esther progresse");
  expect(aEnvoyer(tapee)).toEqual([]);
  const apres = recoit(tapee, partant, { outcome: "enregistree", saisie: ecrite("Esther", 1) });
  expect(aEnvoyer(apres)).toMatchObject([{ valeur: "Esther progresse", version: 1 }]);
});

test("retaper la valeur gardée n’envoie rien", () => {
  const file = tape(tape(charge(FILE_VIDE, [ecrite("Bien.", 1)]), cellule, "Bie"), cellule, "Bien.");
  expect(aEnvoyer(file)).toEqual([]);
});

describe("deux personnes dans une case", () => {
  const [file, partant] = part(tape(FILE_VIDE, cellule, "Le mien."));
  const autre = ecrite("Le sien.", 1, "Karim Bensalem");
  const conflit = recoit(file, partant, { outcome: "conflit", saisie: autre });

  test("les deux textes sont gardés, et rien ne part tant que l’on n’a pas choisi", () => {
    expect(phaseDe(conflit)).toBe("conflit");
    expect(valeurDe(conflit, cellule)).toBe("Le mien.");
    expect(conflit.connues.get(cleDe(cellule))).toEqual(autre);
    expect(aEnvoyer(conflit)).toEqual([]);
  });

  test("Échap ne choisit pas à la place de la personne", () => {
    expect(restaure(conflit, cellule)).toBe(conflit);
  });

  test("garder le mien l’écrit par-dessus le sien, en connaissance de cause", () => {
    expect(aEnvoyer(tranche(conflit, cellule, "Le mien."))).toMatchObject([{ valeur: "Le mien.", version: 1 }]);
  });

  test("garder le sien n’envoie rien", () => {
    const apres = tranche(conflit, cellule, "Le sien.");
    expect(apres.entrees.size).toBe(0);
    expect(valeurDe(apres, cellule)).toBe("Le sien.");
  });

  test("ce que j’écris encore pendant le conflit reste le mien", () => {
    expect(valeurDe(tape(conflit, cellule, "Le mien, complété."), cellule)).toBe("Le mien, complété.");
  });
});

test("sans réseau, la saisie attend et continue de s’écrire", () => {
  const [file, partant] = part(tape(FILE_VIDE, cellule, "Un"));
  const coupe = tape(attend(file, [partant], "2026-11-10T10:40:00.000Z"), cellule, "Un deux");
  expect(phaseDe(coupe)).toBe("attend");
  expect(aEnvoyer(coupe)).toMatchObject([{ valeur: "Un deux", version: 0 }]);
});

test("un refus ne s’applique pas à ce qui a été tapé depuis", () => {
  const [file, partant] = part(tape(FILE_VIDE, cellule, "Trop long"));
  const refus = {
    outcome: "refusee" as const,
    diagnostics: [{ code: "x", level: "rejet" as const, message: "Trop long.", remedy: "Raccourcissez.", where: {} }],
  };
  expect(phaseDe(recoit(file, partant, refus))).toBe("refusee");
  expect(phaseDe(recoit(tape(file, cellule, "Court"), partant, refus))).toBe("modifiee");
});

test("Échap pendant l’envoi rend l’ancienne valeur, qui repart à son tour", () => {
  const [file, partant] = part(tape(charge(FILE_VIDE, [ecrite("Avant.", 1)]), cellule, "Après."));
  const rendue = restaure(file, cellule);
  expect(valeurDe(rendue, cellule)).toBe("Avant.");
  const suite = recoit(rendue, partant, { outcome: "enregistree", saisie: ecrite("Après.", 2) });
  expect(aEnvoyer(suite)).toMatchObject([{ valeur: "Avant.", version: 2 }]);
});

test("une réponse plus ancienne que ce que l’on sait est oubliée", () => {
  const file = charge(FILE_VIDE, [ecrite("Nouveau.", 5)]);
  expect(charge(file, [ecrite("Ancien.", 4)])).toBe(file);
});

test("quoi que l’on tape et quoi que réponde le réseau, la page montre la dernière valeur tapée", () => {
  const pas = fc.oneof(
    fc.record({ tape: fc.constantFrom("a", "ab", "abc") }),
    fc.record({ reseau: fc.constantFrom("garde", "coupe") }),
  );
  fc.assert(
    fc.property(fc.array(pas, { maxLength: 20 }), (suite) => {
      let file = FILE_VIDE;
      let version = 0;
      let dernier: ValeurCellule = null;
      for (const each of suite) {
        if ("tape" in each) {
          dernier = each.tape;
          file = tape(file, cellule, each.tape);
        } else if (aEnvoyer(file).length > 0) {
          const [partie, partant] = part(file);
          expect(partant.version).toBe(version);
          if (each.reseau === "coupe") file = attend(partie, [partant], "2026-11-10T10:40:00.000Z");
          else {
            version += 1;
            file = recoit(partie, partant, { outcome: "enregistree", saisie: ecrite(partant.valeur, version) });
          }
        }
        expect(valeurDe(file, cellule)).toBe(dernier);
      }
    }),
    { seed: 20_261_110 },
  );
});
