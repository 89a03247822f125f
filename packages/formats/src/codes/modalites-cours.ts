/** The ordinary modalité de cours (`CODE_MOD_COURS`; sts-web.md §4.4). */
export const COURS_GENERAL = "CG";
