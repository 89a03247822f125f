import { civiliteDe } from "../../codes/civilites.ts";
import { isCourriel } from "../../codes/courriel.ts";
import { codeParente, LIENS_PARENTE } from "../../codes/liens-parente.ts";
import { each, groups, once } from "../../kernel/each.ts";
import { isRefused } from "../../kernel/refused.ts";
import { nameKey, sharing } from "../../kernel/rows.ts";
import { runRules } from "../../kernel/rule.ts";
import { CORRIGER, nomDePersonne, REFAIRE } from "../sentences.ts";
import type { SieclePersonne, SiecleResponsableEleve, SiecleResponsables } from "./schema.ts";
import { niveauDe, type ResponsablesLus, responsablesLus } from "./subject.ts";

const personne = each<ResponsablesLus, SieclePersonne>(({ personnes }) => personnes, nomDePersonne);
const lien = each<ResponsablesLus, SiecleResponsableEleve>(
  ({ liens }) => liens,
  ({ personneId }, { parId }) => {
    const known = parId.get(personneId);
    return known && nomDePersonne(known);
  },
);
type Groupe = readonly SiecleResponsableEleve[];
/** The first of the links of each pupil that are too many together. */
const parEleve = (tooMany: (liens: Groupe) => readonly SiecleResponsableEleve[]) =>
  groups<ResponsablesLus, SiecleResponsableEleve>(
    ({ parEleve }) => [...parEleve.values()].map((liens) => [...tooMany(liens)]),
    ({ eleveId }) => `Élève ${eleveId}`,
  );

const aucuneResponsabilite = once<ResponsablesLus>({
  code: "siecle.responsables.aucun-lien",
  level: "anomalie",
  message: () => "Ce fichier ne rattache aucune personne à un élève.",
  remedy: REFAIRE,
  fails: ({ liens }) => liens.length === 0,
});

const sansAdresses = once<ResponsablesLus>({
  code: "siecle.responsables.sans-adresses",
  level: "information",
  message: () => "Cet export est «\u00a0sans adresses\u00a0»\u00a0: celles des responsables ne seront pas lues.",
  remedy: "Pour les avoir, choisissez dans SIECLE l’export XML «\u00a0Responsables avec adresses\u00a0».",
  fails: ({ personnes, adresses }) => adresses.size === 0 && personnes.some(({ adresseId }) => adresseId !== undefined),
});

const sansEleve = once<ResponsablesLus>({
  code: "siecle.responsables.personnes-sans-eleve",
  level: "information",
  message: ({ personnes, parPersonne }) => {
    const count = personnes.filter(({ personneId }) => !parPersonne.has(personneId)).length;
    return count === 1
      ? "Une personne n’est rattachée à aucun élève."
      : `${count} personnes ne sont rattachées à aucun élève.`;
  },
  remedy: "Rien à faire\u00a0: SIECLE garde un temps les responsables des élèves partis.",
  fails: ({ personnes, liens, parPersonne }) =>
    liens.length > 0 && personnes.some(({ personneId }) => !parPersonne.has(personneId)),
});

const personneInconnue = lien({
  code: "siecle.responsables.personne-inconnue",
  level: "anomalie",
  path: "RESPONSABLE_ELEVE/PERSONNE_ID",
  message: ({ personneId, eleveId }) =>
    `Le responsable ${personneId} de l’élève ${eleveId} n’est pas dans le fichier\u00a0: ce lien n’est pas lu.`,
  remedy: REFAIRE,
  fails: ({ personneId }, { parId, donnees }) => !parId.has(personneId) && !isRefused(donnees, "personnes"),
});

const adresseInconnue = personne({
  code: "siecle.responsables.adresse-inconnue",
  level: "anomalie",
  path: "ADRESSE_ID",
  message: ({ adresseId }) => `L’adresse ${adresseId} de cette personne n’est pas dans le fichier.`,
  remedy: REFAIRE,
  fails: ({ adresseId }, { adresses, donnees }) =>
    adresses.size > 0 && adresseId !== undefined && !adresses.has(adresseId) && !isRefused(donnees, "adresses"),
});

const lienEnDouble = groups<ResponsablesLus, SiecleResponsableEleve>(
  ({ liens }) => sharing(liens, ({ eleveId, personneId }) => `${eleveId} ${personneId}`),
  ({ eleveId }) => `Élève ${eleveId}`,
)({
  code: "siecle.responsables.lien-en-double",
  level: "anomalie",
  path: "RESPONSABLE_ELEVE",
  message: () => "La même personne est rattachée deux fois à cet élève\u00a0: le premier lien est retenu.",
  remedy: CORRIGER,
});

const niveauAbsent = lien({
  code: "siecle.responsables.niveau-absent",
  level: "anomalie",
  path: "RESPONSABLE_ELEVE/NIVEAU_RESPONSABILITE",
  message: ({ eleveId }) => `Le fichier ne dit pas à quel titre cette personne est rattachée à l’élève ${eleveId}.`,
  remedy: "Complétez le niveau de responsabilité dans SIECLE, puis refaites l’export.",
  fails: (item) => niveauDe(item) === undefined,
});

const tropDeLegaux = parEleve((liens) => {
  const legaux = liens.filter((each) => niveauDe(each) === "legal");
  return legaux.length > 2 ? legaux : [];
})({
  code: "siecle.responsables.trop-de-legaux",
  level: "anomalie",
  path: "RESPONSABLE_ELEVE",
  message: (group) => `Cet élève a ${group.length} représentants légaux\u00a0: SIECLE n’en admet que deux.`,
  remedy: CORRIGER,
});

const memeRang = parEleve((liens) => sharing(liens, rangDe).flat())({
  code: "siecle.responsables.meme-rang",
  level: "anomalie",
  path: "RESPONSABLE_ELEVE/RESP_LEGAL",
  message: () => "Deux personnes sont au même rang de responsable légal de cet élève.",
  remedy: CORRIGER,
});

function rangDe({ respLegal }: SiecleResponsableEleve): string | undefined {
  return respLegal === "0" ? undefined : respLegal;
}

const plusieursHebergeurs = parEleve((liens) => liens.filter(({ hebergeEleve }) => hebergeEleve))({
  code: "siecle.responsables.plusieurs-hebergent",
  level: "anomalie",
  path: "RESPONSABLE_ELEVE/HEBERGE_ELEVE",
  message: () => "Plusieurs personnes hébergent cet élève\u00a0: la première donne son adresse.",
  remedy: CORRIGER,
});

const plusieursPayeurs = parEleve((liens) => liens.filter(({ paieFraisScolaires }) => paieFraisScolaires))({
  code: "siecle.responsables.plusieurs-payeurs",
  level: "information",
  path: "RESPONSABLE_ELEVE/PAIE_FRAIS_SCOLAIRES",
  message: () => "Plusieurs personnes paient les frais scolaires de cet élève.",
  remedy: "Vérifiez-le dans SIECLE\u00a0: il n’en attend qu’une.",
});

const parenteInconnue = lien({
  code: "siecle.responsables.parente-inconnue",
  level: "anomalie",
  path: "RESPONSABLE_ELEVE/CODE_PARENTE",
  message: ({ codeParente: code, eleveId }) =>
    `Le lien de parenté «\u00a0${code}\u00a0» avec l’élève ${eleveId} n’est pas connu\u00a0: il n’est pas retenu.`,
  remedy: CORRIGER,
  fails: ({ codeParente: code }) => code !== undefined && codeParente(code) === undefined,
});

const parenteMelee = lien({
  code: "siecle.responsables.parente-ancienne",
  level: "information",
  path: "RESPONSABLE_ELEVE/CODE_PARENTE",
  message: ({ codeParente: code = "" }) => {
    const libelle = LIENS_PARENTE.get(codeParente(code) ?? "")?.libelle ?? "";
    return `Le lien de parenté «\u00a0${code}\u00a0» est de la liste d’avant 2018\u00a0: il est lu «\u00a0${libelle}\u00a0».`;
  },
  remedy: "Vérifiez ce lien\u00a0: le fichier mêle deux époques.",
  fails: ({ codeParente: code = "", niveauResponsabilite }) =>
    niveauResponsabilite !== undefined && code.length === 1 && codeParente(code) !== undefined,
});

const civiliteInconnue = personne({
  code: "siecle.responsables.civilite-inconnue",
  level: "anomalie",
  path: "LC_CIVILITE",
  message: ({ lcCivilite }) =>
    `La civilité «\u00a0${lcCivilite}\u00a0» n’est pas connue\u00a0: elle n’est pas retenue.`,
  remedy: CORRIGER,
  fails: ({ lcCivilite }) => lcCivilite !== undefined && civiliteDe(lcCivilite) === undefined,
});

const courrielDouteux = personne({
  code: "siecle.responsables.courriel-douteux",
  level: "anomalie",
  path: "MEL",
  message: () => "L’adresse électronique de cette personne n’en est pas une.",
  remedy: CORRIGER,
  fails: ({ mel }) => mel !== undefined && !isCourriel(mel),
});

const isOrganisme = ({ codeParente: code = "" }: SiecleResponsableEleve): boolean =>
  LIENS_PARENTE.get(codeParente(code) ?? "")?.isOrganisme ?? false;

const prenomAbsent = personne({
  code: "siecle.responsables.prenom-absent",
  level: "anomalie",
  path: "PRENOM",
  message: () => "Cette personne n’a pas de prénom.",
  remedy: CORRIGER,
  fails: ({ prenom, personneId }, { parPersonne }) =>
    prenom === undefined && !(parPersonne.get(personneId) ?? []).some(isOrganisme),
});

const personneEnDouble = groups<ResponsablesLus, SieclePersonne>(
  ({ personnes }) =>
    sharing(personnes, ({ nomDeFamille, prenom, mel, telPortable }) =>
      prenom && (mel || telPortable)
        ? `${nameKey(nomDeFamille, prenom)}|${mel?.toLowerCase() ?? ""}|${telPortable ?? ""}`
        : undefined,
    ),
  nomDePersonne,
)({
  code: "siecle.responsables.personne-en-double",
  level: "information",
  path: "PERSONNE",
  message: (group) =>
    `${group.length} fiches ont les mêmes nom, prénom et coordonnées\u00a0: c’est sans doute une seule personne.`,
  remedy: "Si c’est le cas, rattachez ses enfants à une seule fiche dans SIECLE.",
});

const RULES = [
  aucuneResponsabilite,
  sansAdresses,
  sansEleve,
  personneInconnue,
  adresseInconnue,
  lienEnDouble,
  niveauAbsent,
  tropDeLegaux,
  memeRang,
  plusieursHebergeurs,
  plusieursPayeurs,
  parenteInconnue,
  parenteMelee,
  civiliteInconnue,
  courrielDouteux,
  prenomAbsent,
  personneEnDouble,
];

/** What the layout of the responsables file cannot say. */
export const checkResponsables = (document: SiecleResponsables) => runRules(RULES, responsablesLus(document));
