import type { Cellule, ResultatSaisie } from "@navette/server/api";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AppError, networkError } from "../api/app-error.ts";
import type { Entree } from "./cell-queue.ts";
import { valeurDe } from "./cell-queue.ts";
import { createCellStore, DELAI_MS } from "./cell-store.ts";

const cellule: Cellule = { cible: "esther", rubrique: "FRA-RAC", objet: "appreciation" };

/** A server with one cell, that can be cut; and the memory of a tab. */
function essai(memoire: readonly Entree[] = []) {
  const envois: (readonly Entree[])[] = [];
  let gardees = memoire;
  let panne: AppError | undefined;
  let terminees = 0;
  const store = createCellStore({
    envoyer: (entrees) => {
      envois.push(entrees);
      if (panne) return Promise.reject(panne);
      return Promise.resolve(
        entrees.map(
          ({ cellule: cible, valeur, version }): ResultatSaisie => ({
            outcome: "enregistree",
            saisie: { ...cible, valeur, version: version + 1, auteur: "Claire Lenoir", le: "2026-11-10T09:00:00.000Z" },
          }),
        ),
      );
    },
    garde: {
      lire: () => memoire,
      ecrire: (entrees) => {
        gardees = entrees;
      },
    },
    now: () => new Date("2026-11-10T09:40:00.000Z"),
    onSessionTerminee: () => {
      terminees += 1;
    },
  });
  const coupe = (fault: AppError | undefined) => {
    panne = fault;
  };
  return { store, envois, coupe, gardees: () => gardees, terminees: () => terminees };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("part 800 ms après la dernière touche, en une fois", async () => {
  const { store, envois } = essai();
  store.tape(cellule, "E");
  await vi.advanceTimersByTimeAsync(DELAI_MS - 1);
  store.tape(cellule, "Es");
  await vi.advanceTimersByTimeAsync(DELAI_MS - 1);
  expect(envois).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(envois).toMatchObject([[{ valeur: "Es", version: 0 }]]);
  expect(store.file().entrees.size).toBe(0);
});

test("réseau coupé : garde dans l’onglet, réessaie, puis n’en laisse rien", async () => {
  const { store, envois, coupe, gardees } = essai();
  coupe(networkError());
  store.tape(cellule, "Esther");
  await store.flush();
  expect(gardees()).toMatchObject([{ valeur: "Esther", phase: { nom: "attend" } }]);
  coupe(undefined);
  await vi.advanceTimersByTimeAsync(2000);
  expect(envois).toHaveLength(2);
  expect(gardees()).toEqual([]);
});

test("réseau coupé : taper n’interroge pas le serveur à chaque touche", async () => {
  const { store, envois, coupe } = essai();
  coupe(networkError());
  store.tape(cellule, "E");
  await store.flush();
  store.tape(cellule, "Es");
  await vi.advanceTimersByTimeAsync(DELAI_MS);
  expect(envois).toHaveLength(1);
});

test("un onglet rechargé renvoie ce qu’il gardait, sur la version d’alors", async () => {
  const { store, envois } = essai([{ cellule, valeur: "Gardé", version: 2, phase: { nom: "modifiee" } }]);
  expect(valeurDe(store.file(), cellule)).toBe("Gardé");
  await vi.advanceTimersByTimeAsync(1);
  expect(envois).toMatchObject([[{ valeur: "Gardé", version: 2 }]]);
});

test("session terminée : le dit, garde, et attend qu’elle se rouvre", async () => {
  const { store, coupe, gardees, terminees } = essai();
  coupe(new AppError({ code: "sans-session", status: 401, message: "Connectez-vous." }));
  store.tape(cellule, "Esther");
  await store.flush();
  expect(terminees()).toBe(1);
  expect(gardees()).toHaveLength(1);
});

test("un refus du tout garde ce qui est tapé et dit pourquoi", async () => {
  const { store, coupe } = essai();
  coupe(new AppError({ code: "livret.ferme", status: 409, message: "Le bilan est fermé.", remedy: "Demandez." }));
  store.tape(cellule, "Esther");
  await store.flush();
  const [entree] = store.file().entrees.values();
  expect(entree?.phase).toEqual({ nom: "refusee", refus: { message: "Le bilan est fermé.", remedy: "Demandez." } });
});

test("Ctrl Z revient avant l’enregistrement, une rafale de touches à la fois, et Ctrl Maj Z rétablit", async () => {
  const { store } = essai();
  for (const texte of ["E", "Es", "Est"]) store.tape(cellule, texte);
  await store.flush();
  for (const texte of ["Esth", "Esther"]) store.tape(cellule, texte);
  store.annule(cellule);
  expect(valeurDe(store.file(), cellule)).toBe("Est");
  store.annule(cellule);
  expect(valeurDe(store.file(), cellule)).toBeNull();
  store.retablit(cellule);
  store.retablit(cellule);
  expect(valeurDe(store.file(), cellule)).toBe("Esther");
});

test("réseau coupé : Échap rend le dernier enregistré, et Ctrl Z rend tout ce qui avait été tapé", async () => {
  const { store, coupe } = essai();
  const enregistre = "Participe aux débats.";
  store.tape(cellule, enregistre);
  await store.flush();
  coupe(networkError());
  const phrase = `${enregistre} Elle écoute les autres, reformule ce qu’ils disent et défend son avis sans hausser le ton.`;
  for (let fin = enregistre.length + 1; fin <= phrase.length; fin += 1) store.tape(cellule, phrase.slice(0, fin));
  await store.flush();
  store.restaure(cellule);
  expect(valeurDe(store.file(), cellule)).toBe(enregistre);
  store.annule(cellule);
  expect(valeurDe(store.file(), cellule)).toBe(phrase);
  store.annule(cellule);
  expect(valeurDe(store.file(), cellule)).toBe(enregistre);
});
