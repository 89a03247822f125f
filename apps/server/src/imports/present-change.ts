import {
  CHAMP_WORDS,
  type Change,
  type ClasseRef,
  chosenFiche,
  chosenSuggestion,
  type EleveEntrant,
  FICHE_CHAMP_WORDS,
  type FicheDecrite,
  type Genre,
  indicesInWords,
  type Plan,
  preuveClasseInWords,
  preuveFicheInWords,
  preuveInWords,
  type Retenue,
  retenueInWords,
  type Settled,
} from "@navette/reconcile";
import type { Changement } from "./changements-schemas.ts";
import { avantApres, niveauInWords, valeurInWords, verrouInWords } from "./valeurs.ts";

type Detail = Changement["details"][number];

/** What presenting one change needs to know of the others. */
export interface Vue {
  readonly plan: Plan;
  /** What each change of the plan is about, by its identifier. */
  readonly sujets: ReadonlyMap<string, string>;
  /** Labels of the classes, by identifier, as the base has them. */
  readonly libelles: ReadonlyMap<string, string>;
}

export function vueOf(plan: Plan): Vue {
  const libelles = new Map<string, string>();
  const see = (ref: ClasseRef | null) => {
    if (ref?.kind === "base") libelles.set(ref.classeId, ref.libelle);
  };
  for (const change of plan.changes) {
    if ("classeId" in change) libelles.set(change.classeId, change.sujet);
    if (change.kind !== "eleve.modifier" && change.kind !== "eleve.reactiver") continue;
    for (const each of change.champs) if (each.champ === "classe") see(each.avant);
  }
  return { plan, libelles, sujets: new Map(plan.changes.map(({ id, sujet }) => [id, sujet])) };
}

/** A change and what is decided of it, in words. */
export function presentChange({ change, decision, suit }: Settled, vue: Vue): Changement {
  return {
    id: change.id,
    kind: change.kind,
    groupe: change.groupe,
    sujet: change.sujet,
    classe: classeOf(change, vue),
    champs: champsOf(change, decision, vue.plan),
    details: decision?.choix === "nouveau" ? nouveauDetails(change, vue.plan) : detailsOf(change, vue.plan),
    preuve: preuveOf(change),
    retenue: retenueOf(change.retenue, vue.plan),
    suit: suit === undefined ? null : `Rien n’en est écrit sans «\u00a0${vue.sujets.get(suit) ?? ""}\u00a0».`,
    rapprochements: rapprochementsOf(change),
    decision,
    permis: change.permis,
  };
}

/** What a guard saw is said once, above the rows of the group it holds. */
function retenueOf(retenue: Retenue | undefined, { gardes }: Plan): string | null {
  return retenue === undefined || retenue.kind === "garde" ? null : retenueInWords(retenue, gardes);
}

function classeOf(change: Change, { libelles }: Vue): string | null {
  switch (change.kind) {
    case "eleve.ajouter":
    case "eleve.arbitrer":
      return change.eleve.scolarite.classe?.libelle ?? null;
    case "eleve.modifier":
    case "eleve.reactiver":
      return libelles.get(change.scolarite?.classeId ?? "") ?? null;
    case "eleve.desactiver":
      return change.classe;
    default:
      return null;
  }
}

function champsOf(change: Change, decision: Settled["decision"], { libelles }: Plan): Changement["champs"] {
  const compare =
    "champs" in change
      ? change
      : "genre" in change
        ? chosenFiche(change, decision)
        : chosenSuggestion(change, decision);
  const civilite = "ficheId" in change ? libelles[`civilite ${change.ficheId}`] : undefined;
  const isLien = "genre" in change && change.genre === "responsabilite";
  return (compare?.champs ?? []).map((each) => ({
    champ: each.champ,
    libelle: "genre" in change ? nomDuChampDeFiche(each.champ) : nomDuChamp(each.champ),
    ...(isLien && each.champ === "niveau"
      ? { avant: niveauInWords(each.avant, civilite), apres: niveauInWords(each.apres, civilite) }
      : avantApres(each, libelles)),
    verrou: each.verrou ? verrouInWords(each.verrou) : null,
  }));
}

function detailsOf(change: Change, { libelles }: Plan): Detail[] {
  switch (change.kind) {
    case "classe.ajouter": {
      const { niveaux, identifiants } = change.classe;
      return [detail("niveaux", niveaux), ...identifiants.map(({ source, valeur }) => detail(source, valeur))].flat();
    }
    case "eleve.ajouter":
      return entrantDetails(change.eleve);
    case "fiche.ajouter":
      return ficheDetails(change.genre, change.fiche, libelles);
    case "eleve.desactiver":
      return departDetails(change);
    default:
      return [];
  }
}

/** Who was arbitrated as new is told as those who are added. */
function nouveauDetails(change: Change, { libelles }: Plan): Detail[] {
  if (change.kind === "eleve.arbitrer") return entrantDetails(change.eleve);
  return change.kind === "fiche.arbitrer" ? ficheDetails(change.genre, change.fiche, libelles) : [];
}

type Depart = Extract<Change, { readonly kind: "eleve.desactiver" }>;

function departDetails({ sortie, attendu }: Depart): Detail[] {
  if (sortie) {
    const declared = sortie.champs.flatMap(({ champ, apres }) => detail(champ, apres));
    return declared.length > 0 ? declared : [{ libelle: "Départ", valeur: "Déclaré par le fichier" }];
  }
  return attendu ? [{ libelle: "Départ", valeur: "Attendu\u00a0: au dernier niveau de l’école l’an passé" }] : [];
}

/** What is read of each genre, in this order; its name says the rest. */
const LUS: Readonly<Record<Genre, readonly string[]>> = {
  calendrier: ["debutEleves", "finEleves", "debutEnseignants", "finEnseignants", "periodes"],
  matiere: ["code", "codeGestion", "libelleLong", "libelleCourt"],
  mef: ["code", "libelle", "rattachement", "mefstat11", "ouvert"],
  programme: ["modalite", "horaire"],
  personnel: ["civilite", "naissance", "fonction", "grade", "disciplines", "nomPatronymique", "courriel"],
  foyer: [],
  responsable: [
    "civilite",
    "nom",
    "foyer",
    "courriel",
    "telephoneDomicile",
    "telephonePortable",
    "telephoneTravail",
    "accepteSms",
    "communicationAdresse",
    "profession",
  ],
  groupe: ["libelle", "divisions", "mefs"],
  professeurPrincipal: ["debut", "fin"],
  service: ["enseignants", "heures", "modaliteCours", "coEnseignement"],
  suppleance: ["debut", "fin", "heures", "modaliteCours"],
  responsabilite: ["niveau", "rang", "parente", "prioritaire", "heberge", "paieFrais", "percoitAides"],
  inscription: [],
};

/** What the file says of anything else. */
export function ficheDetails(
  genre: Genre,
  { champs, identifiants }: FicheDecrite,
  libelles: Plan["libelles"],
): Detail[] {
  const civilite = libelles[`civilite ${champs.responsable}`];
  return [
    ...LUS[genre].flatMap((champ) => {
      const valeur = champs[champ] ?? null;
      const isNiveau = genre === "responsabilite" && champ === "niveau";
      const words = isNiveau ? niveauInWords(valeur, civilite) : valeurInWords(champ, valeur, libelles);
      return words === null ? [] : [{ libelle: nomDuChampDeFiche(champ), valeur: words }];
    }),
    ...identifiants.map(({ source, valeur }) => ({ libelle: nomDuChampDeFiche(source), valeur })),
  ];
}

/** What the file says of a pupil. */
export function entrantDetails({ fiche, identifiants, scolarite }: EleveEntrant): Detail[] {
  return [
    detail("nomUsage", fiche.nomUsage),
    detail("naissance", fiche.naissance),
    detail("sexe", fiche.sexe),
    detail("niveau", scolarite.niveau),
    detail("classe", scolarite.classe),
    ...identifiants.map(({ source, valeur }) => detail(source, valeur)),
  ].flat();
}

function detail(...[champ, valeur, libelles]: Parameters<typeof valeurInWords>): Detail[] {
  const words = valeurInWords(champ, valeur, libelles);
  return words === null ? [] : [{ libelle: nomDuChamp(champ), valeur: words }];
}

const CHAMPS: Readonly<Record<string, string>> = CHAMP_WORDS;

function nomDuChamp(champ: string): string {
  return CHAMPS[champ] ?? champ;
}

const CHAMPS_DE_FICHE: Readonly<Record<string, string>> = {
  ...CHAMP_WORDS,
  sts: "Identifiant STS-Web",
  "siecle-personne-id": "Identifiant SIECLE",
  ...FICHE_CHAMP_WORDS,
};

/** One field may have another name on a pupil: a « niveau » is not that of a responsable. */
export function nomDuChampDeFiche(champ: string): string {
  return CHAMPS_DE_FICHE[champ] ?? champ;
}

function preuveOf(change: Change): string | null {
  if (!("preuve" in change)) return null;
  if ("genre" in change) return preuveFicheInWords(change.preuve);
  return "eleveId" in change ? preuveInWords(change.preuve) : preuveClasseInWords(change.preuve);
}

function rapprochementsOf(change: Change): Changement["rapprochements"] {
  if (!("rapprochements" in change)) return [];
  return change.rapprochements.map(({ sujet, indices }) => ({ sujet, indices: indicesInWords(indices) }));
}
