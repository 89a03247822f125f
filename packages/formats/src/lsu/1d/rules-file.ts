import { isFormeUai, uai } from "../../codes/uai.ts";
import { Invalid } from "../../kernel/codec.ts";
import { placeOf } from "../../kernel/offset.ts";
import { rule } from "../../kernel/rule.ts";
import type { FileSubject } from "./subject.ts";

const RECOMMENDED_BILANS = 500;

const uaiForme = rule<FileSubject, { uai: string }>({
  code: "lsu.1d.uai-forme",
  level: "rejet",
  message: (found) => `L’UAI de l’établissement vaut « ${found.uai} » : il faut sept chiffres et une lettre.`,
  remedy: () => "Corrigez l’UAI dans les réglages du logiciel qui a produit le fichier.",
  check: function* ({ document: { entete } }) {
    if (!isFormeUai(entete.etablissement)) {
      yield { uai: entete.etablissement, where: placeOf(entete, { path: "entete/etablissement" }) };
    }
  },
});

const uaiCle = rule<FileSubject, { uai: string }>({
  code: "lsu.1d.uai-cle",
  level: "anomalie",
  message: (found) => `La lettre de l’UAI « ${found.uai} » ne correspond pas à ses chiffres.`,
  remedy: () => "Recopiez l’UAI depuis un document officiel de l’établissement : LSU le compare au sien.",
  check: function* ({ document: { entete } }) {
    const code = entete.etablissement;
    if (isFormeUai(code) && uai.read(code) instanceof Invalid) {
      yield { uai: code, where: placeOf(entete, { path: "entete/etablissement" }) };
    }
  },
});

const sansBilan = rule<FileSubject, object>({
  code: "lsu.1d.fichier-sans-bilan",
  level: "anomalie",
  message: () => "Ce fichier ne contient aucun bilan : son import dans LSU ne changera rien.",
  remedy: () => "Vérifiez que les bilans sont terminés, puis refaites l’export.",
  check: function* ({ document, bilans, isPartial }) {
    if (bilans === 0 && !isPartial) yield { where: placeOf(document.donnees, { path: "donnees" }) };
  },
});

const nombreDePeriodes = rule<FileSubject, { classe: string; nombres: string }>({
  code: "lsu.1d.periodes-melangees",
  level: "rejet",
  message: ({ classe, nombres }) =>
    `Les bilans de la classe ${classe} n’ont pas tous le même nombre de périodes dans l’année : ${nombres}.`,
  remedy: () =>
    "Une classe suit un seul découpage de l’année : corrigez les périodes de la classe, puis refaites l’export.",
  check: function* ({ tables, nombresDePeriodes }) {
    for (const classe of tables.donnees.classes) {
      const nombres = nombresDePeriodes.get(classe.id);
      if (!nombres || nombres.size < 2) continue;
      const nom = classe.libelle ?? classe.idBe;
      yield { classe: nom, nombres: [...nombres].join(", "), where: placeOf(classe, { path: "classe", record: nom }) };
    }
  },
});

const volume = rule<FileSubject, { bilans: number }>({
  code: "lsu.1d.volume",
  level: "information",
  message: ({ bilans }) => `Ce fichier contient ${bilans} bilans : LSU traite plus sûrement de petits fichiers.`,
  remedy: () => "Préférez un fichier par classe ou par niveau.",
  check: function* ({ bilans }) {
    if (bilans > RECOMMENDED_BILANS) yield { bilans, where: {} };
  },
});

export const FILE_RULES = [uaiForme, uaiCle, sansBilan, nombreDePeriodes, volume];
