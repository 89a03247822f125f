import { COURS_GENERAL } from "@navette/formats/codes/modalites-cours";
import { comparaison } from "./comparaison.ts";
import { type Contexte, structureDe } from "./contexte.ts";
import { cleService, type NomLogiciel } from "./objets.ts";
import { preuve } from "./preuves.ts";

interface Portrait {
  readonly structure: string;
  readonly matiere: string | undefined;
  readonly enseignants: readonly string[];
  readonly heures: number | undefined;
  readonly libelleDe: Contexte["libelleDe"];
}

/** "4,5 h" */
export const heuresEcrites = (heures: number): string => `${String(heures).replace(".", ",")} h`;

/** The key a service would have in STS-Web, once its structure and its matière are paired. */
export function cleAttendue(nom: NomLogiciel, contexte: Contexte): string | undefined {
  const structure = structureDe(nom, contexte);
  const matiere = nom.detail.matiere === undefined ? undefined : contexte.cleDe("matiere", nom.detail.matiere);
  if (!structure || matiere === undefined) return undefined;
  return cleService(structure, { matiere, modalite: nom.detail.modalite ?? COURS_GENERAL });
}

/** Only within one structure: what is taught elsewhere is another service. */
export const compareServices = comparaison<Portrait>({
  ofNom: (nom, contexte) => {
    const structure = structureDe(nom, contexte);
    const { matiere, enseignants = [], heures } = nom.detail;
    return {
      structure: structure ? `${structure.genre} ${structure.cle}` : "",
      matiere: matiere === undefined ? undefined : contexte.cleDe("matiere", matiere),
      enseignants: enseignants.flatMap((each) => contexte.cleDe("professeur", each) ?? []),
      heures,
      libelleDe: contexte.libelleDe,
    };
  },
  ofObjet: ({ structure, matiere, enseignants = [], heures }, { libelleDe }) => ({
    structure: structure ? `${structure.genre} ${structure.cle}` : "",
    matiere,
    enseignants,
    heures,
    libelleDe,
  }),
  cles: ({ structure }) => (structure === "" ? [] : [structure]),
  compare: (nom, objet) => {
    if (nom.matiere !== undefined && nom.matiere !== objet.matiere) return undefined;
    const shared = nom.enseignants.filter((each) => objet.enseignants.includes(each)).toSorted();
    const why = [
      ...(nom.matiere === undefined ? [] : [preuve("autre-modalite")]),
      ...(shared.length === 0
        ? []
        : [preuve("meme-enseignant-ici", shared.map((cle) => nom.libelleDe("professeur", cle)).join(", "))]),
    ];
    const sameHours = why.length > 0 && nom.heures !== undefined && nom.heures === objet.heures;
    return sameHours && nom.heures !== undefined ? [...why, preuve("memes-heures", heuresEcrites(nom.heures))] : why;
  },
});
