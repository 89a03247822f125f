import { given } from "../../content/given.ts";
import type { ContentMatiere, ContentMef, ContentProgramme } from "../../content/structures.ts";
import type { StsEmp } from "./schema.ts";

type Nomenclatures = NonNullable<StsEmp["nomenclatures"]>;

/** The MEF of the school: STS-Web writes no short label (sts-web.md §3.2). */
export function contentMefs({ mefs = [] }: Nomenclatures): ContentMef[] {
  return mefs.map(({ code, formation, libelleLong, libelleEdition, mefstat11 }) => ({
    code,
    libelle: libelleLong ?? formation ?? code,
    ...given({ libelleEdition, mefstat11 }),
  }));
}

export function contentMatieres({ matieres = [] }: Nomenclatures): ContentMatiere[] {
  return matieres.map(({ code, codeGestion, libelleCourt, libelleLong, libelleEdition }) => ({
    code,
    ...given({ codeGestion, libelleCourt, libelleLong, libelleEdition }),
  }));
}

/** What is taught in each MEF, without the modalité d'élection: only SIECLE knows it. Lines that point nowhere are left out. */
export function contentProgrammes({ programmes = [], mefs, matieres }: Nomenclatures): ContentProgramme[] {
  const knows = (list: readonly { readonly code: string }[] | undefined) => {
    const codes = new Set(list?.map(({ code }) => code));
    return (code: string) => codes.size === 0 || codes.has(code);
  };
  const [isMef, isMatiere] = [knows(mefs), knows(matieres)];
  return programmes
    .filter(({ codeMef, codeMatiere }) => isMef(codeMef) && isMatiere(codeMatiere))
    .map(({ codeMef, codeMatiere, horaire }) => ({ mef: codeMef, matiere: codeMatiere, ...given({ horaire }) }));
}
