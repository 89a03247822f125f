import { isJour } from "@navette/formats/codes/dates";

const JOUR_MS = 86_400_000;

/** Whether the text is a day and a time written `AAAA-MM-JJThh:mm:ss`. */
export function isJourHeure(text: string): boolean {
  return isJour(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text.slice(10));
}

export function lendemain(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + JOUR_MS).toISOString().slice(0, 10);
}
