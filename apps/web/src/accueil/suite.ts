import { estFini, periodeEnMots, resteOf } from "@navette/livret";
import type { Suite } from "@navette/server/api";
import { jourLong, nombre, partEnMots, pluriel } from "../ui/mots.ts";
import type { SuiteEnMots } from "./ProchaineEtape.tsx";
import { importEnMots, type SuiteImport } from "./suite-import.ts";

/** « CP, CE1 et 4 autres ». */
function classesEnMots({
  exemples,
  classes,
}: {
  readonly exemples: readonly string[];
  readonly classes: number;
}): string {
  const others = classes - exemples.length;
  return others > 0 ? `${exemples.join(", ")} et ${pluriel(others, "autre")}` : exemples.join(", ");
}

interface Part {
  readonly classes: number;
  readonly total: number;
  readonly ecole: number;
}

/** « Les 9 classes sont » ; of a school of 10, « Les 9 classes qui ont un livret sont ». */
const partDesClasses = ({ classes, total, ecole }: Part): string =>
  partEnMots(classes, total, "classe", total === ecole ? undefined : ["qui a un livret", "qui ont un livret"]);

/** A bilan may be given to be read before it is finished. */
function saisieEnMots({ avancement }: Extract<Suite, { code: "relire" }>): string {
  if (estFini(avancement)) return "la saisie est finie.";
  return `il reste ${pluriel(resteOf(avancement), "case")} à saisir (${avancement.pourcent}\u00a0% sont faites).`;
}

/** The sentence of each step; the server chose the step. */
export function suiteEnMots(suite: Suite): SuiteEnMots {
  switch (suite.code) {
    case "importer":
    case "decider-import":
    case "reprendre-import":
    case "reimporter":
      return importEnMots(suite, 1);
    default:
      return livretEnMots(suite);
  }
}

function livretEnMots(suite: Exclude<Suite, SuiteImport>): SuiteEnMots {
  switch (suite.code) {
    case "rattacher":
      return {
        titre: `${partDesClasses(suite)} sans enseignant`,
        numero: "2",
        qui: "Direction",
        quoi: "Dites qui enseigne dans chaque classe",
        pourquoi: `${classesEnMots(suite)}. Sans enseignant, personne ne remplit le livret et LSU refuse la classe.`,
        action:
          suite.classes === 1
            ? {
                libelle: `Rattacher un enseignant à ${suite.exemples.join()}`,
                vers: `/structures/classes/${suite.classeId}`,
              }
            : { libelle: "Rattacher les enseignants", vers: "/structures/enseignants" },
      };
    case "decouper":
      return {
        titre: `${partDesClasses(suite)} sans périodes`,
        numero: "2",
        qui: "Direction",
        quoi: "Choisissez les périodes de l’année",
        pourquoi: "Trimestres, semestres ou cinq périodes\u00a0: chaque période donne un bilan par élève.",
        action: { libelle: "Choisir les périodes", vers: "/structures/periodes" },
      };
    case "relire":
      return {
        titre: `${pluriel(suite.classes, "classe")} à relire ${periodeEnMots(suite.periode).a}`,
        numero: "2",
        qui: "Direction",
        quoi: `Relisez les bilans de ${suite.exemples[0] ?? "la classe"}`,
        pourquoi: `${classesEnMots(suite)}\u00a0: ${saisieEnMots(suite)} Une fois relus, déclarez les bilans complets.`,
        action: { libelle: "Relire les bilans", vers: `/livret/${suite.classeId}/${suite.indice}` },
      };
    case "donner":
      return {
        titre: `${pluriel(suite.classes, "classe")} ${periodeEnMots(suite.periode).a}\u00a0: tout est saisi`,
        numero: "2",
        qui: "Enseignants",
        quoi: `Donnez à relire les bilans de ${suite.exemples[0] ?? "la classe"}`,
        pourquoi: `${classesEnMots(suite)}\u00a0: rien ne manque, et la direction attend de savoir que c’est fini.`,
        action: { libelle: "Ouvrir la grille", vers: `/livret/${suite.classeId}/${suite.indice}` },
      };
    case "en-relecture":
      return {
        titre: `Vos bilans ${periodeEnMots(suite.periode).de} sont à relire par la direction`,
        numero: "2",
        qui: "Direction",
        quoi: `La direction relit les bilans de ${classesEnMots(suite)}`,
        pourquoi: "Elle les déclarera complets. D’ici là, vous pouvez encore reprendre la saisie depuis la grille.",
      };
    case "exporter":
      return {
        titre: `${pluriel(suite.classes, "classe complète", "classes complètes")} ${periodeEnMots(suite.periode).a}, à préparer pour LSU`,
        numero: "3",
        qui: "Direction",
        quoi: `Préparez le fichier ${periodeEnMots(suite.periode).de} pour LSU`,
        pourquoi: `${classesEnMots(suite)}\u00a0: les bilans sont déclarés complets. Navette vérifie tout avant que le fichier parte.`,
        action: { libelle: "Préparer le fichier", vers: "/echanges" },
      };
    case "telecharger":
      return {
        titre: `${pluriel(suite.classes, "classe préparée", "classes préparées")} ${periodeEnMots(suite.periode).a}, pas encore ${suite.classes >= 2 ? "téléchargées" : "téléchargée"}`,
        numero: "3",
        qui: "Direction",
        quoi: `Téléchargez les fichiers ${periodeEnMots(suite.periode).de}`,
        pourquoi: `${classesEnMots(suite)}\u00a0: les fichiers sont prêts, mais rien n’est encore parti vers LSU.`,
        action: { libelle: "Voir les fichiers", vers: "/echanges" },
      };
    case "deposer":
      return {
        titre: `${pluriel(suite.classes, "classe")} ${periodeEnMots(suite.periode).de} à déposer dans LSU`,
        numero: "3",
        qui: "Direction",
        quoi: "Déposez les fichiers dans LSU, puis dites-le ici",
        pourquoi: `${classesEnMots(suite)}\u00a0: les fichiers sont téléchargés. LSU ne prévient pas Navette, c’est vous qui dites quand c’est fait.`,
        action: { libelle: "Voir les fichiers", vers: "/echanges" },
      };
    case "saisir":
      return {
        titre: `${suite.periode}\u00a0: ${nombre(suite.pourcent)}\u00A0% des bilans sont saisis`,
        numero: "2",
        qui: "Enseignants",
        quoi:
          suite.classes === 1
            ? `Terminez la saisie de ${suite.exemples.join()}`
            : `Terminez la saisie de ${pluriel(suite.classes, "classe")}`,
        pourquoi: `${classesEnMots(suite)}. La période finit le ${jourLong(suite.fin)}.`,
        action: {
          libelle: `Ouvrir la grille de ${suite.exemples[0] ?? "la classe"}`,
          vers: `/livret/${suite.classeId}/${suite.indice}`,
        },
      };
    case "sans-classe":
      return {
        titre: "Aucune classe ne vous est encore confiée",
        numero: "2",
        qui: "Enseignant",
        quoi: "Demandez à la direction de vous rattacher à votre classe",
        pourquoi: "Vous la verrez ici dès que ce sera fait.",
      };
    case "attendre-periodes":
      return {
        titre: "Les périodes de l’année ne sont pas encore choisies",
        numero: "2",
        qui: "Direction",
        quoi: "La direction choisit bientôt les périodes",
        pourquoi: "Vos bilans s’ouvriront ici ensuite.",
      };
    case "attendre":
      return {
        titre: "Tout est fait pour l’instant",
        numero: "2",
        qui: "Personne",
        quoi: `${suite.periode} commence le ${jourLong(suite.debut)}`,
        pourquoi: "Rien ne vous est demandé d’ici là.",
      };
    case "fini":
      return {
        titre: "Tout est fait pour cette année",
        numero: "3",
        qui: "Personne",
        quoi: "Rien ne reste à déposer",
        pourquoi: "Les bilans de l’année restent lisibles dans le livret.",
      };
  }
}
