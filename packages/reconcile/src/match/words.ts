import type { IdentifiantSource } from "../memoire.ts";
import type { AccordNom, Indices, Motif, Preuve, PreuveClasse } from "./proof.ts";

const IDENTIFIANTS: Readonly<Record<IdentifiantSource, string>> = {
  ine: "INE",
  onde: "identifiant ONDE",
  "siecle-eleve-id": "identifiant SIECLE",
  "siecle-elenoet": "numéro ELENOET",
  "siecle-code": "code SIECLE",
  "siecle-personne-id": "identifiant SIECLE",
  sts: "identifiant STS-Web",
  reference: "numéro de l’établissement",
};

const NOMS: Readonly<Record<AccordNom, string>> = {
  egal: "même nom",
  "une-lettre": "nom à une lettre près",
  "deux-lettres": "nom à deux lettres près",
  compose: "nom composé en partie semblable",
  different: "nom différent",
};

const PRENOMS: Readonly<Record<AccordNom, string>> = {
  egal: "même prénom",
  "une-lettre": "prénom à une lettre près",
  "deux-lettres": "prénom à deux lettres près",
  compose: "prénom composé en partie semblable",
  different: "prénom différent",
};

const NAISSANCES: Readonly<Record<Indices["naissance"], string>> = {
  egale: "même naissance",
  inversee: "naissance avec le jour et le mois inversés",
  proche: "naissance presque semblable",
  differente: "naissance différente",
  inconnue: "naissance non connue des deux côtés",
};

/** What a comparison says, in words: "même INE, même nom, prénom à une lettre près, même naissance". */
export function indicesInWords(indices: Indices): string {
  const { identifiants, nom, prenom, naissance, sexe, classe } = indices;
  return [
    ...identifiants.map(({ source, accord }) =>
      accord === "egal" ? `même ${IDENTIFIANTS[source]}` : `${IDENTIFIANTS[source]} différent`,
    ),
    NOMS[nom],
    PRENOMS[prenom],
    NAISSANCES[naissance],
    ...(sexe === "different" ? ["sexe différent"] : []),
    ...(classe === "egal" ? ["même classe"] : []),
  ].join(", ");
}

/** Why a row and a pupil are one person. */
export function preuveInWords({ indices }: Preuve): string {
  return indicesInWords(indices);
}

/** Why a class of the file is a class of the school. */
export function preuveClasseInWords(preuve: PreuveClasse): string {
  switch (preuve.kind) {
    case "meme-identifiant":
      return `même ${IDENTIFIANTS[preuve.source]}`;
    case "meme-libelle":
      return "même libellé";
    case "memes-eleves":
      return `${preuve.communs} élèves sur ${preuve.sur} en commun`;
  }
}

/** Why a row waits for a person. */
export function motifInWords(motif: Motif): string {
  switch (motif.kind) {
    case "ine-en-double":
      return `Le même INE figure aux lignes ${motif.lignes.join(", ")} du fichier\u00a0: il ne prouve rien tant qu’il n’est pas corrigé.`;
    case "lignes-semblables":
      return `Les lignes ${motif.lignes.join(", ")} du fichier portent les mêmes nom, prénom et naissance\u00a0: deux élèves, ou le même inscrit deux fois\u00a0?`;
    case "identifiant-contredit":
      return "L’INE est celui d’un élève de l’école, mais le reste de son état civil ne correspond pas.";
    case "trop-de-candidats":
      return `Trop d’élèves de l’école peuvent être celui-ci\u00a0: les ${motif.proposes} plus proches sont proposés, les autres ne sont pas montrés.`;
    case "plusieurs-candidats":
      return "Plusieurs élèves de l’école peuvent être celui-ci.";
    case "ressemblance":
      return "Un élève de l’école lui ressemble, sans qu’on puisse l’affirmer.";
  }
}
