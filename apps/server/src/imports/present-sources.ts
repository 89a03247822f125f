import { type ImportListe, instantSu, jourLocal } from "@navette/base";
import type { EtatSource, Source } from "./historique-schemas.ts";

const SOURCES: readonly Source[] = ["onde", "siecle", "sts", "tableur"];

/** How fresh what the school holds of each application is, at that instant. */
export function presentSources(imports: readonly ImportListe[], now: Date): EtatSource[] {
  const today = jourLocal(now);
  return SOURCES.flatMap((source) => {
    const days = imports.flatMap((each) => {
      const su = instantSu(each);
      if (su === null) return [];
      const own = each.fichiers.filter((fichier) => fichier.source === source);
      return own.map(({ date }) => ({ jour: date ?? jourLocal(new Date(su)), exporte: date !== undefined }));
    });
    const last = days.toSorted((a, b) => (a.jour < b.jour ? 1 : -1))[0];
    return last ? [{ source, ...last, age: Math.max(0, daysBetween(last.jour, today)) }] : [];
  });
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
