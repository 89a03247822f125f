import type { Content, ContentService } from "@navette/formats";
import type { Contexte } from "./contexte.ts";
import type { GenreCorrespondance } from "./objets.ts";

/** What a timetable software says, in the codes of STS-Web as far as its names are paired; the others stay as they are. */
export function traduire(content: Content, { cleDe }: Pick<Contexte, "cleDe">): Content {
  const { groupes, services } = content;
  const code = (genre: GenreCorrespondance, nom: string) => cleDe(genre, nom) ?? nom;
  const traduit = ({ structure, matiere, enseignants, ...service }: ContentService): ContentService => ({
    ...service,
    structure: { ...structure, code: code(structure.type === "groupe" ? "groupe" : "classe", structure.code) },
    matiere: code("matiere", matiere),
    enseignants: enseignants.map((each) => ({ ...each, personnel: code("professeur", each.personnel) })),
  });
  return {
    ...content,
    ...(groupes && {
      groupes: groupes.map((groupe) => ({
        ...groupe,
        code: code("groupe", groupe.code),
        divisions: groupe.divisions.map((division) => code("classe", division)),
      })),
    }),
    ...(services && { services: services.map(traduit) }),
  };
}
