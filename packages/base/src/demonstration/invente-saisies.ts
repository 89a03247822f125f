import { type Prng, prng } from "@navette/invent";
import {
  BANQUE_COMMENTAIRES,
  BANQUE_ELEMENTS,
  CLE_APPRECIATION_GENERALE,
  type NiveauObjectif,
  type Page,
  personnalise,
  type Saisie,
  type UsageCommentaire,
} from "@navette/livret";

interface DemandeInvention {
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
  const hasard = prng(String(graine));
  const [deLaClasse, deLEleve] = [hasard.branch(page.ref), hasard.branch(eleve.id)];
  const aisance = deLEleve.unit();
  const saisies = page.domaines.flatMap(({ code, sousDomaines }): readonly Saisie[] => {
    const mesures = (sousDomaines.length > 0 ? sousDomaines : [{ code }]).flatMap((rubrique): readonly Saisie[] => [
      { rubrique: rubrique.code, objet: "positionnement", valeur: niveau(aisance, deLEleve.unit()) },
      { rubrique: rubrique.code, objet: "elements", valeur: elements(page, rubrique.code, deLaClasse) },
    ]);
    const texte = commentaire("appreciation", aisance, deLEleve.unit(), eleve.prenom);
    return [...mesures, { rubrique: code, objet: "appreciation", valeur: texte }];
  });
  const valeur = commentaire("appreciation-generale", aisance, deLEleve.unit(), eleve.prenom);
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

function elements({ cycle }: Page, rubrique: string, hasard: Prng): readonly string[] {
  const possibles = BANQUE_ELEMENTS.filter((each) => each.cycle === cycle && each.rubrique === rubrique);
  const debut = Math.floor(hasard.unit() * possibles.length);
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
