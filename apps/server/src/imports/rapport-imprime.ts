import { type Etablissement, heureLocale, type ImportVu } from "@navette/base";
import { dateFrancaise } from "@navette/formats";
import type { Liste, Rapport } from "../impression/rapport.ts";
import { changementsImprimes } from "./changements-imprimes.ts";
import type { Import } from "./schemas.ts";
import { NOMBRES } from "./words.ts";

/** The report of an import as it is printed: its files, its account, what is left to do, then the changes. */
export function rapportImprime(
  found: ImportVu,
  vu: Import,
  etablissement: Pick<Etablissement, "nom" | "commune" | "uai">,
): Rapport {
  const { nom, commune, uai } = etablissement;
  const titre = `${TITRES[vu.etat]} du ${dateFrancaise(heureLocale(new Date(vu.creeLe)))}`;
  return {
    titre,
    etablissement: [nom, commune, uai].filter(Boolean).join(" · "),
    pied: `${nom} · ${titre.toLowerCase()}`,
    faits: faitsDe(vu),
    listes: [
      compteDe(vu),
      ...(vu.bilan ? [restesDe(vu.bilan)] : []),
      ...anciensDe(vu),
      ...gardeesDe(vu),
      ...changementsImprimes(found, vu),
    ],
  };
}

const TITRES: Readonly<Record<Import["etat"], string>> = {
  analyse: "Plan de l’import",
  applique: "Rapport de l’import",
  "a-jour": "Rapport de l’import",
  annule: "Rapport de l’import annulé",
  abandonne: "Plan abandonné",
  echoue: "Plan de l’import",
};

function faitsDe(vu: Import): Rapport["faits"] {
  const { creeLe, creePar, appliqueLe, annuleLe, annee, fichiers, bilan, elevesLaisses } = vu;
  return [
    ["Fichiers déposés", `le ${instant(creeLe)}, par ${creePar}`],
    ...(appliqueLe === null ? [] : [["Appliqué", `le ${instant(appliqueLe)}`] as const]),
    ...(annuleLe === null ? [] : [["Annulé", `le ${instant(annuleLe)}`] as const]),
    ["Année scolaire", `${annee}-${annee + 1}`],
    ...(bilan ? [["Changements appliqués", String(bilan.appliques)] as const] : []),
    ...(elevesLaisses ? [["Élèves laissés de côté", laissesEnMots(elevesLaisses)] as const] : []),
    ...fichiers.map((fichier, rang) => [rang === 0 ? "Fichiers" : "", fichierEnMots(fichier)] as const),
  ];
}

/** « 2 à arbitrer, 1 ignoré, 3 lignes illisibles »: of the pupils the files list. */
function laissesEnMots({ aArbitrer, laisses, refuses }: NonNullable<Import["elevesLaisses"]>): string {
  const parts = [
    ...(aArbitrer > 0 ? [`${aArbitrer} à arbitrer`] : []),
    ...(laisses > 0 ? [`${laisses} ignoré${laisses > 1 ? "s" : ""}`] : []),
    ...(refuses > 0 ? [`${refuses} ligne${refuses > 1 ? "s" : ""} illisible${refuses > 1 ? "s" : ""}`] : []),
  ];
  return parts.join(", ") || "Aucun";
}

function fichierEnMots({ nom, titre, date, sha256 }: Import["fichiers"][number]): string {
  const export_ = date && `exporté le ${dateFrancaise(date)}`;
  return [nom, titre ?? "non reconnu", export_, `empreinte ${sha256.slice(0, 12)}`].filter(Boolean).join(" · ");
}

function compteDe({ compte }: Import): Liste {
  return {
    titre: "Le compte",
    entetes: ["", "Présents", "Ajoutés", "Retirés", "Résultants", "Modifiés", "Inchangés", "Gardés"],
    largeurs: [2.6, 1, 1, 1, 1.1, 1, 1.1, 1],
    droite: [1, 2, 3, 4, 5, 6, 7],
    lignes: compte.map(({ objet, presents, ajoutes, retires, resultants, modifies, inchanges, gardes }) => [
      enTete(NOMBRES[objet][1]),
      ...[presents, ajoutes, retires, resultants, modifies, inchanges, gardes].map(String),
    ]),
    vide: "Ces fichiers ne comptent personne.",
  };
}

function restesDe({ restes }: NonNullable<Import["bilan"]>): Liste {
  return {
    titre: "Ce qui reste à faire à la main",
    entetes: ["Quoi", "Par exemple", "Comment"],
    largeurs: [2, 3, 4],
    droite: [],
    lignes: restes.map(({ titre, exemples, remede }) => [titre, exemples.join(", "), remede]),
    vide: "Rien.",
  };
}

/** Those who answer for nobody any more: no change of the plan names them. */
function anciensDe({ bilan, etat }: Import): Liste[] {
  if (etat !== "applique" || !bilan || bilan.anciens.length === 0) return [];
  return [
    {
      titre: "Responsables devenus anciens",
      entetes: ["Nom", "Pourquoi"],
      largeurs: [3, 5],
      droite: [],
      lignes: bilan.anciens.map(({ nom }) => [nom, "Ses enfants ont quitté l’établissement."]),
      vide: "",
    },
  ];
}

function gardeesDe({ gardees }: Import): Liste[] {
  if (!gardees) return [];
  return [
    {
      titre: "Ce que l’annulation a gardé",
      entetes: ["Nom", "Quoi", "Raison"],
      largeurs: [3, 2, 4],
      droite: [],
      lignes: gardees.map(({ sujet, quoi, raison }) => [sujet, quoi, raison]),
      vide: "Rien\u00a0: tout est revenu à ce qui était.",
    },
  ];
}

/** « 03/09/2026 à 8 h 12 », on the clocks of the school. */
function instant(iso: string): string {
  const local = heureLocale(new Date(iso));
  return `${dateFrancaise(local)} à ${Number(local.slice(11, 13))} h ${local.slice(14, 16)}`;
}

const enTete = (text: string): string => `${text.charAt(0).toLocaleUpperCase("fr")}${text.slice(1)}`;
