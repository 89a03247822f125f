/** What a person may choose: `meme` and `nouveau` settle a row to arbitrate. */
export type Choix = "accepter" | "ignorer" | "meme" | "nouveau";

export const ACCEPTER = { choix: "accepter" } as const;
export const IGNORER = { choix: "ignorer" } as const;
/** What may be chosen of what is neither to arbitrate nor already so. */
export const OUI_NON = ["accepter", "ignorer"] as const satisfies readonly Choix[];

export type Decision =
  | { readonly choix: "accepter" | "ignorer" | "nouveau" }
  | { readonly choix: "meme"; readonly eleveId: string }
  /** The same, of what is neither a pupil nor a class. */
  | { readonly choix: "meme"; readonly ficheId: string };

/** By identifier of change; a change that is not here keeps its default. */
export type Decisions = Readonly<Record<string, Decision>>;
