import type { ContentAdresse, ContentClasse, ContentEleve } from "@navette/formats";
import { isSame } from "../canonical.ts";
import { isMemeEcrit } from "../match/ecrit.ts";
import type { Matching } from "../match/match-eleves.ts";
import { type Entrant, identifiantsOf, textOf } from "../match/person.ts";
import type { Cle, CleScolaire, Identifiant } from "../memoire.ts";
import type { BaseEleve, EleveFiche, Scolarite } from "../snapshot.ts";
import type { ClasseRef, EleveChampModifie, EleveChamps, EleveEntrant, Mise } from "./change.ts";
import { FICHE_CHAMPS, SCOLARITE_CHAMPS, SCOLARITE_VIDE } from "./fields.ts";

/** What the comparison of a row with a pupil needs to know of the whole import. */
export interface DiffContext {
  readonly annee: number;
  /** A class the file names, as the plan knows it. */
  readonly classeOf: (classe: Pick<ContentClasse, "identifiant" | "libelle">) => ClasseRef | null;
  /** A class of the base, as the plan shows it. */
  readonly baseClasse: (classeId: string | null) => ClasseRef | null;
  readonly mayTake: Matching["mayTake"];
}

/** A row as a new pupil. */
export function entrantOf({ row, signature }: Entrant, context: DiffContext): EleveEntrant {
  return {
    line: row.line,
    fiche: {
      ...(Object.fromEntries(FICHE_CHAMPS.map((champ) => [champ, row[champ] ?? null])) as unknown as EleveFiche),
      adresse1: filled(row.adresse1),
      adresse2: filled(row.adresse2),
    },
    identifiants: identifiantsOf(row).filter((each) => context.mayTake(textOf(each), null)),
    scolarite: {
      ...SCOLARITE_VIDE,
      ...given(scolariteOf(row)),
      annee: context.annee,
      classe: row.classe ? context.classeOf(row.classe) : null,
    },
    signature,
  };
}

/** What taking a row and a pupil as one person changes, field by field. A value the file does not give changes nothing. */
export function miseOf(row: ContentEleve, eleve: BaseEleve, context: DiffContext): Mise {
  const champs = [
    ...FICHE_CHAMPS.flatMap((champ) => ficheChamp(champ, row, eleve)),
    ...identifiantsOf(row).flatMap((each) => identifiantChamp(each, eleve, context)),
    ...scolariteChamps(row, eleve, context),
  ];
  return {
    eleveId: eleve.id,
    ancien: !eleve.actif,
    scolarite: eleve.scolarite,
    champs: champs.map((champ) => locked(champ, eleve, context)),
  };
}

function ficheChamp(champ: keyof EleveFiche, row: ContentEleve, eleve: BaseEleve): EleveChampModifie[] {
  if (champ === "adresse1" || champ === "adresse2") {
    const apres = mergedAdresse(eleve[champ], filled(row[champ]));
    return modified(champ, eleve[champ], apres);
  }
  return modified(champ, eleve[champ], row[champ]);
}

function modified<Champ extends keyof EleveChamps>(
  champ: Champ,
  avant: EleveChamps[Champ],
  apres: EleveChamps[Champ] | undefined,
): EleveChampModifie[] {
  const isEmpty = apres === undefined || apres === null || apres === "";
  return isEmpty || isSame(avant, apres) || isMemeEcrit(champ, avant, apres)
    ? []
    : [{ champ, avant, apres } as EleveChampModifie];
}

function identifiantChamp(cle: CleScolaire, eleve: BaseEleve, { mayTake }: DiffContext): EleveChampModifie[] {
  const avant = currentOf(eleve.identifiants, cle.source);
  const champs = mayTake(textOf(cle), eleve.id) ? modified(cle.source, avant, cle.valeur) : [];
  return isInHistory(eleve.identifiants, cle) ? champs.map((champ) => ({ ...champ, connu: true })) : champs;
}

export function isInHistory(identifiants: readonly Identifiant[], { source, valeur }: Cle): boolean {
  return identifiants.some((each) => each.source === source && each.valeur === valeur);
}

export function currentOf(identifiants: readonly Identifiant[], source: Cle["source"]): string | null {
  return identifiants.find((each) => each.source === source && each.actuel)?.valeur ?? null;
}

/** The enrolment of a new year is shown whole, even where it repeats the last: nothing of it is taken over silently. */
function scolariteChamps(row: ContentEleve, eleve: BaseEleve, context: DiffContext): EleveChampModifie[] {
  const { scolarite } = eleve;
  const classe = {
    avant: context.baseClasse(scolarite?.classeId ?? null),
    apres: row.classe ? context.classeOf(row.classe) : null,
  };
  const avant = scolarite ?? SCOLARITE_VIDE;
  const apres = scolariteOf(row);
  if (scolarite?.annee === context.annee) {
    return [
      ...modified("classe", classe.avant, classe.apres),
      ...SCOLARITE_CHAMPS.flatMap((champ) => modified(champ, avant[champ], apres[champ])),
    ];
  }
  return [
    { champ: "annee", avant: scolarite?.annee ?? null, apres: context.annee },
    { champ: "classe", ...classe },
    { champ: "niveau", avant: avant.niveau, apres: apres.niveau ?? null },
    { champ: "cycle", avant: avant.cycle, apres: apres.cycle ?? null },
    ...SCOLARITE_CHAMPS.filter((champ) => champ !== "niveau" && champ !== "cycle").flatMap((champ) =>
      apres[champ] == null && avant[champ] === null
        ? []
        : [{ champ, avant: avant[champ], apres: apres[champ] ?? null } as EleveChampModifie],
    ),
  ];
}

/** What a row says of the enrolment. */
function scolariteOf({ niveau, cycle, scolarite }: ContentEleve): Partial<Omit<Scolarite, "annee" | "classeId">> {
  return { ...scolarite, ...(niveau !== undefined && { niveau }), ...(cycle !== undefined && { cycle }) };
}

/** An empty value erases nothing. */
function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, valeur]) => valeur != null)) as Partial<T>;
}

/** A correction of last year's enrolment says nothing of this year's. */
function locked(champ: EleveChampModifie, eleve: BaseEleve, { annee }: DiffContext): EleveChampModifie {
  const isYearly = champ.champ === "classe" || (SCOLARITE_CHAMPS as readonly string[]).includes(champ.champ);
  const isPast = isYearly && eleve.scolarite?.annee !== annee;
  const verrou = isPast ? undefined : eleve.verrous.find((each) => each.champ === champ.champ);
  return verrou ? { ...champ, verrou } : champ;
}

function filled(adresse: ContentAdresse | null | undefined): ContentAdresse | null {
  return adresse && Object.values(adresse).some((part) => part !== null && part !== "") ? adresse : null;
}

/** The parts the file leaves empty stay as they were. */
function mergedAdresse(avant: ContentAdresse | null, apres: ContentAdresse | null): ContentAdresse | null {
  if (!avant || !apres) return apres;
  return {
    ligne: apres.ligne || avant.ligne,
    codePostal: apres.codePostal || avant.codePostal,
    commune: apres.commune || avant.commune,
    pays: apres.pays || avant.pays,
  };
}
