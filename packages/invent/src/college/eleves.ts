import { type DateIso, dateIso, type Sexe } from "@navette/formats";
import { inventTelephone } from "../adresses.ts";
import { prenomLibre } from "../eleve.ts";
import { ineFictif } from "../identifiants.ts";
import { inventJour } from "../niveaux.ts";
import { COMMUNES } from "../noms/lieux.ts";
import { prenomsDe } from "../noms/prenoms.ts";
import type { Prng } from "../prng.ts";
import { finAnnee, jour, rentree } from "./calendrier.ts";
import { type Habitants, origineDe } from "./inscriptions.ts";
import { ALLEMAND_LV1, ANGLAIS_LV1, ANGLAIS_LV2, CHORALE, LATIN, LV2, SPORT } from "./matieres.ts";
import type { AnDernier, Choix, EleveCollege, Filiere, Foyer2d, LieuNaissance, Niveau2d, Sortie } from "./modele.ts";
import { NIVEAU } from "./niveaux.ts";
import { PAYS, REGIMES } from "./nomenclatures.ts";

/** A pupil before the divisions are made. `niveau`: null for who is not placed, or no longer there. */
export interface Inscrit extends Omit<EleveCollege, "place"> {
  readonly niveau: Niveau2d | null;
  readonly filiere: Filiere;
}

/** What is already decided of a pupil to invent. */
export interface Inscription {
  readonly cle: number;
  readonly elenoet: number;
  readonly niveau: Niveau2d;
  readonly filiere: Filiere;
  readonly naissance: DateIso;
  /** How he comes to be in the school this year. */
  readonly venue: "ancien" | "ecole" | "mutation";
  readonly prenom?: string;
  readonly sexe?: Sexe;
}

/** A pupil of a family. */
export function inventInscrit(draw: Prng, foyer: Foyer2d, place: Inscription, habitants: Habitants): Inscrit {
  const { cle, elenoet, niveau, filiere, naissance, venue } = place;
  const { annee, connus, college } = habitants;
  const sexe = place.sexe ?? draw.pick(["F", "M"] as const);
  const prenom = place.prenom ?? prenomLibre(draw, foyer, naissance, sexe, connus);
  connus.add(`${foyer.nom} ${prenom}`);
  const regime = draw.weighted(REGIMES.map(([code, , weight]) => [code, weight] as const));
  const rang = NIVEAU[niveau].age - NIVEAU["6E"].age;
  return {
    cle,
    eleveId: cle,
    elenoet,
    foyer: foyer.cle,
    nom: foyer.nom,
    nomUsage: draw.chance(0.03) ? nomUsage(draw, foyer) : null,
    prenom,
    prenom2: draw.chance(0.5) ? draw.pick(prenomsDe(1980, sexe)) : null,
    sexe,
    naissance,
    lieu: inventLieu(draw),
    ine: venue !== "ancien" && draw.chance(0.02) ? null : ineFictif(cle),
    niveau,
    filiere,
    choix: inventChoix(draw, niveau, filiere, college.eleves),
    regime,
    boursier: draw.chance(0.28),
    doublement: false,
    entree: rentree(venue === "ancien" ? annee - rang : annee),
    sortie: null,
    anDernier: origineDe(draw, { niveau, filiere, venue, regime }, habitants),
    adresse: null,
    portable: draw.chance(0.1) ? inventTelephone(draw, "portable") : null,
  };
}

/** A birth that fits the level, a year late now and then. */
export function inventNaissance2d(draw: Prng, annee: number, niveau: Niveau2d): DateIso {
  const retard = draw.chance(0.04) ? 1 : 0;
  return inventJour(draw, annee - NIVEAU[niveau].age - retard);
}

/** The pupil who repeats his class: he was in the same last year. */
export function doubler(draw: Prng, inscrit: Inscrit): Inscrit {
  const { anDernier, naissance, niveau, filiere } = inscrit;
  if (anDernier === null || niveau === null || niveau === "6E") return inscrit;
  const annee = Number(naissance.slice(0, 4)) - 1;
  const date = dateIso(annee, Number(naissance.slice(5, 7)), Number(naissance.slice(8))) ?? inventJour(draw, annee);
  return {
    ...inscrit,
    naissance: date,
    doublement: true,
    anDernier: { ...anDernier, mef: NIVEAU[niveau].mefs[filiere] },
  };
}

/** Schools this size have pupils who learn German first: enough to make a group. */
const GRAND_COLLEGE = 100;

/** What he chooses on entering a level; LV2 and latin come in 5e. */
function inventChoix(draw: Prng, niveau: Niveau2d, filiere: Filiere, effectif: number): Choix {
  const chorale = draw.chance(0.09) ? [CHORALE] : [];
  if (filiere === "segpa") return { lv1: ANGLAIS_LV1, lv2: null, facultatives: chorale };
  const lv1 = effectif >= GRAND_COLLEGE && draw.chance(0.07) ? ALLEMAND_LV1 : ANGLAIS_LV1;
  const sport = filiere === "sportive" ? [SPORT] : [];
  const choix: Choix = { lv1, lv2: null, facultatives: [...chorale, ...sport] };
  return niveau === "6E" ? choix : choisirEn5e(draw, choix, filiere);
}

/** The second language, and latin for one pupil in six. */
export function choisirEn5e(draw: Prng, { lv1, facultatives }: Choix, filiere: Filiere): Choix {
  const lv2 = lv1 === ALLEMAND_LV1 ? ANGLAIS_LV2 : draw.weighted(LV2);
  const latin = filiere === "ordinaire" && draw.chance(0.17) ? [LATIN] : [];
  return { lv1, lv2: filiere === "segpa" ? null : lv2, facultatives: [...latin, ...facultatives] };
}

function inventLieu(draw: Prng): LieuNaissance {
  if (!draw.chance(0.05)) return { insee: draw.pick(COMMUNES).insee };
  const [pays] = draw.pick(PAYS.slice(1));
  return { pays, ville: draw.pick(["FICTIEGEM", "SONGE-LES-BAINS", "VILA NOVA DO SONHO", "KHAYAL"]) };
}

function nomUsage(draw: Prng, { nom, personnes }: Foyer2d): string | null {
  const autres = personnes.filter(({ lien }) => lien.niveau === "1" && lien.parente !== "51").map((each) => each.nom);
  const others = autres.filter((each) => each !== nom);
  return others.length > 0 ? draw.pick(others) : null;
}

/** Why a family leaves while its child could have stayed. */
const MOTIFS_DE_FAMILLE = ["10", "11", "12", "42"] as const;

/** He leaves in the first weeks of the year, before the export. */
export function inventDepart(draw: Prng, annee: number): Sortie {
  const dernier = draw.chance(0.7) ? jour(annee, 9, draw.int(8, 30)) : jour(annee, 10, draw.int(1, 10));
  return { jour: dernier, motif: draw.pick(MOTIFS_DE_FAMILLE) };
}

/** The record of who is no longer there: no MEF, no structure, his options and his links (siecle.md §2.5). */
export const ficheDeParti = (
  eleve: Omit<Inscrit, "niveau" | "filiere">,
  sortie: Sortie,
  anDernier: AnDernier,
): Inscrit => ({ ...eleve, niveau: null, filiere: "ordinaire", sortie, anDernier });

/** He leaves at the end of the year, for a lycée after 3e, or in the course of it when his family moves. */
export function inventSortie(draw: Prng, niveau: Niveau2d | null, annee: number): Sortie {
  if (niveau !== "3E") {
    const enCours = jour(annee + 1, draw.int(1, 6), draw.int(1, 28));
    return { jour: draw.chance(0.6) ? finAnnee(annee) : enCours, motif: draw.pick(MOTIFS_DE_FAMILLE) };
  }
  const motif = draw.weighted([
    ["10", 80],
    ["11", 14],
    ["24", 6],
  ]);
  return { jour: draw.chance(0.8) ? finAnnee(annee) : jour(annee + 1, 7, draw.int(1, 5)), motif };
}
