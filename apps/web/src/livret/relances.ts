import { periodeEnMots } from "@navette/livret";
import type { ConstatEcrit, RelanceEcrite } from "@navette/server/api";
import { pluriel } from "../ui/mots.ts";

/** A finding that waits for somebody, as the reminders count them. */
const isAttendu = ({ effet, code }: ConstatEcrit): boolean => effet !== "repare" && code !== "livret.sans-bilan";

const isPour = ({ fonction, nom }: RelanceEcrite, { qui }: ConstatEcrit): boolean =>
  qui.fonction === fonction && (nom === null ? qui.noms.length === 0 : qui.noms.includes(nom));

interface DemandeRappel {
  readonly relance: RelanceEcrite;
  /** "Trimestre 2". */
  readonly periode: string;
  readonly constats: readonly ConstatEcrit[];
}

/**
 * The message to send to one person: what is missing, cause by cause, with the number of pupils. No pupil is named: it
 * may travel by mail.
 */
export function texteDeRappel({ relance, periode, constats }: DemandeRappel): string {
  const siens = constats.filter((constat) => isAttendu(constat) && isPour(relance, constat));
  const parMessage = new Map<string, ConstatEcrit[]>();
  for (const constat of siens) {
    const cle = `${constat.message} ${constat.remedy}`;
    parMessage.set(cle, [...(parMessage.get(cle) ?? []), constat]);
  }
  const lignes = [...parMessage].map(([phrase, cas]) => `- ${phrase}${combien(cas)}`);
  return [
    relance.nom === null ? "Bonjour," : `Bonjour ${relance.nom},`,
    "",
    `Pour le bilan ${periodeEnMots(periode).de}, il reste à compléter dans Navette\u00a0:`,
    ...lignes,
    "",
    "Merci.",
  ].join("\n");
}

function combien(cas: readonly ConstatEcrit[]): string {
  const eleves = new Set(cas.flatMap(({ eleve }) => eleve ?? [])).size;
  return eleves === 0 ? "" : ` (${pluriel(eleves, "élève")})`;
}
