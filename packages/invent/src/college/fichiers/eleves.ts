import type { SiecleEleve, SiecleEleves } from "@navette/formats";
import { jourExport } from "../calendrier.ts";
import type { AnDernier, College, EleveCollege, Etablissement } from "../modele.ts";
import { mefDe } from "../niveaux.ts";
import { BOURSE_DES_COLLEGES, FRANCE } from "../nomenclatures.ts";
import {
  adresseSiecle,
  DEPARTEMENT,
  enCapitales,
  enSiecle,
  parametres,
  parNom,
  remplis,
  telephoneSiecle,
} from "./ecriture.ts";

/** `ElevesAvecAdresses.xml` (siecle.md §2): the pupils of the year and those who left, options and structures apart. */
export function documentEleves(college: College): SiecleEleves {
  const eleves = parNom(college.eleves);
  return {
    version: "4.0",
    parametres: parametres(college, 0),
    donnees: {
      eleves: eleves.map((eleve) => ficheEleve(college, eleve)),
      options: eleves.map((eleve) => ({ ...cles(eleve), optionsEleve: optionsDe(eleve) })),
      structures: eleves.flatMap(structuresDe),
      dpps: {},
      bourses: eleves.filter(isBoursier).map((eleve) => ({ ...cles(eleve), codeBourse: [BOURSE_DES_COLLEGES] })),
      adresses: eleves.flatMap(({ eleveId, adresse }) => (adresse ? [adresseSiecle(eleveId, adresse)] : [])),
    },
  };
}

const cles = ({ eleveId, elenoet }: EleveCollege) => ({ eleveId: String(eleveId), elenoet: String(elenoet) });
const isBoursier = ({ boursier, place, sortie }: EleveCollege) => boursier && place !== null && sortie === null;

function ficheEleve({ etablissement, annee }: College, eleve: EleveCollege): SiecleEleve {
  const { ine, place, sortie, anDernier, elenoet, regime } = eleve;
  const numero = `${String(elenoet).padStart(5, "0")}${etablissement.uai.slice(1, 7)}`;
  return {
    ...cles(eleve),
    ...remplis({ idNational: ine, idEleveEtab: numero, nomUsage: eleve.nomUsage && enSiecle(eleve.nomUsage) }),
    nomDeFamille: enSiecle(eleve.nom),
    prenom: enSiecle(eleve.prenom),
    ...remplis({ prenom2: eleve.prenom2 && enSiecle(eleve.prenom2) }),
    dateNaiss: eleve.naissance,
    doublement: eleve.doublement,
    accepteSms: eleve.portable !== null,
    dateModification: sortie?.jour ?? jourExport(annee),
    ...remplis({ dateSortie: sortie?.jour, codeMotifSortie: sortie?.motif }),
    codeRegime: regime,
    dateEntree: eleve.entree,
    codeSexe: eleve.sexe === "M" ? "1" : "2",
    ...remplis({ telPortable: telephoneSiecle(eleve.portable) }),
    ...remplis({ adresseId: eleve.adresse && String(eleve.eleveId) }),
    codePaysNat: nationalite(eleve),
    codeStatut: "ST",
    ...(place && { codeMef: mefDe(place.niveau, place.filiere) }),
    ...lieuNaissance(eleve),
    adhesionTransport: false,
    codeProvenance: provenance(anDernier),
    ...(anDernier && { scolariteAnDernier: scolarite(anDernier) }),
  };
}

function lieuNaissance({ lieu }: EleveCollege) {
  if ("pays" in lieu) return { codePays: lieu.pays, villeNaiss: lieu.ville };
  return { codePays: FRANCE, codeDepartementNaiss: DEPARTEMENT, codeCommuneInseeNaiss: lieu.insee };
}

/** Half of those born abroad have the nationality of that country. */
const nationalite = ({ lieu, cle }: EleveCollege): string => ("pays" in lieu && cle % 2 === 0 ? lieu.pays : FRANCE);

function provenance(anDernier: AnDernier | null): string {
  if (!anDernier?.etablissement) return "8";
  return anDernier.etablissement.secteur === "PR" ? "2" : "1";
}

function scolarite({ mef, division, regime, etablissement }: AnDernier) {
  return {
    codeMef: mef,
    ...remplis({ codeStructure: division, codeRegime: regime }),
    ...(etablissement && ecole(etablissement)),
  };
}

function ecole({ uai, nature, nom, secteur, voie, telephone, insee, commune }: Etablissement) {
  const isCollege = nature === "college";
  return {
    codeRne: uai,
    codeNature: isCollege ? "340" : "151",
    sigle: isCollege ? (secteur === "PR" ? "CLG PR" : "CLG") : "E.E.PU",
    denomPrinc: isCollege ? "COLLEGE" : "ECOLE ELEMENTAIRE",
    denomCompl: nom,
    ligne1Adresse: enCapitales(voie),
    mel: `ce.${uai}@example.org`,
    telephone,
    codeCommuneInsee: insee,
    llCommuneInsee: enCapitales(commune),
  };
}

/** Compulsory languages first, then what was chosen besides (siecle.md §2.3). */
function optionsDe({ choix: { lv1, lv2, facultatives } }: EleveCollege) {
  const obligatoires = [lv1, ...(lv2 === null ? [] : [lv2])].map((codeMatiere) => ["O", codeMatiere] as const);
  const autres = facultatives.map((codeMatiere) => ["F", codeMatiere] as const);
  return [...obligatoires, ...autres].map(([codeModaliteElect, codeMatiere], index) => ({
    numOption: index + 1,
    codeModaliteElect,
    codeMatiere,
  }));
}

/** The groups come before the division for three pupils in four. */
function structuresDe(eleve: EleveCollege) {
  const { place } = eleve;
  if (place === null) return [];
  const division = { codeStructure: place.division, typeStructure: "D" } as const;
  const groupes = place.groupes.map((codeStructure) => ({ codeStructure, typeStructure: "G" }) as const);
  return [{ ...cles(eleve), structure: eleve.cle % 4 === 0 ? [division, ...groupes] : [...groupes, division] }];
}
