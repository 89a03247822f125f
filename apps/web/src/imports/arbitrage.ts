import type { Arbitrage, Decision } from "@navette/server/api";

/** One answer, what it does, and the decision it is. */
export interface Reponse {
  readonly libelle: string;
  readonly suite: string;
  readonly decision: Decision;
}

/** The answers to one case, in the order of their keys: the same as each pupil proposed, another one, neither. */
export function choixDe({ objet, suggestions, sexe }: Pick<Arbitrage, "objet" | "suggestions" | "sexe">): Reponse[] {
  const isOne = suggestions.length === 1;
  const isEleve = objet === "eleve";
  const same = isEleve ? (sexe === "F" ? "La même élève" : "Le même élève") : "La même personne";
  return [
    ...suggestions.map(
      ({ decision, sujet, ancien }): Reponse => ({
        libelle: isOne ? same : `${same} que ${sujet}`,
        suite: ancien
          ? `Reprendre son dossier\u00a0: ${sexe === "F" ? "elle" : "il"} revient dans l’établissement`
          : "Garder son dossier, prendre ce que dit le fichier",
        decision,
      }),
    ),
    {
      libelle: nouveau(isEleve, suggestions.length > 0),
      suite: isEleve ? "Créer un dossier\u00a0; ne plus poser la question" : "Créer une fiche",
      decision: { choix: "nouveau" },
    },
    { libelle: "Laisser de côté", suite: "Rien ne change pour cette ligne", decision: { choix: "ignorer" } },
  ];
}

function nouveau(isEleve: boolean, isCompared: boolean): string {
  if (isCompared) return isEleve ? "Deux élèves" : "Deux personnes";
  return isEleve ? "Un autre élève" : "Une autre personne";
}

/** Which of the answers a decision is; -1 for none. */
export function rangDe(reponses: readonly Reponse[], decision: Decision | null): number {
  return reponses.findIndex(({ decision: each }) => isSame(each, decision));
}

function isSame(a: Decision, b: Decision | null): boolean {
  return b !== null && a.choix === b.choix && choisi(a) === choisi(b);
}

/** Whom a decision recognises. */
function choisi(decision: Decision): string | null {
  if (decision.choix !== "meme") return null;
  return "eleveId" in decision ? decision.eleveId : decision.ficheId;
}

/** The next case that waits, from the top again when none follows; the same one when it was the last. */
export function suivant(rang: number, enAttente: readonly number[]): number {
  const others = enAttente.filter((each) => each !== rang);
  return others.find((each) => each > rang) ?? others[0] ?? rang;
}

/** What a key asks of the case that has the keyboard: to choose an answer, to validate it, to go to another case. */
export type Geste =
  | { readonly kind: "choisir"; readonly rang: number }
  | { readonly kind: "valider" }
  | { readonly kind: "aller"; readonly pas: -1 | 1 };

interface Touche {
  readonly code: string;
  /** A radio has the focus: arrows are its own, Enter sends its form. */
  readonly surReponse: boolean;
}

/** `chosen` is the rank of the answer chosen, -1 for none, among `count`. */
export function gesteDe({ code, surReponse }: Touche, chosen: number, count: number): Geste | undefined {
  const rang = rangDeTouche(code);
  if (rang !== undefined) return { kind: "choisir", rang };
  if (surReponse) return undefined;
  switch (code) {
    case "ArrowDown":
      return { kind: "choisir", rang: (chosen + 1) % count };
    case "ArrowUp":
      return { kind: "choisir", rang: chosen <= 0 ? count - 1 : chosen - 1 };
    case "ArrowLeft":
      return { kind: "aller", pas: -1 };
    case "ArrowRight":
      return { kind: "aller", pas: 1 };
    case "Enter":
    case "NumpadEnter":
      return { kind: "valider" };
    default:
      return undefined;
  }
}

/** The rank of the answer a key names. Digits are read by their place: a French keyboard types them with Maj. */
function rangDeTouche(code: string): number | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? undefined : Number(digit) - 1;
}
