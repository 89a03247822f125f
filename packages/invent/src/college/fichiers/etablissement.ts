import type { SiecleCommuns, SiecleEtablissements, SiecleGeographique } from "@navette/formats";
import { COMMUNES } from "../../noms/lieux.ts";
import { finAnnee, jour, rentree, trimestres } from "../calendrier.ts";
import type { College, Etablissement } from "../modele.ts";
import { FRANCE, PAYS } from "../nomenclatures.ts";
import { DEPARTEMENT, enCapitales, parametres, remplis } from "./ecriture.ts";

const ACADEMIE = "99";

/** `Communs.xml` (siecle.md §6): the school, its year, its trimestres. */
export function documentCommuns(college: College): SiecleCommuns {
  const { etablissement, annee, personnels } = college;
  const { uai, nom, voie, telephone, codePostal, insee } = etablissement;
  const chef = personnels.find(({ type }) => type === "dir");
  return {
    version: "1.7",
    parametres: parametres(college, 4),
    donnees: {
      uaj: {
        etabUajId: "9999",
        numSiren: "999999999",
        denomPrinc: `COLLEGE ${nom}`.slice(0, 30),
        ...remplis({
          nomResp: chef && enCapitales(`${chef.prenom} ${chef.nom}`).slice(0, 25),
          qualResp: chef?.civilite === "M" ? "PRINCIPAL" : "PRINCIPALE",
        }),
        ligne1Adresse: enCapitales(voie),
        telephone: telephone.replace(/(..)(?=.)/g, "$1 "),
        mel1: `ce.${uai}@example.org`,
        codeTypeEtab: "CLG",
        secteurCode: "PU",
        codePostal,
        codeCommuneInsee: insee,
        codePays: FRANCE,
      },
      anneeScolaire: anneeScolaire(annee),
      anneeScolaireAd: anneeScolaire(annee - 1),
      periodesPedagogiques: trimestres(annee).map(([dateDebut, dateFin], index) => ({
        codePeriode: `T${index + 1}`,
        dateDebut,
        dateFin,
        llPeriode: `TRIMESTRE ${index + 1}`,
      })),
      calendriersFermetures: [],
    },
  };
}

function anneeScolaire(annee: number) {
  return {
    dateDebutEleve: rentree(annee),
    dateFinEleve: finAnnee(annee),
    dateDebutProf: jour(annee, 8, 29),
    dateFinProf: finAnnee(annee),
  };
}

/** `EtablissementsEleves.xml` (siecle.md §8): the schools the pupils come from, this one first. */
export function documentEtablissements(college: College): SiecleEtablissements {
  return {
    version: "1.7",
    parametres: parametres(college, 5),
    donnees: { etablissements: [college.etablissement, ...college.origines].map(ficheEtablissement) },
  };
}

function ficheEtablissement({ uai, nature, nom, secteur, voie, codePostal, commune, insee, telephone }: Etablissement) {
  const isCollege = nature === "college";
  return {
    codeRne: uai,
    codeAcademie: ACADEMIE,
    codeNature: isCollege ? "340" : "151",
    codeTypeEtab: isCollege ? "CLG" : "1ORD",
    codeSecteur: secteur,
    sigle: isCollege ? "CLG" : "E.E.PU",
    codePays: FRANCE,
    denomPrinc: isCollege ? "COLLEGE" : "ECOLE ELEMENTAIRE",
    denomCompl: nom,
    ministere: "06",
    ligne1Adresse: enCapitales(voie),
    ligne2Adresse: enCapitales(commune),
    codeCommuneInsee: insee,
    codePostal,
    dateOuverture: jour(1975, 9, 1),
    mel: `ce.${uai}@example.org`,
    telephone,
  };
}

/** `Geographique.xml` (siecle.md §7): the countries and the communes of the file, in a département that does not exist. */
export function documentGeographique(college: College): SiecleGeographique {
  const ouverture = { dateOuverture: jour(1901, 1, 1), dateFermeture: "9999-12-31" } as const;
  return {
    version: "1.7",
    parametres: parametres(college, 6),
    donnees: {
      paysNationalites: PAYS.map(([codePays, libelle]) => ({
        codePays,
        libelleCourt: libelle.slice(0, 10),
        libelleLong: libelle,
        ...ouverture,
      })),
      departements: [
        {
          codeDepartementInsee: DEPARTEMENT,
          codeDepartementMen: DEPARTEMENT,
          codeAcademie: ACADEMIE,
          libelleLong: "DEPARTEMENT FICTIF",
        },
      ],
      communes: COMMUNES.map(({ insee, commune }) => ({
        codeCommuneInsee: insee,
        codeDepartementInsee: DEPARTEMENT,
        libelleLong: enCapitales(commune),
      })),
    },
  };
}
