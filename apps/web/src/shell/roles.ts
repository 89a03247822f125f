import type { Role } from "../api/session.ts";

export const TOUS: readonly Role[] = ["administrateur", "directeur", "enseignant"];
export const DIRECTION: readonly Role[] = ["administrateur", "directeur"];
