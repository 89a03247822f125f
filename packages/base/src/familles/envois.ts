import type { Envois, IdentiteResponsable, Message, Responsabilite } from "./famille.ts";

/** What is known of one responsable of a pupil, for who decides what to send him. */
export type Destinataire = Pick<Responsabilite, "niveau"> &
  Pick<IdentiteResponsable, "courriel" | "telephonePortable" | "accepteSms"> & {
    readonly responsable: string;
    readonly foyer: string | null;
  };

/**
 * Who receives what for one pupil, from his responsables in force. Only représentants légaux do: a file that gives no
 * level (onde.md §8.10) may name a mere contact. One copy a household; a number or an e-mail two share gets one message;
 * SMS go to those who accept them, never to those of whom it is not known.
 */
export function envoisOf(destinataires: readonly Destinataire[]): Envois {
  const legaux = destinataires.filter(({ niveau }) => niveau === "legal");
  const loges = legaux.filter(({ foyer }) => foyer !== null);
  const sms = legaux.filter(({ accepteSms }) => accepteSms === true);
  return {
    exemplaires: [
      ...[...together(loges, ({ foyer }) => foyer)].map(([foyer, group]) => ({ foyer, responsables: idsOf(group) })),
      ...legaux
        .filter(({ foyer }) => foyer === null)
        .map(({ responsable }) => ({ foyer: null, responsables: [responsable] })),
    ],
    sms: messages(sms, ({ telephonePortable }) => telephonePortable, digits),
    courriels: messages(legaux, ({ courriel }) => courriel, lower),
    aPreciser: idsOf(destinataires.filter(({ niveau }) => niveau === null)),
  };
}

type Coordonnee = (destinataire: Destinataire) => string | null;

function messages(
  destinataires: readonly Destinataire[],
  read: Coordonnee,
  cle: (text: string) => string,
): readonly Message[] {
  const groups = together(destinataires, (each) => cle(read(each) ?? "") || null);
  return [...groups.values()].flatMap((group) => {
    const [vers] = group.flatMap((each) => read(each) ?? []);
    return vers === undefined ? [] : [{ vers: vers.trim(), responsables: idsOf(group) }];
  });
}

function together(
  destinataires: readonly Destinataire[],
  cle: Coordonnee,
): ReadonlyMap<string, readonly Destinataire[]> {
  const groups = new Map<string, Destinataire[]>();
  for (const each of destinataires) {
    const key = cle(each);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

const idsOf = (destinataires: readonly Destinataire[]) => destinataires.map(({ responsable }) => responsable);

/** The last nine figures are the same with and without the country's prefix. */
const digits = (numero: string) => numero.replace(/\D/g, "").slice(-9);
const lower = (courriel: string) => courriel.trim().toLowerCase();
