import { isCodeDeGroupeNouveau } from "@navette/formats/codes/code-structure";
import type { LigneAppariee } from "./apparier.ts";
import { deLigne, nonAssocies, type Regle, situation } from "./consequence.ts";
import { nomMontre } from "./objets.ts";
import { cleAttendue } from "./services.ts";

const ASSOCIEZ = "Associez ce nom dans cette page";
const EXPORT_SERVICES = "relancez dans STS-Web le menu «\u00a0Exports\u00a0», «\u00a0Services\u00a0»";
const EXPORT_STRUCTURE = "relancez dans STS-Web le menu «\u00a0Exports\u00a0», «\u00a0Structure\u00a0»";

const nomDe = ({ nom }: LigneAppariee) => nomMontre(nom.nom);

const matieres = situation<LigneAppariee>({
  genre: "matiere",
  find: nonAssocies("matiere"),
  nomDe: deLigne,
  dit: [
    {
      code: "matiere-sans-sts",
      application: "sts-web",
      level: "rejet",
      message: (ligne) =>
        `La matière «\u00a0${nomDe(ligne)}\u00a0» n’a pas de correspondance\u00a0: ses cours et leurs heures ne remonteront pas.`,
      remedy: `${ASSOCIEZ}\u00a0; si la matière manque à STS-Web, ajoutez-la aux services dans son menu «\u00a0Services et ARE\u00a0».`,
    },
    {
      code: "matiere-sans-lsu",
      application: "lsu",
      level: "anomalie",
      message: (ligne) => `LSU signalera la matière «\u00a0${nomDe(ligne)}\u00a0», que SIECLE ne connaît pas.`,
      remedy: `${ASSOCIEZ}, puis ${EXPORT_SERVICES}.`,
    },
  ],
});

const professeurs = situation<LigneAppariee>({
  genre: "professeur",
  find: nonAssocies("professeur"),
  nomDe: deLigne,
  dit: [
    {
      code: "professeur-sans-sts",
      application: "sts-web",
      level: "rejet",
      message: (ligne) =>
        `«\u00a0${nomDe(ligne)}\u00a0» n’a pas de correspondance\u00a0: ses heures ne remonteront pas.`,
      remedy: `${ASSOCIEZ}\u00a0; si cette personne manque à STS-Web, ajoutez-la dans son menu «\u00a0Ressources\u00a0».`,
    },
    {
      code: "professeur-sans-lsu",
      application: "lsu",
      level: "anomalie",
      message: (ligne) => `LSU signalera «\u00a0${nomDe(ligne)}\u00a0» comme un enseignant inconnu.`,
      remedy: `${ASSOCIEZ}, puis ${EXPORT_SERVICES}.`,
    },
  ],
});

const classes = situation<LigneAppariee>({
  genre: "classe",
  find: nonAssocies("classe"),
  nomDe: deLigne,
  dit: [
    {
      code: "classe-sans-sts",
      application: "sts-web",
      level: "rejet",
      message: (ligne) =>
        `La classe «\u00a0${nomDe(ligne)}\u00a0» n’a pas de division dans STS-Web\u00a0: tous ses services seront refusés.`,
      remedy: `${ASSOCIEZ}\u00a0; si la division manque, créez-la dans STS-Web, menu «\u00a0Structure\u00a0».`,
    },
    {
      code: "classe-sans-lsu",
      application: "lsu",
      level: "rejet",
      message: (ligne) =>
        `Les bilans de la classe «\u00a0${nomDe(ligne)}\u00a0» partiraient sous un code de division que LSU ne connaît pas.`,
      remedy: `${ASSOCIEZ}, puis ${EXPORT_STRUCTURE}.`,
    },
  ],
});

const groupes = situation<LigneAppariee>({
  genre: "groupe",
  find: nonAssocies("groupe"),
  nomDe: deLigne,
  dit: [
    {
      code: "groupe-sans-siecle",
      application: "siecle",
      level: "rejet",
      message: (ligne) =>
        `Le groupe «\u00a0${nomDe(ligne)}\u00a0» n’est pas référencé\u00a0: SIECLE refusera ses élèves (GROUPE_A_01).`,
      remedy: `${ASSOCIEZ}, ou créez le groupe dans STS-Web, menu «\u00a0Structure\u00a0»\u00a0; puis ${EXPORT_STRUCTURE}.`,
    },
  ],
});

const groupesCrees = situation<LigneAppariee>({
  genre: "groupe",
  find: (appariement) => nonAssocies("groupe")(appariement).filter(({ nom }) => isCodeDeGroupeNouveau(nom.nom)),
  nomDe: deLigne,
  dit: [
    {
      code: "groupe-a-creer",
      application: "sts-web",
      level: "information",
      message: (ligne) => `STS-Web créera le groupe «\u00a0${nomDe(ligne)}\u00a0» à l’import de l’emploi du temps.`,
      remedy: "Si ce groupe existe déjà sous un autre nom, associez-le ici pour ne pas l’avoir deux fois.",
    },
  ],
});

const groupesRefuses = situation<LigneAppariee>({
  genre: "groupe",
  find: (appariement) => nonAssocies("groupe")(appariement).filter(({ nom }) => !isCodeDeGroupeNouveau(nom.nom)),
  nomDe: deLigne,
  dit: [
    {
      code: "groupe-sans-sts",
      application: "sts-web",
      level: "rejet",
      message: (ligne) =>
        `Le groupe «\u00a0${nomDe(ligne)}\u00a0» n’a pas de correspondance, et STS-Web ne peut pas créer un groupe de ce nom\u00a0: ses services ne remonteront pas.`,
      remedy: `${ASSOCIEZ}, ou donnez-lui dans le logiciel un nom d’au plus huit majuscules ou chiffres.`,
    },
  ],
});

/** What STS-Web does not know of a service whose structure and matière it does know. */
const services = situation<LigneAppariee>({
  genre: "service",
  find: (appariement) =>
    nonAssocies("service")(appariement).filter(({ nom }) => cleAttendue(nom, appariement.contexte) !== undefined),
  nomDe: deLigne,
  dit: [
    {
      code: "service-sans-sts",
      application: "sts-web",
      level: "anomalie",
      message: (ligne) =>
        `Le service «\u00a0${nomDe(ligne)}\u00a0» est inconnu de STS-Web\u00a0: ses heures ne sont pas remontées.`,
      remedy:
        "Importez l’emploi du temps dans STS-Web, menu «\u00a0Imports\u00a0», «\u00a0Emploi du temps\u00a0»\u00a0; ou saisissez ce service dans son menu «\u00a0Services et ARE\u00a0».",
    },
    {
      code: "service-sans-lsu",
      application: "lsu",
      level: "anomalie",
      message: (ligne) =>
        `LSU signalera les notes du service «\u00a0${nomDe(ligne)}\u00a0», que SIECLE ne connaît pas.`,
      remedy: `Quand STS-Web connaît ce service, ${EXPORT_SERVICES}.`,
    },
  ],
});

const PERDUS = {
  matiere: "matière",
  professeur: "personne",
  classe: "division",
  groupe: "groupe",
  service: "service",
} as const;

/** Pairs of which STS-Web has lost its side. */
const perdus = (Object.keys(PERDUS) as (keyof typeof PERDUS)[]).map((genre) =>
  situation<LigneAppariee>({
    genre,
    find: ({ genres }) => genres[genre].lignes.filter(({ perdue }) => perdue !== undefined),
    nomDe: deLigne,
    dit: [
      {
        code: "correspondance-perdue",
        application: "sts-web",
        level: "rejet",
        message: ({ nom, perdue = "" }) =>
          `«\u00a0${nomMontre(nom.nom)}\u00a0» était associé à «\u00a0${perdue}\u00a0», que STS-Web n’a plus (${PERDUS[genre]}).`,
        remedy: "Associez ce nom à autre chose, ou rétablissez dans STS-Web ce qui en a été retiré.",
      },
    ],
  }),
);

/** What the names that are not paired will cause. */
export const REGLES_NOMS: readonly Regle[] = [
  ...perdus,
  matieres,
  professeurs,
  classes,
  groupes,
  groupesCrees,
  groupesRefuses,
  services,
];
