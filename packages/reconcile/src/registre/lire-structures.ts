import type { Content } from "@navette/formats";
import { type Annuaire, structureOf } from "./annuaire.ts";
import { type FicheEntrante, ficheOf } from "./fiche.ts";

export function lireCalendrier({ calendrier }: Content, { annee }: Annuaire): FicheEntrante[] | undefined {
  return calendrier && [ficheOf("calendrier", { annee, ...calendrier })];
}

export function lireMatieres({ matieres }: Content): FicheEntrante[] | undefined {
  return matieres?.map((matiere) => ficheOf("matiere", matiere));
}

export function lireMefs({ mefs }: Content): FicheEntrante[] | undefined {
  return mefs?.map((mef) => ficheOf("mef", mef));
}

/** STS-Web lists what is taught without saying how it is chosen: only SIECLE's lines are kept (sts-web.md §3.2). */
export function lireProgrammes({ programmes }: Content, { annee }: Annuaire): FicheEntrante[] | undefined {
  const complets = programmes?.filter(({ modalite }) => modalite !== undefined);
  return complets?.length ? complets.map((programme) => ficheOf("programme", { annee, ...programme })) : undefined;
}

export function lireGroupes({ groupes }: Content, { annee, classe }: Annuaire): FicheEntrante[] | undefined {
  return groupes?.map(({ divisions, mefs, ...groupe }) => {
    const connues = divisions.flatMap((code) => classe(code) ?? []);
    return ficheOf("groupe", { annee, ...groupe, divisions: connues.toSorted(), mefs: mefs.toSorted() });
  });
}

export function lireServices({ services }: Content, annuaire: Annuaire): FicheEntrante[] | undefined {
  return services?.flatMap(({ structure, enseignants, ...service }) => {
    const place = structureOf(structure, annuaire);
    if (!place) return [];
    const connus = enseignants.flatMap(({ personnel, heures = null }) => {
      const reference = annuaire.trouve("personnel", personnel);
      return reference ? [{ personnel: reference, heures }] : [];
    });
    const tries = connus.toSorted((a, b) => (a.personnel < b.personnel ? -1 : 1));
    return [ficheOf("service", { annee: annuaire.annee, ...place, ...service, enseignants: tries })];
  });
}

/** A pupil's groups, on the day of the export: the file has no dates (siecle.md §2.3). */
export function lireInscriptions({ eleves }: Content, annuaire: Annuaire): FicheEntrante[] | undefined {
  const listed = eleves?.filter(({ groupes }) => groupes !== undefined);
  if (!listed?.length) return undefined;
  return listed.flatMap((row) =>
    (row.groupes ?? []).flatMap((code) => {
      const eleve = annuaire.ligne(row);
      const groupe = annuaire.trouve("groupe", code);
      return eleve && groupe ? [ficheOf("inscription", { annee: annuaire.annee, eleve, groupe }, row.line)] : [];
    }),
  );
}
