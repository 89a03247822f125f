import { niveauDuMef } from "../../codes/mef.ts";
import type { Content, ContentClasse } from "../../content/content.ts";
import { given } from "../../content/given.ts";
import type { Civilite, Sexe } from "../../content/identite.ts";
import { niveauxOrdonnes } from "../../content/niveaux.ts";
import type {
  ContentDiscipline,
  ContentPersonnel,
  ContentProfesseurPrincipal,
  ContentSuppleance,
} from "../../content/personnels.ts";
import type { ContentGroupe, ContentService } from "../../content/structures.ts";
import type { FileSource } from "../../kernel/format.ts";
import { linesOf } from "../../kernel/lines.ts";
import { HEURES_MAX } from "../heures.ts";
import { contentMatieres, contentMefs, contentProgrammes } from "./nomenclatures.ts";
import type { StsEmp, StsIndividu, StsSuppleant } from "./schema.ts";
import { cle, type Structure, type Subject, subjectOf } from "./subject.ts";

/** The neutral content of the file: doubles and references that point nowhere, which the rules name, are left out. */
export function toContent(document: StsEmp, input: FileSource): Content {
  const subject = subjectOf(document, "");
  const { uai, annee, individus, suppleants, divisions, groupes } = subject;
  const line = linesOf(input, [...individus, ...suppleants]);
  const remplacants = new Set<object>(suppleants);
  const personnels = firstOfEach([...individus, ...suppleants], cle).flatMap((each) =>
    contentPersonnel(each, line(each), remplacants.has(each)),
  );
  const present = new Set(personnels.map(({ identifiant }) => identifiant));
  return {
    source: "sts",
    ...given({ uai, annee }),
    classes: firstOfEach(divisions, ({ code }) => code).map((division) => contentClasse(division, subject)),
    groupes: firstOfEach(groupes, ({ code }) => code).map((groupe) => contentGroupe(groupe, subject)),
    ...(document.nomenclatures && {
      mefs: contentMefs(document.nomenclatures),
      matieres: contentMatieres(document.nomenclatures),
      programmes: contentProgrammes(document.nomenclatures),
    }),
    personnels,
    professeursPrincipaux: principaux(subject).filter(({ personnel }) => present.has(personnel)),
    services: contentServices(subject, present),
    suppleances: suppleances(subject).filter(({ suppleant, absent }) => present.has(suppleant) && present.has(absent)),
  };
}

/** The first item of each key, in the order of the file. */
function firstOfEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const item of items) if (!kept.has(key(item))) kept.set(key(item), item);
  return [...kept.values()];
}

const SEXES: Readonly<Record<string, Sexe>> = { "1": "M", "2": "F" };

/** Man when `1` or `.`, woman otherwise (sts-web.md §4.2). */
function civiliteOf(code: string | undefined): Civilite | undefined {
  if (code === undefined) return undefined;
  return code === "1" || code === "." ? "M" : "MME";
}

function contentPersonnel(personne: StsIndividu | StsSuppleant, line: number, suppleant: boolean): ContentPersonnel[] {
  const { nomUsage, nomPatronymique, prenom, sexe, civilite, grade, fonction } = personne;
  const nom = nomUsage ?? nomPatronymique;
  if (nom === undefined || prenom === undefined) return [];
  const { dateNaissance, disciplines } = personne as Partial<StsIndividu>;
  return [
    {
      line,
      identifiant: cle(personne),
      nom,
      prenom,
      ...given({
        civilite: civiliteOf(civilite),
        nomPatronymique,
        sexe: sexe === undefined ? undefined : SEXES[sexe],
        naissance: dateNaissance,
        fonction,
        grade,
        disciplines: disciplines && disciplinesOf(disciplines),
      }),
      ...(suppleant && { suppleant }),
    },
  ];
}

/** Nothing is said of them when the hours of one are impossible. */
function disciplinesOf(disciplines: NonNullable<StsIndividu["disciplines"]>): ContentDiscipline[] | undefined {
  if (disciplines.some(({ nbHeures = 0 }) => nbHeures > HEURES_MAX)) return undefined;
  return disciplines.map(({ code, libelleCourt, nbHeures }) => ({
    code,
    libelle: libelleCourt ?? null,
    heures: nbHeures ?? null,
  }));
}

/** Codes of the MEF of a structure that the file knows, in its order. */
function mefsOf({ mefsAppartenance = [] }: Structure["of"], { codes }: Subject): string[] {
  return [...new Set(mefsAppartenance.map(({ code }) => code))].filter((code) => codes.mefs?.has(code) ?? true);
}

function contentClasse(division: Structure["of"], subject: Subject): ContentClasse {
  const mefs = mefsOf(division, subject);
  return {
    identifiant: division.code,
    // The label is free and often empty; people call a division by its code.
    libelle: division.code,
    niveaux: niveauxOrdonnes(mefs.flatMap((mef) => niveauDuMef(mef) ?? [])),
    mefs,
  };
}

function contentGroupe(groupe: Subject["groupes"][number], subject: Subject): ContentGroupe {
  const divisions = [...new Set((groupe.divisionsAppartenance ?? []).map(({ code }) => code))];
  return {
    code: groupe.code,
    libelle: groupe.libelleLong ?? null,
    divisions: divisions.filter((code) => subject.structures.get(code)?.type === "division"),
    mefs: mefsOf(groupe, subject),
  };
}

function principaux({ individus, structures }: Subject): ContentProfesseurPrincipal[] {
  return individus.flatMap((individu) =>
    (individu.profsPrinc ?? []).flatMap(({ codeStructure, dateDebut, dateFin }) =>
      structures.get(codeStructure)?.type === "division"
        ? [{ personnel: cle(individu), division: codeStructure, ...given({ debut: dateDebut, fin: dateFin }) }]
        : [],
    ),
  );
}

function contentServices({ services, codes }: Subject, present: ReadonlySet<string | undefined>): ContentService[] {
  const known = services.filter(({ service }) => codes.matieres?.has(service.codeMatiere) ?? true);
  return known.map(({ structure, service }) => ({
    structure: { type: structure.type, code: structure.of.code },
    matiere: service.codeMatiere,
    modaliteCours: service.codeModCours,
    ...given({ heures: possibles(service.heuresStructure), coEnseignement: coEnseignementDe(service) }),
    enseignants: (service.enseignants ?? [])
      .filter((each) => present.has(cle(each)))
      .map((each) => ({ personnel: cle(each), ...given({ heures: possibles(each.heuresAgent) }) })),
  }));
}

const possibles = (heures: number | undefined): number | undefined =>
  heures !== undefined && heures > HEURES_MAX ? undefined : heures;

/** Nobody teaches together alone: the file then says nothing of it. */
function coEnseignementDe({ coEns, enseignants = [] }: Subject["services"][number]["service"]): boolean | undefined {
  return coEns === true && enseignants.length === 1 ? undefined : coEns;
}

function suppleances({ suppleants, structures }: Subject): ContentSuppleance[] {
  return suppleants.flatMap((suppleant) =>
    (suppleant.servicesSuppleants ?? []).flatMap(({ codeMatiere, codeStructure, codeModCours, periodes = [] }) => {
      const type = structures.get(codeStructure)?.type;
      return periodes.map(({ dateDebut, dateFin, heures, typeAbsent, idAbsent }) => ({
        suppleant: cle(suppleant),
        absent: cle({ type: typeAbsent, id: idAbsent }),
        structure: type ? { type, code: codeStructure } : { code: codeStructure },
        matiere: codeMatiere,
        modaliteCours: codeModCours,
        debut: dateDebut,
        ...given({ fin: dateFin < dateDebut ? undefined : dateFin, heures }),
      }));
    }),
  );
}
