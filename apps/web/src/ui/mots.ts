/** How the pages write numbers, dates and plurals in French. */

const entier = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** 4986 → « 4 986 », with a narrow no-break space. */
export const nombre = (value: number): string => entier.format(value);

/** `pluriel(2, "élève")` → « 2 élèves »; zero and one take the singular. Give the plural when it is not an added s. */
export function pluriel(count: number, un: string, plusieurs = `${un}s`): string {
  return `${nombre(count)}\u00A0${Math.abs(count) >= 2 ? plusieurs : un}`;
}

const SEULS = { classe: "La classe", division: "La division", groupe: "Le groupe", service: "Le service" } as const;

/**
 * How much of a whole, as the title of a list begins: « 2 classes sur 9 sont », « Les 9 classes sont », « La classe est ».
 * `qui` tells of which whole, for one and for several: `["qui a un livret", "qui ont un livret"]`.
 */
export function partEnMots(
  part: number,
  total: number,
  un: keyof typeof SEULS,
  qui: readonly [un: string, plusieurs: string] = ["", ""],
): string {
  if (part < total) return `${pluriel(part, un)} sur ${nombre(total)} ${part >= 2 ? "sont" : "est"}`;
  const tous = total === 1 ? [SEULS[un], qui[0], "est"] : [`Les ${nombre(total)} ${un}s`, qui[1], "sont"];
  return tous.filter(Boolean).join(" ");
}

/** The day of an instant where the reader is, `AAAA-MM-JJ`. */
export function jourDe(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
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

/** « Élève » → « eleve », as words are searched: case and accents aside. Keeps the length, so that what is found can be marked. */
export const sansAccents = (text: string): string =>
  [...text.normalize("NFC")].map((letter) => letter.normalize("NFD").charAt(0).toLowerCase() || letter).join("");

/**
 * A day of a calendar has no time zone: it is handled as a day of UTC. An instant counts for the day its reader lives it:
 * soon after midnight, UTC is still the day before.
 */
function asDay(iso: string): Date {
  if (iso.length === 10) return new Date(`${iso}T00:00:00Z`);
  const instant = new Date(iso);
  return new Date(Date.UTC(instant.getFullYear(), instant.getMonth(), instant.getDate()));
}

const day = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat("fr-FR", {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  timeZone: "UTC",
});
const clock = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit" });

/** `2027-03-01`, or an instant of that day → « 1er mars 2027 ». */
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
export const moment = (iso: string): string => `${jourLong(iso)}, ${heure(iso)}`;

/** « 10 h 42 », « 0 h 05 », in the reader's own time zone. */
export function heure(iso: string): string {
  return clock
    .format(new Date(iso))
    .replace(/^0(?=\d)/, "")
    .replace(":", "\u00A0h\u00A0");
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
