import { exportSiecle, writerSiecle } from "../export.ts";
import { elevesContent } from "./content.ts";
import { checkEleves } from "./rules.ts";
import { elevesNonRegardes, elevesSchema, elevesVersions, type SiecleEleves } from "./schema.ts";
import { elevesLus, isParti } from "./subject.ts";

export type { SiecleEleve, SiecleEleves } from "./schema.ts";

/** The pupils of SIECLE, with or without addresses (siecle.md §2). */
export const siecleEleves = exportSiecle<SiecleEleves>({
  name: "siecle-eleves",
  title: "Élèves (SIECLE)",
  schema: elevesSchema,
  rules: checkEleves,
  unregarded: elevesNonRegardes,
  counts: (document) => {
    const lus = elevesLus(document);
    const sortis = lus.eleves.filter((eleve) => isParti(lus, eleve)).length;
    const { bourses = [], adresses = [] } = document.donnees;
    return {
      eleves: lus.eleves.length - sortis,
      sortis,
      divisions: codes(document, "D").size,
      groupes: codes(document, "G").size,
      boursiers: bourses.length,
      adresses: adresses.length,
    };
  },
  toContent: elevesContent,
});

function codes({ donnees: { structures = [] } }: SiecleEleves, type: "D" | "G"): ReadonlySet<string> {
  const all = structures.flatMap(({ structure = [] }) => structure);
  return new Set(all.flatMap(({ typeStructure, codeStructure }) => (typeStructure === type ? [codeStructure] : [])));
}

/** The bytes of an élèves file; `version` chooses among 4.0 (the default), 3.0, 2.0 and 1.8. */
export const writeSiecleEleves = writerSiecle<SiecleEleves>(elevesSchema, elevesVersions);
