import { type Choix, choixOf, type Decisions, type Plan, retenueInWords, settle, standing } from "@navette/reconcile";
import { presentArbitrages, presentChange, vueOf } from "@navette/server";

/** One change of a plan, as `import --json` gives it. Values are as the pages show them: in words, dates in French. */
export interface ChangeJson {
  /** What a file of decisions calls it: the same for the same files and the same school. */
  readonly id: string;
  readonly kind: string;
  readonly groupe: string;
  readonly sujet: string;
  /** The class of the pupil before the import, else the one he arrives in. */
  readonly classe: string | null;
  /** What changes of somebody known here. */
  readonly champs: readonly {
    readonly champ: string;
    readonly libelle: string;
    readonly avant: string | null;
    readonly apres: string | null;
    /** Who corrected it here, and when. */
    readonly verrou: string | null;
  }[];
  /** What the files say of somebody new, or of a departure. */
  readonly details: readonly { readonly libelle: string; readonly valeur: string }[];
  /** Why the files and the school speak of the same person. */
  readonly preuve: string | null;
  /** Why a person must choose, and among whom. */
  readonly motif: string | null;
  readonly suggestions: readonly {
    readonly id: string;
    readonly sujet: string;
    readonly ancien: boolean;
    readonly indices: string;
  }[];
  /** Why it is not accepted by default. */
  readonly retenue: { readonly code: string; readonly message: string } | null;
  readonly permis: readonly Choix[];
  /** A word of a file of decisions: what is done when nobody says anything, and what will be done. `null`: somebody must say. */
  readonly defaut: string | null;
  readonly decision: string | null;
  /** Why nothing of it is written though it is accepted. */
  readonly consequence: string | null;
}

/** Every change of a plan; what the files leave as it is is only counted. */
export function changesOf(plan: Plan, decisions: Decisions): ChangeJson[] {
  const vue = vueOf(plan);
  const settled = standing(settle(plan, decisions));
  const all = { depuis: 0, limite: settled.length };
  const arbitrages = new Map(presentArbitrages(settled, plan, all).cas.map((each) => [each.id, each]));
  return settled
    .filter(({ change }) => change.groupe !== "inchange")
    .map((each) => {
      const { change, decision } = each;
      const { id, kind, groupe, sujet, classe, champs, details, preuve, suit } = presentChange(each, vue);
      const arbitrage = arbitrages.get(id);
      return {
        id,
        kind,
        groupe,
        sujet,
        classe,
        champs,
        details: arbitrage?.details ?? details,
        preuve,
        motif: arbitrage?.motif ?? null,
        suggestions: (arbitrage?.suggestions ?? []).map(({ decision: meme, sujet, ancien, indices }) => {
          return { id: choixOf(meme) ?? "", sujet, ancien, indices };
        }),
        retenue: retenueOf(change.retenue, plan),
        permis: change.permis,
        defaut: choixOf(change.defaut),
        decision: choixOf(decision),
        consequence: suit,
      };
    });
}

function retenueOf(retenue: Plan["changes"][number]["retenue"], { gardes }: Plan): ChangeJson["retenue"] {
  if (!retenue) return null;
  const code = retenue.kind === "garde" ? retenue.code : retenue.kind;
  return { code, message: retenueInWords(retenue, gardes) };
}
