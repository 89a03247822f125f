import type { Content, ContentService } from "@navette/formats";
import { COURS_GENERAL } from "@navette/formats/codes/modalites-cours";
import { type DetailLogiciel, type GenreCorrespondance, type NomLogiciel, nomService } from "./objets.ts";

/**
 * The names a timetable software writes for STS-Web (EDT_STS): it names what it has already matched by the codes of
 * STS-Web, and the groups of its own by theirs (sts-web.md §10).
 */
export function nomsDuFichier({ groupes = [], services = [] }: Content): NomLogiciel[] {
  const noms = new Map<string, NomLogiciel>();
  const add = (genre: GenreCorrespondance, nom: string, detail: DetailLogiciel) => {
    if (!noms.has(`${genre} ${nom}`)) noms.set(`${genre} ${nom}`, { genre, nom, detail });
  };
  for (const { code, libelle, divisions } of groupes) {
    add("groupe", code, { ...(libelle && { libelle }), divisions: divisions.toSorted() });
    for (const division of divisions) add("classe", division, {});
  }
  for (const service of services) {
    const { structure, matiere, enseignants } = service;
    add(structure.type === "groupe" ? "groupe" : "classe", structure.code, {});
    add("matiere", matiere, { cle: matiere });
    for (const { personnel } of enseignants) add("professeur", personnel, { cle: personnel });
  }
  for (const service of services) {
    const { structure, matiere, modaliteCours } = service;
    add("service", nomService(structure.code, matiere, modaliteCours), detailService(service));
  }
  return [...noms.values()];
}

function detailService({ structure, matiere, modaliteCours, heures, enseignants }: ContentService): DetailLogiciel {
  return {
    structure: structure.code,
    matiere,
    modalite: modaliteCours || COURS_GENERAL,
    enseignants: enseignants.map(({ personnel }) => personnel).toSorted(),
    ...(typeof heures === "number" && { heures }),
  };
}
