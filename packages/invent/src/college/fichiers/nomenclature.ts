import {
  LIENS_PARENTE as LIENS,
  MODALITES_ELECTION as MODALITES,
  MOTIFS_SORTIE as MOTIFS,
  REGIMES as REGIMES_NATIONAUX,
  type SiecleNomenclature,
} from "@navette/formats";
import { jour } from "../calendrier.ts";
import { MATIERES } from "../matieres.ts";
import type { College } from "../modele.ts";
import {
  LIENS_PARENTE,
  MEF_CM2,
  MEF_NON_SCOLARISE,
  MODALITES_COURS,
  MODALITES_ELECTION,
  MOTIFS_SORTIE,
  NIVEAUX_RESPONSABILITE,
  PROFESSIONS,
  PROVENANCES,
  REGIMES,
} from "../nomenclatures.ts";
import { programme } from "../programme.ts";
import { enCapitales, parametres } from "./ecriture.ts";
import { type Mef, mefsDuCollege } from "./mefs.ts";

const OUVERTURE = { dateOuverture: jour(2002, 9, 1), dateFermeture: "9999-12-31" } as const;

/** `Nomenclature.xml` (siecle.md §5): the codes the school uses. */
export function documentNomenclature(college: College): SiecleNomenclature {
  const mefs = mefsDuCollege(college);
  const enseignes = mefs.flatMap((mef) => programme(mef.niveau, mef.filiere).map((each) => ({ mef, ...each })));
  const codes = new Set([
    ...enseignes.map(({ matiere }) => matiere),
    ...college.services.map(({ matiere }) => matiere),
  ]);
  return {
    version: "4.0",
    parametres: parametres(college, 3),
    donnees: {
      mefs: [...mefs.map(ficheMef), ...ORIGINES],
      matieres: MATIERES.filter(({ code }) => codes.has(code)).map(({ code, gestion, court, long, edition }) => ({
        codeMatiere: code,
        codeGestion: gestion,
        libelleCourt: court,
        libelleLong: long,
        libelleEdition: edition,
        matiereEtp: false,
      })),
      programmes: enseignes.map(({ mef, matiere, modalite, heures }) => ({
        codeMef: mef.code,
        codeMatiere: matiere,
        codeModaliteElect: modalite,
        horaire: heures,
      })),
      optionsObligatoires: enseignes
        .filter(({ modalite }) => modalite === "O")
        .map(({ mef, matiere }) => ({
          codeMef: mef.code,
          codeMatiere: matiere,
          rangOption: matiere.endsWith("1") ? 1 : 2,
        })),
      ...LISTES,
    },
  };
}

function ficheMef({ code, formation, libelle, edition, rattachement, mefstat11, niveau }: Mef) {
  const options = niveau === "6E" ? 1 : 2;
  return {
    codeMef: code,
    formation,
    libelleLong: libelle,
    libelleEdition: edition,
    statutMef: "1",
    mefRattachement: rattachement,
    codeMefstat: mefstat11,
    nbOptOblig: options,
    nbOptMini: options,
    renforcementLangues: 0,
    ...inscription(true),
    ...OUVERTURE,
  };
}

const inscription = (isOpen: boolean) => ({
  inscriptionEtab: isOpen,
  mefOrigine: true,
  mefSelectionne: isOpen,
  mefSelorig: true,
});

/** Where one comes from, and is enrolled in no more. */
const ORIGINES = [
  { codeMef: MEF_CM2, formation: "CM2", libelleLong: "COURS MOYEN 2E ANNEE", statutMef: "3", ...inscription(false) },
  {
    codeMef: MEF_NON_SCOLARISE,
    formation: "NONSCO",
    libelleLong: "NON SCOLARISE",
    statutMef: "3",
    ...inscription(false),
  },
] as const;

/** The label of a national code, with the apostrophe of the exports. */
function dit(labels: ReadonlyMap<string, string | { readonly libelle: string }>, code: string): string {
  const label = labels.get(code);
  if (label === undefined) throw new RangeError(`no such code: ${code}`);
  return (typeof label === "string" ? label : label.libelle).replaceAll("’", "'");
}

/** What is the same in every collège. */
const LISTES = {
  modalitesElection: MODALITES_ELECTION.map(([codeModaliteElect, court]) => ({
    codeModaliteElect,
    ...libelles(court, enCapitales(dit(MODALITES, codeModaliteElect))),
  })),
  regimes: REGIMES.map(([codeRegime, court]) => ({
    codeRegime,
    ...libelles(court, enCapitales(dit(REGIMES_NATIONAUX, codeRegime))),
  })),
  liensParente: LIENS_PARENTE.map(([codeParente, court, tri]) => {
    const libelleEdition = dit(LIENS, codeParente);
    return { codeParente, ...libelles(court, enCapitales(libelleEdition)), libelleEdition, tri };
  }),
  niveauxResponsabilite: NIVEAUX_RESPONSABILITE.map(([niveauResponsabilite, court, edition]) => ({
    niveauResponsabilite,
    ...libelles(court, enCapitales(edition)),
    libelleEdition: edition,
  })),
  bourses: [{ codeBourse: "8", ...libelles("COLL.", "BOURSE DES COLLEGES"), bourseNationale: true }],
  professions: PROFESSIONS.map(([codeProfession, libelle]) => ({
    codeProfession,
    libelleCourtPcs: libelle,
    libelleLongPcs: libelle,
  })),
  provenances: PROVENANCES.map(([codeProvenance, court, long]) => ({ codeProvenance, ...libelles(court, long) })),
  motifsSortie: MOTIFS_SORTIE.map(([codeMotifSortie, court]) => ({
    codeMotifSortie,
    ...libelles(court, enCapitales(dit(MOTIFS, codeMotifSortie))),
  })),
  statutsEleve: [{ codeStatut: "ST", ...libelles("SCOLAIRE", "SCOLAIRE") }],
  contrats: [{ codeContrat: "3", ...libelles("CTR ASSOC", "SOUS CONTRAT D'ASSOCIATION") }],
  typesEtablissement: [
    { codeTypeEtab: "CLG", ...libelles("COLLEGE", "COLLEGE") },
    { codeTypeEtab: "1ORD", ...libelles("ECOLE 1D", "ECOLE DU 1ER DEGRE ORDINAIRE") },
  ],
  civilites: [
    { codeCivilite: "1", ...libelles("M.", "MONSIEUR") },
    { codeCivilite: "2", ...libelles("MME", "MADAME") },
  ],
  modalitesCours: MODALITES_COURS.map(([codeModaliteCours, court, long]) => ({
    codeModaliteCours,
    ...libelles(court, long),
    coEnseignement: true,
  })),
} as const;

function libelles(libelleCourt: string, libelleLong: string) {
  return { libelleCourt, libelleLong };
}
