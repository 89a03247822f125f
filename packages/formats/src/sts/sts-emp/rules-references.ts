import type { Where } from "../../kernel/diagnostic.ts";
import { placeOf } from "../../kernel/offset.ts";
import { type Finding, type Rule, rule } from "../../kernel/rule.ts";
import { CORRIGEZ } from "./sentences.ts";
import { cle, deStructure, nomDe, nomStructure, numeroDe, type Subject } from "./subject.ts";

/** A reference, whether it resolves, and who makes it. */
interface Reference {
  readonly vers: string;
  readonly de: string;
  readonly isKnown: boolean;
  readonly where: Where;
}

interface Kind {
  readonly code: string;
  /** After "désigne". */
  readonly quoi: (vers: string) => string;
  /** What becomes of it: the reference is dropped, unless said otherwise. */
  readonly suite?: string;
  readonly references: (subject: Subject) => Iterable<Reference>;
}

/** One rule per kind of reference that may point nowhere (STS_D04): the reference is then dropped, nothing else is. */
function versRien({ code, quoi, suite = "ce lien n’est pas lu", references }: Kind): Rule<Subject> {
  return rule<Subject, Reference>({
    code: `sts.emp.${code}`,
    level: "anomalie",
    message: ({ de, vers }) =>
      `${de.charAt(0).toUpperCase()}${de.slice(1)} désigne ${quoi(vers)}, qui n’est pas dans ce fichier\u00a0: ${suite}.`,
    remedy: () => CORRIGEZ,
    check: function* (subject): Iterable<Finding<Reference>> {
      for (const each of references(subject)) if (!each.isKnown) yield each;
    },
  });
}

const enseignants = versRien({
  code: "enseignant-inconnu",
  quoi: (vers) => `l’enseignant ${vers}`,
  references: function* ({ services, personnes }) {
    for (const { structure, service } of services) {
      for (const each of service.enseignants ?? []) {
        const where = placeOf(each, { path: "SERVICE/ENSEIGNANTS/ENSEIGNANT" });
        const de = `le service ${service.codeMatiere} ${deStructure(structure)}`;
        yield { vers: numeroDe(each), de, isKnown: personnes.has(cle(each)), where };
      }
    }
  },
});

const divisionsDeGroupe = versRien({
  code: "division-inconnue",
  quoi: (vers) => `la division ${vers}`,
  references: function* ({ divisions, groupes, structures }) {
    // A file without any division is refused as a whole.
    if (divisions.length === 0) return;
    for (const groupe of groupes) {
      for (const each of groupe.divisionsAppartenance ?? []) {
        const isKnown = structures.get(each.code)?.type === "division";
        const where = placeOf(each, { path: "DIVISIONS_APPARTENANCE/DIVISION_APPARTENANCE" });
        yield { vers: each.code, de: `le groupe ${groupe.code}`, isKnown, where };
      }
    }
  },
});

const divisionsDePrincipal = versRien({
  code: "professeur-principal-sans-division",
  quoi: (vers) => `la division ${vers}`,
  references: function* ({ divisions, individus, structures }) {
    if (divisions.length === 0) return;
    for (const individu of individus) {
      for (const each of individu.profsPrinc ?? []) {
        const isKnown = structures.get(each.codeStructure)?.type === "division";
        const where = placeOf(each, { path: "PROFS_PRINC/PROF_PRINC", record: nomDe(individu) });
        yield { vers: each.codeStructure, de: `le professeur principal ${nomDe(individu)}`, isKnown, where };
      }
    }
  },
});

const mefs = versRien({
  code: "mef-inconnu",
  quoi: (vers) => `le MEF ${vers}`,
  references: function* ({ toutes, codes, document }) {
    const known = (code: string) => codes.mefs?.has(code) ?? true;
    for (const structure of toutes) {
      for (const each of structure.of.mefsAppartenance ?? []) {
        const where = placeOf(each, { path: "MEFS_APPARTENANCE/MEF_APPARTENANCE" });
        yield { vers: each.code, de: nomStructure(structure), isKnown: known(each.code), where };
      }
    }
    for (const each of document.nomenclatures?.programmes ?? []) {
      const where = placeOf(each, { path: "PROGRAMMES/PROGRAMME" });
      yield { vers: each.codeMef, de: "un programme", isKnown: known(each.codeMef), where };
    }
  },
});

const matieres = versRien({
  code: "matiere-inconnue",
  quoi: (vers) => `la matière ${vers}`,
  suite: "cette ligne n’est pas lue",
  references: function* ({ services, codes, document }) {
    const known = (code: string) => codes.matieres?.has(code) ?? true;
    for (const { structure, service } of services) {
      const where = placeOf(service, { path: "SERVICES/SERVICE" });
      const de = `un service ${deStructure(structure)}`;
      yield { vers: service.codeMatiere, de, isKnown: known(service.codeMatiere), where };
    }
    for (const each of document.nomenclatures?.programmes ?? []) {
      const where = placeOf(each, { path: "PROGRAMMES/PROGRAMME" });
      yield { vers: each.codeMatiere, de: "un programme", isKnown: known(each.codeMatiere), where };
    }
  },
});

const modalites = versRien({
  code: "modalite-inconnue",
  quoi: (vers) => `la modalité de cours ${vers}`,
  suite: "elle est lue telle quelle",
  references: function* ({ services, codes }) {
    for (const { structure, service } of services) {
      const isKnown = codes.modalites?.has(service.codeModCours) ?? true;
      const de = `le service ${service.codeMatiere} ${deStructure(structure)}`;
      yield { vers: service.codeModCours, de, isKnown, where: placeOf(service, { path: "SERVICES/SERVICE" }) };
    }
  },
});

const niveaux = versRien({
  code: "niveau-inconnu",
  quoi: (vers) => `le niveau MEFSTAT4 ${vers}`,
  suite: "il est lu tel quel",
  references: function* ({ codes, document }) {
    for (const mef of document.nomenclatures?.mefs ?? []) {
      const { mefstat4: vers } = mef;
      if (vers === undefined) continue;
      const isKnown = codes.niveaux?.has(vers) ?? true;
      yield { vers, de: `le MEF ${mef.code}`, isKnown, where: placeOf(mef, { path: "MEFS/MEF" }) };
    }
  },
});

const servicesRemplaces = versRien({
  code: "service-remplace-inconnu",
  quoi: (vers) => `le service ${vers}`,
  suite: "elle est lue telle quelle",
  references: function* ({ suppleants, services }) {
    const known = new Set(
      services.map(({ structure, service }) =>
        serviceKey(structure.of.code, service.codeMatiere, service.codeModCours),
      ),
    );
    for (const suppleant of suppleants) {
      for (const each of suppleant.servicesSuppleants ?? []) {
        const vers = serviceKey(each.codeStructure, each.codeMatiere, each.codeModCours);
        const where = placeOf(each, { path: "SERVICES_SUPPLEANTS/SERVICE_SUPPLEANT", record: nomDe(suppleant) });
        yield { vers, de: `la suppléance de ${nomDe(suppleant)}`, isKnown: known.has(vers), where };
      }
    }
  },
});

const absents = versRien({
  code: "absent-inconnu",
  quoi: (vers) => `l’enseignant absent ${vers}`,
  references: function* ({ suppleants, personnes }) {
    for (const suppleant of suppleants) {
      for (const each of (suppleant.servicesSuppleants ?? []).flatMap(({ periodes = [] }) => periodes)) {
        const absent = { type: each.typeAbsent, id: each.idAbsent };
        const where = placeOf(each, { path: "PERIODES/PERIODE", record: nomDe(suppleant) });
        const de = `la suppléance de ${nomDe(suppleant)}`;
        yield { vers: numeroDe(absent), de, isKnown: personnes.has(cle(absent)), where };
      }
    }
  },
});

const serviceKey = (structure: string, matiere: string, modalite: string): string =>
  `${matiere} ${modalite} de ${structure}`;

export const REFERENCES_RULES: readonly Rule<Subject>[] = [
  enseignants,
  divisionsDeGroupe,
  divisionsDePrincipal,
  mefs,
  matieres,
  modalites,
  niveaux,
  servicesRemplaces,
  absents,
];
