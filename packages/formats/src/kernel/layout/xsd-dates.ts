const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number written at `from`, or NaN when one of the `count` characters is not a digit. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether a real day of years 0001 to 9999 is written in the first ten characters. */
function startsWithDay(text: string): boolean {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (text[4] !== "-" || text[7] !== "-" || !(year >= 1) || !(day >= 1)) return false;
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] ?? 0);
}

/** Minutes east of UTC of the time zone that begins at `from`; NaN when what is there is not a time zone. */
function zoneAt(text: string, from: number): number {
  if (text[from] === "Z") return text.length === from + 1 ? 0 : Number.NaN;
  const sign = text[from] === "+" ? 1 : text[from] === "-" ? -1 : Number.NaN;
  const minutes = digits(text, from + 4, 2);
  if (text.length !== from + 6 || text[from + 3] !== ":" || minutes > 59) return Number.NaN;
  const total = digits(text, from + 1, 2) * 60 + minutes;
  return total <= 840 ? sign * total : Number.NaN;
}

const endsAt = (text: string, from: number): boolean => text.length === from || !Number.isNaN(zoneAt(text, from));

/** `YYYY-MM-DD`, with or without a time zone. */
export function isDate(text: string): boolean {
  return startsWithDay(text) && endsAt(text, 10);
}

/** `YYYY-MM-DDThh:mm:ss`, with or without a fraction and a time zone. */
export function isDateTime(text: string): boolean {
  if (!startsWithDay(text) || text[10] !== "T" || text[13] !== ":" || text[16] !== ":") return false;
  const hours = digits(text, 11, 2);
  const minutes = digits(text, 14, 2);
  const seconds = digits(text, 17, 2);
  const fraction = /^\.[0-9]+/.exec(text.slice(19))?.[0] ?? "";
  const isTime = hours <= 23 && minutes <= 59 && seconds <= 59;
  const isEndOfDay = hours === 24 && minutes === 0 && seconds === 0 && !/[1-9]/.test(fraction);
  return (isTime || isEndOfDay) && endsAt(text, 19 + fraction.length);
}

/** A date with a time zone as the instant it begins, so that two spellings of one instant are equal; `undefined` without a zone. */
export function zoneMinutes(text: string): string | undefined {
  if (text.length === 10) return undefined;
  return `${Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 60_000 - zoneAt(text, 10)} UTC`;
}
