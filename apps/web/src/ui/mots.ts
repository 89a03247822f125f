/** How the pages write numbers, dates and plurals in French. */

const entier = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** 4986 → « 4 986 », with a narrow no-break space. */
export const nombre = (value: number): string => entier.format(value);

/** `pluriel(2, "élève")` → « 2 élèves »; zero and one take the singular. Give the plural when it is not an added s. */
export function pluriel(count: number, un: string, plusieurs = `${un}s`): string {
  return `${nombre(count)}\u00A0${Math.abs(count) >= 2 ? plusieurs : un}`;
}

/** 0.654 → « 65 % »: rounded down, so that 100 % is only said when nothing is left. */
export const pourcent = (part: number): string => `${Math.floor(part * 100 + 1e-9)}\u00A0%`;

/** « d’Avana », « de Zoé »; before a mute or an aspirate h nobody can tell: « de Hugo ». */
export const deNom = (nom: string): string =>
  /^(?:[aeiouœæ]|y[^aeiou])/.test(sansAccents(nom)) ? `d’${nom}` : `de ${nom}`;

/** « 06 39 98 00 01 », however a French number was written; any other stays as it is. */
export function telephoneEnMots(telephone: string): string {
  const digits = telephone.replace(/[\s./()-]/g, "").replace(/^(?:\+33|0033)0?/, "0");
  return /^0\d{9}$/.test(digits) ? (digits.match(/../g) ?? []).join(" ") : telephone;
}

/** A size in bytes, in the unit that keeps it short: « 3,4 Mo ». */
export function octets(bytes: number): string {
  const units = ["octets", "ko", "Mo", "Go"];
  let value = bytes;
  let rank = 0;
  while (value >= 1000 && rank < units.length - 1) {
    value /= 1000;
    rank += 1;
  }
  return `${nombre(rank === 0 ? value : Math.round(value * 10) / 10)}\u00A0${units[rank]}`;
}

/** « Élève » → « eleve », as words are searched: case and accents aside. */
export const sansAccents = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Days of a calendar have no time zone: they are read and written as UTC noon-free dates. */
const asDay = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`);
const day = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat("fr-FR", {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  timeZone: "UTC",
});
const instant = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric" });
const clock = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit" });

/** `2027-03-01` → « 1er mars 2027 ». */
export const jourLong = (iso: string): string => day.format(asDay(iso)).replace(/^1 /, "1er ");

const weekday = new Intl.DateTimeFormat("fr-FR", { weekday: "long", timeZone: "UTC" });

/** `2027-03-11` → « Jeudi 11 mars 2027 ». */
export function jourEntier(iso: string): string {
  const name = weekday.format(asDay(iso));
  return `${name.charAt(0).toLocaleUpperCase("fr")}${name.slice(1)} ${jourLong(iso)}`;
}

/** `2027-03-01` → « 01/03/2027 ». */
export const jourCourt = (iso: string): string => shortDay.format(asDay(iso));

/** An instant in the reader's own time zone: « 11 mars 2027, 8 h 12 ». */
export function moment(iso: string): string {
  const date = new Date(iso);
  return `${instant.format(date).replace(/^1 /, "1er ")}, ${clock.format(date).replace(/^0/, "").replace(":", "\u00A0h\u00A0")}`;
}

/** A typed day, `JJ/MM/AAAA` with / . - or spaces, to `AAAA-MM-JJ`; `undefined` when there is no such day. */
export function lireJour(typed: string): string | undefined {
  const parts = typed.trim().match(/^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/);
  if (parts === null) return undefined;
  const [, d = "", m = "", y = ""] = parts;
  const iso = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  const date = asDay(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** 2026 → « 2026-2027 ». */
export const anneeScolaire = (annee: number): string => `${annee}-${annee + 1}`;
