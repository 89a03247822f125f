import type { Appariement, LigneAppariee } from "./apparier.ts";
import { deLigne, type Regle, situation } from "./consequence.ts";
import type { GenreCorrespondance, ObjetSts } from "./objets.ts";
import { heuresEcrites } from "./services.ts";

/** A pair, and what its two sides say differently. */
interface Ecart extends LigneAppariee {
  readonly objet: ObjetSts;
  readonly ici: string;
  readonly la: string;
}

function ecarts(
  genre: GenreCorrespondance,
  compare: (ligne: LigneAppariee, objet: ObjetSts, appariement: Appariement) => Pick<Ecart, "ici" | "la"> | undefined,
) {
  return (appariement: Appariement): Ecart[] =>
    appariement.genres[genre].lignes.flatMap((ligne) => {
      const objet = ligne.etat === "associe" && ligne.cle ? appariement.contexte.objet(genre, ligne.cle) : undefined;
      const ecart = objet && compare(ligne, objet, appariement);
      return objet && ecart ? [{ ...ligne, objet, ...ecart }] : [];
    });
}

const CORRIGEZ_HEURES =
  "Corrigez les heures dans le logiciel d’emploi du temps, ou importez-le dans STS-Web, menu «\u00a0Imports\u00a0», «\u00a0Emploi du temps\u00a0».";

const heures = situation<Ecart>({
  genre: "service",
  find: ecarts("service", ({ nom: { detail } }, objet) =>
    detail.heures === undefined || objet.heures === undefined || detail.heures === objet.heures
      ? undefined
      : { ici: heuresEcrites(detail.heures), la: heuresEcrites(objet.heures) },
  ),
  nomDe: deLigne,
  dit: [
    {
      code: "heures-differentes",
      application: "sts-web",
      level: "anomalie",
      message: ({ nom, ici, la }) =>
        `Le service «\u00a0${nom.nom}\u00a0» fait ${ici} dans le logiciel et ${la} dans STS-Web.`,
      remedy: CORRIGEZ_HEURES,
    },
  ],
});

/** Keys of the classes a group of the software draws from, those that are paired. */
function divisionsDe({ nom: { detail } }: LigneAppariee, { contexte }: Appariement): string[] | undefined {
  const cles = detail.divisions?.flatMap((division) => contexte.cleDe("classe", division) ?? []);
  return cles?.length ? [...new Set(cles)].toSorted() : undefined;
}

const divisions = situation<Ecart>({
  genre: "groupe",
  find: ecarts("groupe", (ligne, objet, appariement) => {
    const theirs = new Set(objet.divisions ?? []);
    const extra = divisionsDe(ligne, appariement)?.filter((division) => !theirs.has(division)) ?? [];
    const libelle = (cle: string) => appariement.contexte.libelleDe("classe", cle);
    return extra.length > 0 && theirs.size > 0
      ? { ici: extra.map(libelle).join(", "), la: [...theirs].toSorted().map(libelle).join(", ") }
      : undefined;
  }),
  nomDe: deLigne,
  dit: [
    {
      code: "groupe-autres-divisions",
      application: "sts-web",
      level: "anomalie",
      message: ({ nom, ici, la }) =>
        `Le groupe «\u00a0${nom.nom}\u00a0» prend aussi des élèves de ${ici}\u00a0; dans STS-Web, il ne vient que de ${la}.`,
      remedy:
        "Ajoutez ces divisions au groupe dans STS-Web, menu «\u00a0Structure\u00a0», puis relancez «\u00a0Exports\u00a0», «\u00a0Structure\u00a0».",
    },
  ],
});

const elevesEcrits = (nombre: number): string => (nombre === 1 ? "un de ses élèves" : `${nombre} de ses élèves`);

const mefs = situation<Ecart>({
  genre: "groupe",
  find: ecarts("groupe", (_, { mefs = [], mefsDesEleves = [] }) => {
    const refuses = mefsDesEleves.filter((mef) => !mefs.includes(mef));
    return mefs.length > 0 && refuses.length > 0
      ? { ici: [...new Set(refuses)].toSorted().join(", "), la: elevesEcrits(refuses.length) }
      : undefined;
  }),
  nomDe: deLigne,
  dit: [
    {
      code: "groupe-autre-mef",
      application: "siecle",
      level: "anomalie",
      message: ({ nom, ici, la }) =>
        `Le groupe «\u00a0${nom.nom}\u00a0» n’est pas rattaché à la formation ${ici}\u00a0: SIECLE refusera ${la} (GROUPE_B_02).`,
      remedy:
        "Rattachez le groupe à cette formation (MEF) dans STS-Web, menu «\u00a0Structure\u00a0», puis relancez «\u00a0Exports\u00a0», «\u00a0Structure\u00a0».",
    },
  ],
});

/** What two sides that are paired say differently. */
export const REGLES_ECARTS: readonly Regle[] = [heures, divisions, mefs];
