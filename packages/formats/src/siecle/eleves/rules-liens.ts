import { MODALITES_ELECTION } from "../../codes/modalites-election.ts";
import { each, once } from "../../kernel/each.ts";
import { isRefused } from "../../kernel/refused.ts";
import { CORRIGER, nombre, nomDe, REFAIRE } from "../sentences.ts";
import type { SiecleEleve } from "./schema.ts";
import { type ElevesLus, isParti, structuresDe } from "./subject.ts";

const eleve = each<ElevesLus, SiecleEleve>(({ eleves }) => eleves, nomDe);

/** One block of the file whose items call a pupil. */
const bloc = <Item extends { readonly eleveId: string }>(of: (lus: ElevesLus) => Iterable<Item>) =>
  each<ElevesLus, Item>(of, ({ eleveId }, { parId }) => {
    const known = parId.get(eleveId);
    return known && nomDe(known);
  });

/** Options, structures or bourses of a pupil the file does not have. */
const inconnu = (path: string, ce: string, of: (lus: ElevesLus) => Iterable<{ readonly eleveId: string }>) =>
  bloc(of)({
    code: "siecle.eleves.eleve-inconnu",
    level: "anomalie",
    path,
    message: ({ eleveId }) =>
      `${ce} de l’élève ${eleveId} n’ont pas d’élève dans ce fichier\u00a0: elles ne sont pas lues.`,
    remedy: REFAIRE,
    fails: ({ eleveId }, { parId, document }) =>
      parId.size > 0 && !parId.has(eleveId) && !isRefused(document.donnees, "eleves"),
  });

const sansEleve = once<ElevesLus>({
  code: "siecle.eleves.aucun-eleve",
  level: "rejet",
  message: () => "Ce fichier ne contient aucun élève lisible.",
  remedy: "Vérifiez que la base élèves de SIECLE est bien celle de l’année voulue, puis refaites l’export.",
  fails: ({ eleves }) => eleves.length === 0,
});

const sansStructures = once<ElevesLus>({
  code: "siecle.eleves.aucune-division",
  level: "anomalie",
  message: () => "Aucun élève n’est affecté à une division.",
  remedy:
    "Les structures ne sont sans doute pas encore descendues de STS-Web\u00a0: transférez-les vers SIECLE, affectez les élèves, puis refaites l’export.",
  fails: ({ eleves, structures }) => eleves.length > 0 && structures.size === 0,
});

const sansAdresses = once<ElevesLus>({
  code: "siecle.eleves.sans-adresses",
  level: "information",
  message: ({ eleves }) => {
    const count = eleves.filter(({ adresseId }) => adresseId !== undefined).length;
    return `Cet export est «\u00a0sans adresses\u00a0»\u00a0: celle de ${nombre(count, "l’élève qui a la sienne propre", "élèves qui ont la leur propre")} manque.`;
  },
  remedy: "Pour les avoir, choisissez dans SIECLE l’export XML «\u00a0Élèves avec adresses\u00a0».",
  fails: ({ eleves, adresses }) => adresses.size === 0 && eleves.some(({ adresseId }) => adresseId !== undefined),
});

const adresseInconnue = eleve({
  code: "siecle.eleves.adresse-inconnue",
  level: "anomalie",
  path: "ADRESSE_ID",
  message: ({ adresseId }) => `L’adresse ${adresseId} de cet élève n’est pas dans le fichier.`,
  remedy: REFAIRE,
  fails: ({ adresseId }, { adresses, document }) =>
    adresses.size > 0 &&
    adresseId !== undefined &&
    !adresses.has(adresseId) &&
    !isRefused(document.donnees, "adresses"),
});

const sansDivision = eleve({
  code: "siecle.eleves.sans-division",
  level: "information",
  path: "ELEVE",
  message: ({ codeMef }) =>
    codeMef === undefined
      ? "Cet élève n’a ni formation ni division\u00a0: il n’est pas encore affecté."
      : "Cet élève n’a pas de division.",
  remedy: "S’il suit bien les cours, affectez-le à sa division dans SIECLE, puis refaites l’export.",
  fails: (item, lus) =>
    lus.structures.size > 0 && !isParti(lus, item) && structuresDe(lus, item.eleveId, "D").length === 0,
});

const plusieursDivisions = eleve({
  code: "siecle.eleves.plusieurs-divisions",
  level: "anomalie",
  path: "STRUCTURES_ELEVE",
  message: ({ eleveId }, lus) =>
    `Cet élève est dans plusieurs divisions à la fois\u00a0: ${structuresDe(lus, eleveId, "D").join(", ")}. La première est retenue.`,
  remedy: CORRIGER,
  fails: ({ eleveId }, lus) => new Set(structuresDe(lus, eleveId, "D")).size > 1,
});

const structureRepetee = bloc(({ structures }) => structures.values())({
  code: "siecle.eleves.structure-repetee",
  level: "anomalie",
  path: "STRUCTURES_ELEVE",
  message: () => "La même division ou le même groupe figure deux fois pour cet élève.",
  remedy: CORRIGER,
  fails: ({ structure = [] }) =>
    new Set(structure.map(({ codeStructure, typeStructure }) => `${typeStructure} ${codeStructure}`)).size <
    structure.length,
});

const optionRepetee = bloc(({ options }) => options.values())({
  code: "siecle.eleves.option-repetee",
  level: "anomalie",
  path: "OPTION",
  message: () => "La même matière figure deux fois dans les options de cet élève.",
  remedy: CORRIGER,
  fails: ({ optionsEleve = [] }) =>
    new Set(optionsEleve.map(({ codeMatiere }) => codeMatiere)).size < optionsEleve.length,
});

const modaliteInconnue = bloc(({ options }) => options.values())({
  code: "siecle.eleves.modalite-inconnue",
  level: "information",
  path: "OPTION/OPTIONS_ELEVE/CODE_MODALITE_ELECT",
  message: () => "Une option de cet élève a une modalité que Navette ne connaît pas, ou n’en a pas.",
  remedy: "L’option est lue\u00a0; vérifiez sa modalité dans SIECLE, car LSU la demande.",
  fails: ({ optionsEleve = [] }) =>
    optionsEleve.some(({ codeModaliteElect = "" }) => !MODALITES_ELECTION.has(codeModaliteElect)),
});

/** What the blocks say of one another. */
export const LIENS_RULES = [
  sansEleve,
  sansStructures,
  sansAdresses,
  inconnu("OPTION", "Les options", ({ document }) => document.donnees.options ?? []),
  inconnu("STRUCTURES_ELEVE", "Les structures", ({ document }) => document.donnees.structures ?? []),
  inconnu("BOURSE", "Les bourses", ({ document }) => document.donnees.bourses ?? []),
  adresseInconnue,
  sansDivision,
  plusieursDivisions,
  structureRepetee,
  optionRepetee,
  modaliteInconnue,
];
