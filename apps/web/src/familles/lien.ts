import type { Lien, Responsabilite } from "@navette/server/api";
import { ouiNon } from "./champs.ts";
import { FAITS, PARENTES } from "./words.ts";

/** What is said of a link, as it is typed; an empty text is nothing said. */
export type SaisieLien = Readonly<Record<keyof Responsabilite, string>>;

export const LIEN_VIDE: SaisieLien = {
  niveau: "",
  rang: "",
  parente: "",
  paieFrais: "",
  percoitAides: "",
  heberge: "",
  prioritaire: "",
};

export function saisieLien(lien: Lien): SaisieLien {
  const keys = Object.keys(LIEN_VIDE) as (keyof SaisieLien)[];
  return Object.fromEntries(keys.map((key) => [key, String(lien[key] ?? "")])) as SaisieLien;
}

/** What is sent. A link of a code that no list knows is left as it is. */
export function lienDe(saisie: SaisieLien): Partial<Responsabilite> {
  const { niveau, rang, parente } = saisie;
  const faits = Object.fromEntries(FAITS.map(({ champ }) => [champ, ouiNon(saisie[champ])]));
  return {
    ...faits,
    niveau: niveau === "legal" || niveau === "en-charge" || niveau === "contact" ? niveau : null,
    rang: rang === "" ? null : Number(rang),
    ...(parente === "" ? { parente: null } : parente in PARENTES && { parente: parente as Responsabilite["parente"] }),
  };
}
