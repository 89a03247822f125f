import type { StsEmp } from "@navette/formats";
import { finAnnee } from "../calendrier.ts";
import { MATIERES } from "../matieres.ts";
import type { College, Personnel, Service, Suppleant } from "../modele.ts";
import { MODALITES_COURS } from "../nomenclatures.ts";
import { programme } from "../programme.ts";
import { DEPARTEMENT, enCapitales, enSiecle, remplis } from "./ecriture.ts";
import { mefsDuCollege } from "./mefs.ts";
import { type Effectifs, effectifsDe } from "./structures.ts";

/** `sts_emp_<UAI>_<AAAA>.xml` (sts-web.md §3). */
export function documentSts(college: College): StsEmp {
  return {
    parametres: parametresSts(college),
    nomenclatures: nomenclatures(college),
    donnees: {
      individus: college.personnels.map((agent) => individu(agent, college.annee)),
      structure: structure(college),
      suppleants: college.suppleants.map((suppleant) => ficheSuppleant(suppleant, college.services)),
    },
  };
}

const annees = (annee: number) => ({ dateDebut: `${annee}-09-01`, dateFin: finAnnee(annee) });

function parametresSts({ etablissement, annee }: College) {
  const { uai, nom, voie, commune, codePostal, telephone } = etablissement;
  return {
    uaj: {
      code: uai,
      academie: { code: DEPARTEMENT, libelle: "ACADEMIE FICTIVE" },
      sigle: "CLG",
      denomPrinc: "COLLEGE",
      denomCompl: nom,
      codeNature: "340",
      codeCategorie: "CLG",
      adresse: enCapitales(voie),
      commune: enCapitales(commune),
      codePostal,
      cedex: "N",
      telephone,
      statut: "public",
      etablissementSensible: false,
    },
    anneeScolaire: { annee, ...annees(annee) },
  };
}

const libelles = (code: string, libelleCourt: string, libelleLong: string) => ({ code, libelleCourt, libelleLong });

function nomenclatures(college: College) {
  const mefs = mefsDuCollege(college);
  const codes = new Set(college.services.map(({ matiere }) => matiere));
  const niveaux = new Map(mefs.map(({ mefstat11, libelle }) => [mefstat11.slice(0, 4), libelle]));
  return {
    typesAhe: [libelles("9102", "COOR.DISC", "COORDINATION DE DISCIPLINE(S)")],
    civilites: [libelles("1", "M.", "M."), libelles("2", "MME", "Mme"), libelles("3", "MME", "Mme")],
    mefstats4: [...niveaux].map(([code, libelle]) => ({
      ...libelles(code, libelle.slice(0, 11), libelle),
      indemnitePpAutorisee: true,
    })),
    tauxPonds: [{ taux: 1.25, cpgeBts: "bts" }],
    modsCours: MODALITES_COURS.map(([code, court, long]) => ({ ...libelles(code, court, long), coEns: true })),
    matieres: MATIERES.filter(({ code }) => codes.has(code)).map(({ code, gestion, court, long, edition }) => ({
      ...libelles(code, court, long),
      codeGestion: gestion,
      libelleEdition: edition,
    })),
    mefs: mefs.map(({ code, formation, libelle, edition, mefstat11 }) => ({
      code,
      formation,
      libelleLong: libelle,
      libelleEdition: edition,
      mefstat11,
      mefstat4: mefstat11.slice(0, 4),
    })),
    programmes: mefs.flatMap(({ code, niveau, filiere }) =>
      programme(niveau, filiere)
        .filter(({ matiere }) => codes.has(matiere))
        .map(({ matiere, heures }) => ({ codeMef: code, codeMatiere: matiere, horaire: heures })),
    ),
  };
}

const identite = ({ civilite, nom, nomNaissance, prenom }: Personnel | Suppleant) => ({
  sexe: civilite === "M" ? "1" : "2",
  civilite: civilite === "M" ? "1" : "2",
  nomUsage: enSiecle(nom),
  nomPatronymique: enSiecle(nomNaissance),
  prenom: enSiecle(prenom).toUpperCase(),
});

function individu(agent: Personnel, annee: number) {
  const { id, type, naissance, grade, fonction, principal, discipline } = agent;
  const { sexe, nomPatronymique, ...autres } = identite(agent);
  return {
    id: String(id),
    type,
    // The school gives neither sex nor birth name to whom it creates itself.
    ...(type === "local" ? autres : { ...autres, sexe, nomPatronymique }),
    ...remplis({ dateNaissance: naissance, grade, fonction }),
    ...(principal.length > 0 && {
      profsPrinc: principal.map((codeStructure) => ({ codeStructure, ...annees(annee) })),
    }),
    ...(discipline && {
      disciplines: [{ code: discipline.code, libelleCourt: discipline.libelle, nbHeures: discipline.heures }],
    }),
  };
}

function structure(college: College) {
  const effectifs = effectifsDe(college);
  const services = new Map<string, Service[]>();
  for (const each of college.services) services.set(each.structure, [...(services.get(each.structure) ?? []), each]);
  const vide: Effectifs = { mefs: new Map(), divisions: new Map(), total: 0 };
  const commun = (code: string) => {
    const { mefs, total } = effectifs.get(code) ?? vide;
    return {
      code,
      ...comptes(total),
      mefsAppartenance: [...mefs].map(([mef, count]) => ({ code: mef, ...comptes(count) })),
      services: (services.get(code) ?? []).map(ficheService),
    };
  };
  return {
    divisions: college.divisions.map(({ code, libelle }) => ({ ...commun(code), libelleLong: libelle })),
    groupes: college.groupes.map(({ code, libelle }) => ({
      ...commun(code),
      ...(libelle && { libelleLong: libelle }),
      effectifMaxEdt: 0,
      divisionsAppartenance: [...(effectifs.get(code)?.divisions ?? [])].map(([division, count]) => ({
        code: division,
        ...comptes(count),
      })),
    })),
  };
}

const comptes = (count: number) => ({ effectifPrevu: count, effectifCalcule: count });

const ficheService = ({ matiere, modalite, heures, coEnseignement, enseignants }: Service) => ({
  codeMatiere: matiere,
  codeModCours: modalite,
  heuresStructure: heures,
  coEns: coEnseignement,
  enseignants: enseignants.map(({ type, id, heures: heuresAgent }) => ({ type, id: String(id), heuresAgent })),
});

/** Each service of the absent, who remains its teacher in the file (sts-web.md §3.5). */
function ficheSuppleant(suppleant: Suppleant, services: readonly Service[]) {
  const { id, absent, grade, periodes } = suppleant;
  const remplaces = services.flatMap((service) =>
    service.enseignants
      .filter((each) => each.type === "epp" && each.id === absent)
      .map(({ heures }) => ({ ...service, heures })),
  );
  return {
    id: String(id),
    type: "eppsup",
    ...identite(suppleant),
    ...remplis({ grade, fonction: "ENS" }),
    servicesSuppleants: remplaces.map(({ matiere, structure: codeStructure, modalite, heures }) => ({
      codeMatiere: matiere,
      codeStructure,
      codeModCours: modalite,
      periodes: periodes.map(([dateDebut, dateFin]) => ({
        type: "sup",
        dateDebut,
        dateFin,
        heures,
        typeAbsent: "epp",
        idAbsent: String(absent),
      })),
    })),
  };
}
