import { dateFrancaise } from "../../codes/dates.ts";
import { placeOf } from "../../kernel/offset.ts";
import { rule } from "../../kernel/rule.ts";
import { anneeDe, isWithin } from "./annee.ts";
import type { BilanCycleSubject, BilanSubject } from "./subject.ts";

interface Found {
  readonly nom: string;
}

/** Blank for a reader, though the schema takes a no-break space for a letter. */
const isBlank = (text: string | undefined): boolean => text !== undefined && text.trim() === "";

const scolariteHorsAnnee = rule<BilanSubject, Found & { date: string }>({
  code: "lsu.1d.scolarite-hors-annee",
  level: "rejet",
  message: ({ nom, date }) =>
    `${nom} : la date de scolarité (${dateFrancaise(date)}) n’est pas dans l’année scolaire de la période.`,
  remedy: () =>
    "Ce doit être un jour où l’élève était inscrit dans la classe : corrigez sa date d’entrée ou les dates de la période.",
  check: function* ({ bilan, periode, tables, nom }) {
    const annee = periode && anneeDe(periode.millesime, tables.uai);
    if (annee && !isWithin(bilan.dateScolarite, annee.debut, annee.fin)) {
      yield {
        nom,
        date: bilan.dateScolarite,
        where: placeOf(bilan, { path: "bilan-periodique/@date-scolarite", record: nom }),
      };
    }
  },
});

const scolariteHorsPeriode = rule<BilanSubject, Found & { date: string }>({
  code: "lsu.1d.scolarite-hors-periode",
  level: "anomalie",
  message: ({ nom, date }) => `${nom} : la date de scolarité (${dateFrancaise(date)}) est hors de la période du bilan.`,
  remedy: () => "Choisissez un jour de la période où l’élève était inscrit dans la classe.",
  check: function* ({ bilan, periode, tables, nom }) {
    const annee = periode && anneeDe(periode.millesime, tables.uai);
    if (!annee || !isWithin(bilan.dateScolarite, annee.debut, annee.fin)) return;
    if (!isWithin(bilan.dateScolarite, periode.dateDebut, periode.dateFin)) {
      yield {
        nom,
        date: bilan.dateScolarite,
        where: placeOf(bilan, { path: "bilan-periodique/@date-scolarite", record: nom }),
      };
    }
  },
});

const dateAvecFuseau = rule<BilanSubject | BilanCycleSubject, Found>({
  code: "lsu.1d.date-avec-fuseau",
  level: "anomalie",
  message: ({ nom }) => `${nom} : une date du bilan porte un fuseau horaire, que LSU pourrait refuser.`,
  remedy: () => "Le logiciel qui a produit le fichier doit écrire les dates AAAA-MM-JJ, sans rien après.",
  check: function* ({ bilan, nom }) {
    const scolarite = "dateScolarite" in bilan ? bilan.dateScolarite : bilan.dateCreation;
    if (bilan.dateCreation.length > 10 || scolarite.length > 10) {
      yield { nom, where: placeOf(bilan, { path: "bilan", record: nom }) };
    }
  },
});

const appreciationBlanche = rule<BilanSubject | BilanCycleSubject, Found>({
  code: "lsu.1d.appreciation-generale-blanche",
  level: "rejet",
  message: ({ nom }) => `${nom} : l’appréciation générale ne contient que des espaces.`,
  remedy: () => "Écrivez l’appréciation générale : LSU n’accepte pas de bilan sans elle.",
  check: function* ({ bilan, nom }) {
    const text = "synthese" in bilan ? bilan.synthese : bilan.appreciationGenerale;
    if (isBlank(text)) yield { nom, where: placeOf(bilan, { path: "bilan", record: nom }) };
  },
});

const texteBlanc = rule<BilanSubject, Found & { quoi: string }>({
  code: "lsu.1d.texte-blanc",
  level: "anomalie",
  message: ({ nom, quoi }) => `${nom} : ${quoi} ne contient que des espaces.`,
  remedy: () => "Écrivez ce texte, ou laissez-le vide pour qu’il ne soit pas envoyé.",
  check: function* ({ bilan, nom }) {
    for (const acquis of bilan.listeAcquis) {
      if (isBlank(acquis.appreciation)) {
        yield {
          nom,
          quoi: `l’appréciation du domaine ${acquis.codeDomaine}`,
          where: placeOf(acquis, { path: "acquis/appreciation", record: nom }),
        };
      }
    }
    for (const parcours of bilan.listeParcours ?? []) {
      if (isBlank(parcours.texte)) {
        yield {
          nom,
          quoi: `le parcours ${parcours.code}`,
          where: placeOf(parcours, { path: "parcours", record: nom }),
        };
      }
    }
  },
});

const parcoursSansCommun = rule<BilanSubject, Found & { code: string }>({
  code: "lsu.1d.parcours-sans-projet",
  level: "anomalie",
  message: ({ nom, code }) =>
    `${nom} : le parcours ${code} est commenté, mais rien ne le décrit pour la classe à cette période.`,
  remedy: () => "Décrivez le projet du parcours pour la classe, puis refaites l’export.",
  check: function* ({ bilan, tables, eleve, nom }) {
    if (!eleve) return;
    for (const parcours of bilan.listeParcours ?? []) {
      if (tables.parcoursCommuns.has(`${bilan.periodeRef} ${eleve.classeRef} ${parcours.code}`)) continue;
      yield { nom, code: parcours.code, where: placeOf(parcours, { path: "parcours", record: nom }) };
    }
  },
});

/** Rules of one bilan périodique, its acquis left aside (`rules-acquis.ts`). */
export const BILAN_RULES = [
  scolariteHorsAnnee,
  scolariteHorsPeriode,
  dateAvecFuseau,
  appreciationBlanche,
  texteBlanc,
  parcoursSansCommun,
];

export const BILAN_CYCLE_RULES = [dateAvecFuseau, appreciationBlanche];
