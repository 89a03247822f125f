import { cleIneVraisemblable, isIne } from "../../codes/ine.ts";
import { placeOf } from "../../kernel/offset.ts";
import { rule } from "../../kernel/rule.ts";
import { type Eleve, type FileSubject, nomDe } from "./subject.ts";

const placeOfEleve = (eleve: Eleve) => placeOf(eleve, { path: "eleve", record: nomDe(eleve) });

const ineForme = rule<FileSubject, { eleve: Eleve }>({
  code: "lsu.1d.ine-forme",
  level: "rejet",
  message: ({ eleve }) =>
    `${nomDe(eleve)} : « ${eleve.ine} » n’est pas un INE : il faut onze chiffres et lettres majuscules.`,
  remedy: () => "Relevez l’INE de l’élève dans ONDE : sans lui, LSU ne peut recevoir son bilan.",
  check: function* ({ tables }) {
    for (const eleve of tables.donnees.eleves) if (!isIne(eleve.ine)) yield { eleve, where: placeOfEleve(eleve) };
  },
});

const ineCle = rule<FileSubject, { eleve: Eleve }>({
  code: "lsu.1d.ine-cle",
  level: "information",
  message: ({ eleve }) => `${nomDe(eleve)} : la clé de l’INE ${eleve.ine} ne semble pas juste.`,
  remedy: () => "Comparez-le à celui d’ONDE : un caractère a peut-être été mal recopié.",
  check: function* ({ tables }) {
    for (const eleve of tables.donnees.eleves) {
      if (isIne(eleve.ine) && !cleIneVraisemblable(eleve.ine)) yield { eleve, where: placeOfEleve(eleve) };
    }
  },
});

const eleveSansBilan = rule<FileSubject, { eleve: Eleve }>({
  code: "lsu.1d.eleve-sans-bilan",
  level: "anomalie",
  message: ({ eleve }) => `${nomDe(eleve)} figure dans le fichier sans aucun bilan.`,
  remedy: () => "Terminez son bilan et refaites l’export, ou ignorez ce message si son bilan est envoyé à part.",
  check: function* ({ tables, elevesAvecBilan, bilans, isPartial }) {
    if (isPartial || bilans === 0) return;
    for (const eleve of tables.donnees.eleves) {
      if (!elevesAvecBilan.has(eleve.id)) yield { eleve, where: placeOfEleve(eleve) };
    }
  },
});

const eleveSansNom = rule<FileSubject, { eleve: Eleve }>({
  code: "lsu.1d.eleve-sans-nom",
  level: "anomalie",
  message: ({ eleve }) => `L’élève d’INE ${eleve.ine} a un nom ou un prénom vide.`,
  remedy: () => "Complétez son nom et son prénom dans le logiciel qui a produit le fichier.",
  check: function* ({ tables }) {
    for (const eleve of tables.donnees.eleves) {
      if (eleve.nom?.trim() === "" || eleve.prenom?.trim() === "") yield { eleve, where: placeOfEleve(eleve) };
    }
  },
});

type Adulte = FileSubject["tables"]["donnees"]["enseignants"][number];

const adultes = ({ tables: { donnees } }: FileSubject): readonly Adulte[] => [
  ...donnees.directeurs,
  ...donnees.enseignants,
];

const identiteIncomplete = rule<FileSubject, { adulte: Adulte }>({
  code: "lsu.1d.identite-incomplete",
  level: "rejet",
  message: ({ adulte }) =>
    `L’identité d’un enseignant ou du directeur est incomplète (« ${`${adulte.prenom} ${adulte.nom}`.trim()} ») : LSU refuse alors ses bilans.`,
  remedy: () => "Écrivez son nom et son prénom comme dans ONDE : accents, traits d’union, majuscules.",
  check: function* (subject) {
    for (const adulte of adultes(subject)) {
      if (adulte.nom.trim() === "" || adulte.prenom.trim() === "") yield { adulte, where: placeOf(adulte) };
    }
  },
});

/** Two spellings that only differ by case, accents, hyphens or blanks. */
const proche = ({ nom, prenom }: Adulte): string =>
  `${prenom} ${nom}`
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toUpperCase();

const homonymes = rule<FileSubject, { adulte: Adulte }>({
  code: "lsu.1d.enseignants-homonymes",
  level: "anomalie",
  message: ({ adulte }) =>
    `Plusieurs enseignants s’appellent ${adulte.prenom} ${adulte.nom}, à l’orthographe près : LSU ne saura pas lequel retenir.`,
  remedy: () =>
    "S’il s’agit d’une même personne, gardez l’orthographe d’ONDE ; sinon, vérifiez ses nom et prénom dans ONDE.",
  check: function* ({ tables }) {
    const seen = new Set<string>();
    for (const adulte of tables.donnees.enseignants) {
      const key = proche(adulte);
      if (seen.has(key))
        yield { adulte, where: placeOf(adulte, { path: "enseignant", record: `${adulte.prenom} ${adulte.nom}` }) };
      seen.add(key);
    }
  },
});

export const PERSONNE_RULES = [ineForme, ineCle, eleveSansNom, eleveSansBilan, identiteIncomplete, homonymes];
