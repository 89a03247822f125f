type Cell = string | null | undefined;

/** A French number of nine digits lost its leading zero in a spreadsheet: no other digit can stand before them. */
export function zeroTelephonePerdu(telephone: Cell, pays: Cell): boolean {
  const isFrancais = pays === undefined || pays === null || pays.toUpperCase() === "FRANCE";
  return isFrancais && /^[1-9]\d{8}$/.test(chiffres(telephone));
}

/** The number, with its zero when a spreadsheet took it away. */
export function telephoneLu(telephone: Cell, pays: Cell): Cell {
  return zeroTelephonePerdu(telephone, pays) ? `0${chiffres(telephone)}` : telephone;
}

const chiffres = (telephone: Cell): string => (telephone ?? "").replace(/[\s.-]/g, "");
