import type { ContentCalendrier, ContentPeriode } from "../../content/structures.ts";
import type { SiecleCommuns } from "./schema.ts";

/** The year, as its dates say it: the millésime of the file may be another one (siecle.md §6). */
export function communsContent({ donnees }: SiecleCommuns): { calendrier: ContentCalendrier; annee?: number } {
  const { anneeScolaire = {}, periodesPedagogiques = [] } = donnees;
  const { dateDebutEleve, dateFinEleve, dateDebutProf, dateFinProf } = anneeScolaire;
  const periodes = periodesPedagogiques.flatMap(({ llPeriode, codePeriode, dateDebut, dateFin }): ContentPeriode[] => {
    const libelle = llPeriode ?? codePeriode;
    return libelle && dateDebut && dateFin ? [{ libelle, debut: dateDebut, fin: dateFin }] : [];
  });
  return {
    ...(dateDebutEleve && { annee: Number(dateDebutEleve.slice(0, 4)) }),
    calendrier: {
      debutEleves: dateDebutEleve ?? null,
      finEleves: dateFinEleve ?? null,
      debutEnseignants: dateDebutProf ?? null,
      finEnseignants: dateFinProf ?? null,
      // The list is empty in most schools, which do not keep their periods in SIECLE (siecle.md §6).
      // One that ends before it begins leaves a hole in the year: nothing is said of any then.
      ...(periodes.length > 0 && periodes.every(({ debut, fin }) => debut < fin) && { periodes }),
    },
  };
}
