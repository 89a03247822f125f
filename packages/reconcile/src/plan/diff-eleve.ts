import type { ContentAdresse, ContentEleve } from "@navette/formats";
import { isSame } from "../canonical.ts";
import type { Matching } from "../match/match-eleves.ts";
import { type Cle, type Entrant, identifiantsOf, textOf } from "../match/person.ts";
import type { BaseEleve, EleveFiche, Identifiant } from "../snapshot.ts";
import type { ClasseRef, EleveChampModifie, EleveChamps, EleveEntrant, Mise } from "./change.ts";
import { FICHE_CHAMPS } from "./fields.ts";

/** What the comparison of a row with a pupil needs to know of the whole import. */
export interface DiffContext {
  readonly annee: number;
  /** The class a row names, as the plan knows it. */
  readonly classeOf: (row: ContentEleve) => ClasseRef | null;
  /** A class of the base, as the plan shows it. */
  readonly baseClasse: (classeId: string | null) => ClasseRef | null;
  readonly mayTake: Matching["mayTake"];
}

/** A row as a new pupil. */
export function entrantOf({ row, signature }: Entrant, context: DiffContext): EleveEntrant {
  return {
    line: row.line,
    fiche: {
      nom: row.nom,
      nomUsage: row.nomUsage ?? null,
      prenom: row.prenom,
      naissance: row.naissance ?? null,
      sexe: row.sexe ?? null,
      adresse1: filled(row.adresse1),
      adresse2: filled(row.adresse2),
    },
    identifiants: identifiantsOf(row).filter((each) => context.mayTake(textOf(each), null)),
    scolarite: {
      annee: context.annee,
      classe: context.classeOf(row),
      niveau: row.niveau ?? null,
      cycle: row.cycle ?? null,
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
  return isEmpty || isSame(avant, apres) ? [] : [{ champ, avant, apres } as EleveChampModifie];
}

function identifiantChamp(cle: Cle, eleve: BaseEleve, { mayTake }: DiffContext): EleveChampModifie[] {
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
  const avant = {
    classe: context.baseClasse(scolarite?.classeId ?? null),
    niveau: scolarite?.niveau ?? null,
    cycle: scolarite?.cycle ?? null,
  };
  const apres = { classe: context.classeOf(row), niveau: row.niveau, cycle: row.cycle };
  if (scolarite?.annee === context.annee) {
    return [
      ...modified("classe", avant.classe, apres.classe),
      ...modified("niveau", avant.niveau, apres.niveau),
      ...modified("cycle", avant.cycle, apres.cycle),
    ];
  }
  return [
    { champ: "annee", avant: scolarite?.annee ?? null, apres: context.annee },
    { champ: "classe", avant: avant.classe, apres: apres.classe },
    { champ: "niveau", avant: avant.niveau, apres: apres.niveau ?? null },
    { champ: "cycle", avant: avant.cycle, apres: apres.cycle ?? null },
  ];
}

/** A correction of last year's enrolment says nothing of this year's. */
function locked(champ: EleveChampModifie, eleve: BaseEleve, { annee }: DiffContext): EleveChampModifie {
  const isPast = ["classe", "niveau", "cycle"].includes(champ.champ) && eleve.scolarite?.annee !== annee;
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
