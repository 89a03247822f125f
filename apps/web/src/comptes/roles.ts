import type { Role } from "@navette/server/api";

/** What each role may do, under its name. */
export const ROLES: readonly { readonly valeur: Role; readonly libelle: string; readonly suite: string }[] = [
  { valeur: "enseignant", libelle: "Enseignant", suite: "Remplit le livret de ses classes, et ne voit qu’elles." },
  { valeur: "directeur", libelle: "Direction", suite: "Importe, règle les classes, relit, envoie à LSU." },
  { valeur: "administrateur", libelle: "Administration", suite: "Tout cela, et gère aussi les comptes." },
];

export const TOUS: readonly Role[] = ROLES.map(({ valeur }) => valeur);
export const DIRECTION: readonly Role[] = ["administrateur", "directeur"];

/** The role, as people say it. */
export const libelleRole = (role: Role): string => ROLES.find(({ valeur }) => valeur === role)?.libelle ?? role;
