import { BANQUE_COMMENTAIRES, BANQUE_ELEMENTS } from "./banque/banque.ts";
import { personnalise, type UsageCommentaire } from "./banque/commentaires.ts";
import type { NiveauObjectif } from "./echelles.ts";
import type { Page } from "./pages.ts";
import { CLE_APPRECIATION_GENERALE, type Saisie } from "./saisies.ts";

export interface DemandeInvention {
  readonly graine: number;
  readonly eleve: { readonly id: string; readonly prenom: string };
  readonly page: Page;
  /** Share of the bilan already typed, 0 to 1; at 1 nothing is missing. */
  readonly part: number;
}

/**
 * A plausible bilan for an invented pupil: the same arguments always give the same saisies. Éléments are those of the
 * page, common to the class; niveaux and comments are the pupil's.
 */
export function inventeSaisies({ graine, eleve, page, part }: DemandeInvention): readonly Saisie[] {
  const deLaClasse = tirage(`${graine}/${page.ref}`);
  const deLEleve = tirage(`${graine}/${eleve.id}`);
  const aisance = deLEleve();
  const saisies = page.domaines.flatMap(({ code, sousDomaines }): readonly Saisie[] => {
    const mesures = (sousDomaines.length > 0 ? sousDomaines : [{ code }]).flatMap((rubrique): readonly Saisie[] => [
      { rubrique: rubrique.code, objet: "positionnement", valeur: niveau(aisance, deLEleve()) },
      { rubrique: rubrique.code, objet: "elements", valeur: elements(page, rubrique.code, deLaClasse) },
    ]);
    const texte = commentaire("appreciation", aisance, deLEleve(), eleve.prenom);
    return [...mesures, { rubrique: code, objet: "appreciation", valeur: texte }];
  });
  const valeur = commentaire("appreciation-generale", aisance, deLEleve(), eleve.prenom);
  const toutes: readonly Saisie[] = [
    ...saisies,
    { rubrique: CLE_APPRECIATION_GENERALE.rubrique, objet: "appreciation-generale", valeur },
  ];
  return toutes.slice(0, Math.round(toutes.length * part));
}

/** Most pupils around "Atteints", pulled up or down by their own ease. */
function niveau(aisance: number, hasard: number): NiveauObjectif {
  const score = aisance * 0.6 + hasard * 0.4;
  if (score < 0.18) return 1;
  if (score < 0.4) return 2;
  return score < 0.78 ? 3 : 4;
}

function elements({ cycle }: Page, rubrique: string, hasard: Tirage): readonly string[] {
  const possibles = BANQUE_ELEMENTS.filter((each) => each.cycle === cycle && each.rubrique === rubrique);
  const debut = Math.floor(hasard() * possibles.length);
  return [...possibles.slice(debut), ...possibles.slice(0, debut)].slice(0, 2).map(({ libelle }) => libelle);
}

const THEMES: Readonly<Record<UsageCommentaire, readonly string[]>> = {
  appreciation: ["Besoins", "Fragilités", "Progrès", "Réussites"],
  "appreciation-generale": ["Période à consolider", "Bonne période", "Très bonne période"],
};

function commentaire(usage: UsageCommentaire, aisance: number, hasard: number, prenom: string): string {
  const theme = pick(THEMES[usage], aisance);
  const textes = BANQUE_COMMENTAIRES.filter((each) => each.usage === usage && each.theme === theme);
  return personnalise(pick(textes, hasard).texte, prenom);
}

function pick<T>(choix: readonly T[], hasard: number): T {
  const choisi = choix[Math.floor(hasard * choix.length)];
  if (choisi === undefined) throw new RangeError("nothing to pick from");
  return choisi;
}

type Tirage = () => number;

/** Numbers in [0, 1) that a text decides: FNV-1a for the start, then mulberry32. */
function tirage(texte: string): Tirage {
  let etat = 0x811c9dc5;
  for (let rang = 0; rang < texte.length; rang += 1) etat = Math.imul(etat ^ texte.charCodeAt(rang), 0x01000193);
  return () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let mot = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    mot = (mot + Math.imul(mot ^ (mot >>> 7), 61 | mot)) ^ mot;
    return ((mot ^ (mot >>> 14)) >>> 0) / 4294967296;
  };
}
