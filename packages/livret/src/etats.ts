import type { Diagnostic } from "@navette/formats";

/** The life of a bilan. Only a bilan "complet" (or already "exporte") leaves for LSU. */
export const ETATS = ["en-saisie", "a-relire", "complet", "exporte"] as const;
export type Etat = (typeof ETATS)[number];

export const LIBELLES_ETATS: Readonly<Record<Etat, string>> = {
  "en-saisie": "En saisie",
  "a-relire": "À relire",
  complet: "Complet",
  exporte: "Exporté",
};

export const ROLES = ["administrateur", "directeur", "enseignant"] as const;
export type Role = (typeof ROLES)[number];

/** One move of the life of a bilan: an enseignant only moves the bilans of his own classes, which the caller checks. */
export interface Passage {
  readonly de: Etat;
  readonly vers: Etat;
  /** What the button says. */
  readonly action: string;
  readonly roles: readonly Role[];
  /** A closed bilan only reopens with a reason, kept in the journal. */
  readonly motifRequis: boolean;
}

const DIRECTION: readonly Role[] = ["directeur", "administrateur"];

export const PASSAGES: readonly Passage[] = [
  { de: "en-saisie", vers: "a-relire", action: "Donner à relire", roles: ROLES, motifRequis: false },
  { de: "en-saisie", vers: "complet", action: "Déclarer complet", roles: DIRECTION, motifRequis: false },
  { de: "a-relire", vers: "en-saisie", action: "Reprendre la saisie", roles: ROLES, motifRequis: false },
  { de: "a-relire", vers: "complet", action: "Déclarer complet", roles: DIRECTION, motifRequis: false },
  { de: "complet", vers: "exporte", action: "Exporter vers LSU", roles: DIRECTION, motifRequis: false },
  { de: "complet", vers: "en-saisie", action: "Rouvrir", roles: DIRECTION, motifRequis: true },
  { de: "exporte", vers: "en-saisie", action: "Rouvrir", roles: DIRECTION, motifRequis: true },
];

/** Who may type in each state. The administrateur of a small school is often its directeur. */
const SAISIE: Readonly<Record<Etat, readonly Role[]>> = {
  "en-saisie": ROLES,
  "a-relire": DIRECTION,
  complet: [],
  exporte: [],
};

export type Decision = { readonly permis: true } | { readonly permis: false; readonly diagnostic: Diagnostic };

/** The buttons to show: the moves this role may make from this state. */
export function passagesFrom(etat: Etat, role: Role): readonly Passage[] {
  return PASSAGES.filter((passage) => passage.de === etat && passage.roles.includes(role));
}

export interface DemandePassage {
  readonly de: Etat;
  readonly vers: Etat;
  readonly role: Role;
  readonly motif?: string;
}

/** Says yes to a move of the table, and refuses the rest with the reason. */
export function decidePassage({ de, vers, role, motif }: DemandePassage): Decision {
  const passage = PASSAGES.find((each) => each.de === de && each.vers === vers);
  if (passage === undefined) {
    return refus(
      "passage-inconnu",
      `Un bilan « ${LIBELLES_ETATS[de]} » ne devient pas « ${LIBELLES_ETATS[vers]} ».`,
      suites(de),
    );
  }
  if (!passage.roles.includes(role)) {
    return refus(
      "passage-reserve",
      `« ${passage.action} » est réservé à la direction.`,
      "Demandez-le à la directrice ou au directeur.",
    );
  }
  if (passage.motifRequis && !motif?.trim()) {
    return refus(
      "motif-absent",
      "Ce bilan est fermé : il se rouvre avec un motif.",
      "Écrivez en quelques mots pourquoi il faut le rouvrir.",
    );
  }
  return { permis: true };
}

/** Whether this role may type in a bilan of this state. */
export function decideSaisie({ etat, role }: { readonly etat: Etat; readonly role: Role }): Decision {
  if (SAISIE[etat].includes(role)) return { permis: true };
  const message = `Le bilan est « ${LIBELLES_ETATS[etat]} » : il ne se modifie plus ici.`;
  const remedy =
    etat === "a-relire"
      ? "Reprenez la saisie pour le modifier."
      : "Demandez à la direction de le rouvrir, avec un motif.";
  return refus("saisie-fermee", message, remedy);
}

function suites(de: Etat): string {
  const etats = PASSAGES.filter((passage) => passage.de === de).map((passage) => `« ${LIBELLES_ETATS[passage.vers]} »`);
  return `Depuis cet état, il devient ${etats.join(" ou ")}.`;
}

function refus(code: string, message: string, remedy: string): Decision {
  return { permis: false, diagnostic: { code: `livret.etat.${code}`, level: "rejet", message, remedy, where: {} } };
}
