import type { Application } from "./consequence.ts";
import type { GenreCorrespondance } from "./objets.ts";

export const GENRE_CORRESPONDANCE_WORDS: Readonly<Record<GenreCorrespondance, string>> = {
  matiere: "Matières",
  professeur: "Professeurs",
  classe: "Classes",
  groupe: "Groupes",
  service: "Services",
};

export const APPLICATION_WORDS: Readonly<Record<Application, string>> = {
  "sts-web": "STS-Web",
  siecle: "SIECLE",
  lsu: "LSU",
  "emploi-du-temps": "Logiciel d’emploi du temps",
};
