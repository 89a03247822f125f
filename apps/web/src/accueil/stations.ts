import { periodeEnMots } from "@navette/livret";
import type { Accueil, Chaine, MaillonPeriode } from "@navette/server/api";
import type { Flux, Station } from "../ui/LigneDeTransit.tsx";
import { jourLong, nombre, pluriel } from "../ui/mots.ts";
import { ARRETE, EN_ATTENTE } from "./suite-import.ts";

type Lecteur = "direction" | "enseignant";

/** Periods told in the chain: the current one and the one before. */
const MAX_PERIODES = 2;

/** The chain of the school, station by station; an enseignant only follows links that are his. */
export function stationsDe({ chaine, eleves }: Accueil, lecteur: Lecteur, numero?: string): Station[] {
  const next = (flux: Flux, rank: number): Flux =>
    rank === 0 && flux.numero === numero ? { ...flux, prochain: true } : flux;
  const periodes = chaine.periodes.slice(0, MAX_PERIODES);
  return [
    { nom: "ONDE", note: "Élèves, classes", flux: [fluxOnde(chaine.onde, lecteur, eleves)].map(next) },
    { nom: "Navette", note: "Vous êtes ici", ici: true, flux: fluxLivret(chaine, periodes, lecteur).map(next) },
    { nom: "Livret", note: "Bilans périodiques", flux: fluxLsu(chaine, periodes, lecteur).map(next) },
    { nom: "LSU", note: "Livret scolaire", flux: [] },
  ];
}

const RAISONS_ONDE: Readonly<Record<Chaine["onde"]["raison"], string>> = {
  jamais: "Aucun fichier importé cette année",
  "en-attente": EN_ATTENTE,
  echoue: ARRETE,
  ancien: "ONDE a pu changer depuis",
  frais: "",
};

function fluxOnde({ etat, raison, import: known }: Chaine["onde"], lecteur: Lecteur, eleves: number): Flux {
  return {
    numero: "1",
    sens: "aller",
    etat,
    titre: "ONDE vers Navette",
    detail: raison === "frais" ? pluriel(eleves, "élève") : RAISONS_ONDE[raison],
    ...(lecteur === "direction" && { vers: known && raison !== "frais" ? `/imports/${known.id}` : "/imports" }),
    ...(known && { age: `le ${jourLong(known.le)}` }),
  };
}

const SANS_PERIODE: Readonly<Record<NonNullable<Chaine["sansPeriode"]>, string>> = {
  "sans-classe": "Attend l’étape 1",
  "sans-bilan": "Aucun niveau n’a de bilan périodique",
  "a-decouper": "Les périodes ne sont pas choisies",
  "a-venir": "La première période n’a pas commencé",
};

function fluxLivret({ sansPeriode }: Chaine, periodes: readonly MaillonPeriode[], lecteur: Lecteur): Flux[] {
  if (sansPeriode !== null) {
    const etat = sansPeriode === "sans-classe" ? "bloque" : "a-faire";
    const vers = sansPeriode === "a-decouper" && lecteur === "direction" ? "/structures/periodes" : undefined;
    return [
      {
        numero: "2",
        sens: "aller",
        etat,
        titre: "Saisie du livret",
        detail: SANS_PERIODE[sansPeriode],
        ...(vers && { vers }),
      },
    ];
  }
  return periodes.map(({ libelle, fin, total, livret: { etat, pretes } }) => ({
    numero: "2",
    sens: "aller",
    etat,
    titre: `Saisie ${periodeEnMots(libelle).de}`,
    vers: "/livret",
    detail: `${pluriel(pretes, "classe complète", "classes complètes")} sur ${nombre(total)}`,
    ...(etat !== "a-jour" && { age: `avant le ${jourLong(fin)}` }),
  }));
}

const RAISONS_LSU: Readonly<
  Record<MaillonPeriode["lsu"]["raison"], (preparees: number, total: number, pretes: number) => string>
> = {
  "attend-livret": () => "Attend l’étape 2",
  "a-preparer": (preparees, _total, pretes) =>
    `${pluriel(pretes - preparees, "classe complète", "classes complètes")}, fichier à préparer`,
  rouvert: () => "Des bilans ont été rouverts depuis",
  "a-telecharger": () => "Fichiers préparés, à télécharger",
  "a-deposer": () => "Fichiers téléchargés, à déposer dans LSU",
  depose: (_preparees, total) => pluriel(total, "classe"),
};

function fluxLsu({ sansPeriode }: Chaine, periodes: readonly MaillonPeriode[], lecteur: Lecteur): Flux[] {
  if (sansPeriode !== null) {
    return [{ numero: "3", sens: "aller", etat: "bloque", titre: "Fichier pour LSU", detail: "Attend l’étape 2" }];
  }
  return periodes.map(({ libelle, total, livret, lsu: { etat, raison, preparees, le } }) => ({
    numero: "3",
    sens: "aller",
    etat,
    titre: `LSU, ${periodeEnMots(libelle).nu}`,
    detail: RAISONS_LSU[raison](preparees, total, livret.pretes),
    ...(raison === "depose" && { mot: "Déposé" }),
    ...(lecteur === "direction" && { vers: "/echanges" }),
    ...(le !== null && { age: `le ${jourLong(le)}` }),
  }));
}
