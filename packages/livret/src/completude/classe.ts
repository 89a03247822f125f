import { Invalid } from "@navette/formats/codec";
import { LONGUEURS_LSU } from "@navette/formats/codes/lsu";
import { uai as codecUai } from "@navette/formats/codes/uai";
import type { ClasseBilans, EcoleBilans } from "../bilans.ts";
import { LIMITES } from "../limites.ts";
import { PARCOURS } from "../pages.ts";
import { checkPeriode } from "../periodes.ts";
import { readTexte } from "../texte.ts";
import type { Constat, Lieu } from "./constat.ts";
import * as constats from "./constats-classe.ts";
import { checkDirecteur, checkEnseignants } from "./identite.ts";

/** What withholds the whole file (lsu.md §13.1). */
export function checkEcole(ecole: EcoleBilans): readonly Constat[] {
  const lieu: Lieu = { ecole };
  const { uai, rentree, directeur, dernierImport } = ecole;
  const lu = codecUai.read(uai);
  const importe = dernierImport?.uai;
  return [
    ...(lu instanceof Invalid || lu !== uai ? [constats.uaiFaux(lieu, { uai })] : []),
    ...(importe !== undefined && importe !== uai ? [constats.uaiAutre(lieu, { uai, importe })] : []),
    ...checkDirecteur(lieu, directeur),
    ...(rentree === null ? [constats.rentreeInconnue(lieu)] : []),
  ];
}

/** What withholds a class, or changes what is said of it. */
export function checkClasse(ecole: EcoleBilans, classe: ClasseBilans): readonly Constat[] {
  const lieu: Lieu = { ecole, classe };
  const { uai, annee, rentree } = ecole;
  const tous = ecole.classes.flatMap((each) => each.enseignants);
  return [
    ...checkOnde(lieu, ecole, classe),
    ...checkEnseignants(lieu, classe.enseignants, tous),
    ...checkPeriode(classe.periodicite, classe.periode, { uai, annee, ...(rentree !== null && { rentree }) }).map(
      ({ message, remedy }) => constats.periodeFausse(lieu, { pourquoi: message, remede: remedy }),
    ),
    ...(libelleLsu(classe) === undefined ? [constats.libelleOmis(lieu)] : []),
    ...parcoursDeClasse(lieu, classe).constats,
  ];
}

function checkOnde(lieu: Lieu, { dernierImport, classes }: EcoleBilans, classe: ClasseBilans): readonly Constat[] {
  const identifiant = classe.identifiantOnde;
  if (identifiant === null || identifiant === "") return [constats.ondeAbsent(lieu)];
  if (!/^[1-9]\d{0,17}$/.test(identifiant)) return [constats.ondeFaux(lieu, { identifiant })];
  const jumelles = classes.filter((each) => each.identifiantOnde === identifiant);
  const inconnu = dernierImport !== null && !dernierImport.classes.includes(identifiant);
  return [
    ...(inconnu ? [constats.ondeInconnu(lieu, { identifiant })] : []),
    ...(jumelles.length > 1
      ? [constats.ondeEnDouble(lieu, { identifiant, classes: jumelles.map(({ libelle }) => libelle).join(", ") })]
      : []),
  ];
}

/** The label of a class as LSU takes it; LSU also does without. */
export function libelleLsu({ libelle }: ClasseBilans): string | undefined {
  return readTexte(libelle, LONGUEURS_LSU.classe).data ?? undefined;
}

type ParcoursDeClasse = ClasseBilans["parcours"][number];

/** The texts of the class that leave, one per parcours, and those that cannot. */
export function parcoursDeClasse(
  lieu: Lieu,
  classe: ClasseBilans,
): { readonly parcours: readonly ParcoursDeClasse[]; readonly constats: readonly Constat[] } {
  const lectures = PARCOURS.flatMap(({ code, libelle }) => {
    const typed = classe.parcours.find((each) => each.code === code);
    return typed === undefined ? [] : [{ code, libelle, ...readTexte(typed.texte, LIMITES.parcours) }];
  });
  return {
    parcours: lectures.flatMap(({ code, data }) => (typeof data === "string" ? [{ code, texte: data }] : [])),
    constats: lectures.flatMap(({ code, libelle, diagnostics }) =>
      diagnostics.map(({ message, remedy }) =>
        constats.parcoursDeClasseRefuse({ ...lieu, rubrique: code }, { libelle, pourquoi: message, remede: remedy }),
      ),
    ),
  };
}
