/** Where the schools are. */
const FUSEAU = "Europe/Paris";

const JOUR = new Intl.DateTimeFormat("sv-SE", { timeZone: FUSEAU });
const HEURE = new Intl.DateTimeFormat("sv-SE", { timeZone: FUSEAU, dateStyle: "short", timeStyle: "medium" });

/** The day at that instant, ISO, on the clocks of the school. */
export function jourLocal(instant: Date): string {
  return JOUR.format(instant);
}

/** The same with the time: `AAAA-MM-JJThh:mm:ss`. */
export function heureLocale(instant: Date): string {
  return HEURE.format(instant).replace(" ", "T");
}
