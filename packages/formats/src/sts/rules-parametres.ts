import { uai as uaiCodec } from "../codes/uai.ts";
import { Invalid } from "../kernel/codec.ts";
import type { Where } from "../kernel/diagnostic.ts";
import { type Rule, rule } from "../kernel/rule.ts";
import { nomDeFichier } from "./file-name.ts";

/** What both files say of the school and of the year, and where. */
export interface Parametres {
  /** Name of the file. */
  readonly file: string;
  readonly uai: string | undefined;
  readonly annee: number | undefined;
  readonly where: Where;
}

interface Origine {
  /** First part of the codes: `sts.emp`. */
  readonly code: string;
  /** How to make the file again. */
  readonly remake: string;
}

/** Checks STS_F03 to STS_F05: a file that does not say whose it is, and of what year, is refused. */
export function parametresRules<S extends Parametres>({ code, remake }: Origine): Rule<S>[] {
  const uaiAbsent = rule<S, object>({
    code: `${code}.uai-absent`,
    level: "rejet",
    message: () => "Ce fichier ne dit pas de quel établissement il vient.",
    remedy: () => remake,
    check: function* ({ uai, where }) {
      if (uai === undefined) yield { where };
    },
  });
  const uaiForme = rule<S, { readonly invalid: Invalid }>({
    code: `${code}.uai-forme`,
    level: "rejet",
    message: ({ invalid }) => invalid.message,
    remedy: () => remake,
    check: function* ({ uai, where }) {
      const read = uai === undefined ? undefined : uaiCodec.read(uai);
      if (read instanceof Invalid) yield { invalid: read, where };
    },
  });
  const anneeAbsente = rule<S, object>({
    code: `${code}.annee-absente`,
    level: "rejet",
    message: () => "Ce fichier ne dit pas de quelle année scolaire il parle.",
    remedy: () => remake,
    check: function* ({ annee, where }) {
      if (annee === undefined) yield { where };
    },
  });
  const nom = rule<S, { readonly annonce: string; readonly contenu: string }>({
    code: `${code}.nom-de-fichier`,
    level: "anomalie",
    message: ({ annonce, contenu }) =>
      `Le nom de ce fichier annonce ${annonce}, mais il contient ${contenu}\u00a0: c’est son contenu qui compte.`,
    remedy: () => "Vérifiez que c’est bien le fichier voulu\u00a0: il a peut-être été renommé.",
    check: function* ({ file, uai, annee }) {
      const said = nomDeFichier(file);
      if (said && uai !== undefined && said.uai !== uai.toUpperCase()) {
        yield { annonce: `l’établissement ${said.uai}`, contenu: `l’établissement ${uai}`, where: { file } };
      }
      if (said && annee !== undefined && said.annee !== annee) {
        yield { annonce: `l’année ${said.annee}`, contenu: `l’année ${annee}`, where: { file } };
      }
    },
  });
  return [uaiAbsent, uaiForme, anneeAbsente, nom];
}
