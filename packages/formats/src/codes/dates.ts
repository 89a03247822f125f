import { type Codec, fault } from "../kernel/codec.ts";
import { isDate } from "../kernel/layout/xsd-dates.ts";

/** A day that exists in the calendar, as `AAAA-MM-JJ`. */
export type DateIso = string & { readonly __brand: "DateIso" };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const FRANCAISE = /^(\d{2})\/(\d{2})\/(\d{4})$/;

const dateIllisible = fault({
  code: "date.illisible",
  level: "anomalie",
  message: (text) => `«\u00a0${text}\u00a0» n’est pas une date écrite JJ/MM/AAAA ou AAAA-MM-JJ.`,
  remedy: "Vérifiez cette date dans l’application d’où vient le fichier, puis refaites l’extraction sans la modifier.",
});

const dateImpossible = fault({
  code: "date.impossible",
  level: "anomalie",
  message: (text) => `La date «\u00a0${text}\u00a0» n’existe pas dans le calendrier.`,
  remedy: "Corrigez cette date dans l’application d’où vient le fichier, puis refaites l’extraction.",
});

/** Years that a date of a school may bear, as ONDE's readers accept (onde.md §8.1). */
const ANNEES = { min: 1900, max: 2099 };

const dateHorsBornes = fault({
  code: "date.hors-bornes",
  level: "anomalie",
  message: (text) => `La date «\u00a0${text}\u00a0» n’est pas entre ${ANNEES.min} et ${ANNEES.max}.`,
  remedy:
    "L’année est sans doute mal tapée\u00a0: corrigez cette date dans l’application d’où vient le fichier, puis refaites l’extraction.",
});

/** Whether a day of the calendar is written `AAAA-MM-JJ`, of any year. */
export const isJour = (text: string): boolean => text.length === 10 && isDate(text);

/** Makes the ISO date, or nothing when no such day exists from 1900 to 2099. */
export function dateIso(annee: number, mois: number, jour: number): DateIso | undefined {
  const text = `${annee}-${String(mois).padStart(2, "0")}-${String(jour).padStart(2, "0")}`;
  return isHorsBornes(annee) || !isJour(text) ? undefined : (text as DateIso);
}

const isHorsBornes = (annee: number): boolean => annee < ANNEES.min || annee > ANNEES.max;

function read(text: string): DateIso | ReturnType<typeof dateImpossible> {
  const iso = ISO.exec(text);
  const francaise = FRANCAISE.exec(text);
  const parts = iso?.slice(1) ?? francaise?.slice(1).reverse();
  if (!parts) return dateIllisible(text);
  const [annee = 0, mois = 0, jour = 0] = parts.map(Number);
  if (isHorsBornes(annee)) return dateHorsBornes(text);
  return dateIso(annee, mois, jour) ?? dateImpossible(text);
}

/** Reads both spellings of a day, `2014-01-30` and `30/01/2014`; writes ISO. */
export const date: Codec<DateIso> = { name: "date", read, write: (value) => value };

/** The day of an ISO date the French way, `30/01/2014`; an hour or a time zone after it is dropped. */
export function dateFrancaise(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
