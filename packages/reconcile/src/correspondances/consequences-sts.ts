import type { Appariement } from "./apparier.ts";
import { deObjet, type Regle, sansNom, situation } from "./consequence.ts";
import type { ObjetSts } from "./objets.ts";

/** Matières and teachers that STS-Web lists without using them this year are no loss. */
function enUsage(genre: "matiere" | "professeur") {
  return (appariement: Appariement): readonly ObjetSts[] => {
    const services = [...appariement.genres.service.libres, ...pairedServices(appariement)];
    const used = new Set(
      services.flatMap(({ matiere = "", enseignants = [] }) => (genre === "matiere" ? [matiere] : enseignants)),
    );
    return sansNom(genre)(appariement).filter(({ cle }) => used.has(cle));
  };
}

function pairedServices({ genres, contexte }: Appariement): ObjetSts[] {
  return genres.service.lignes.flatMap(({ etat, cle }) =>
    etat === "associe" && cle !== undefined ? (contexte.objet("service", cle) ?? []) : [],
  );
}

const VERIFIEZ =
  "Vérifiez que ce nom existe dans le logiciel d’emploi du temps, puis déposez de nouveau son fichier ici.";

const matieres = situation<ObjetSts>({
  genre: "matiere",
  find: enUsage("matiere"),
  nomDe: deObjet,
  dit: [
    {
      code: "matiere-sans-nom",
      application: "emploi-du-temps",
      level: "information",
      message: ({ libelle }) =>
        `Aucun nom du logiciel ne correspond à la matière «\u00a0${libelle}\u00a0», qui a des services dans STS-Web.`,
      remedy: VERIFIEZ,
    },
  ],
});

const professeurs = situation<ObjetSts>({
  genre: "professeur",
  find: enUsage("professeur"),
  nomDe: deObjet,
  dit: [
    {
      code: "professeur-sans-nom",
      application: "sts-web",
      level: "anomalie",
      message: ({ libelle }) =>
        `${libelle} a des services dans STS-Web, mais aucun nom du logiciel\u00a0: ses heures ne seront pas mises à jour.`,
      remedy: VERIFIEZ,
    },
  ],
});

const classes = situation<ObjetSts>({
  genre: "classe",
  find: sansNom("classe"),
  nomDe: deObjet,
  dit: [
    {
      code: "classe-sans-nom",
      application: "sts-web",
      level: "anomalie",
      message: ({ libelle }) =>
        `La division ${libelle} n’a aucun nom dans le logiciel\u00a0: ses services ne remonteront pas.`,
      remedy: VERIFIEZ,
    },
  ],
});

const groupes = situation<ObjetSts>({
  genre: "groupe",
  find: sansNom("groupe"),
  nomDe: deObjet,
  dit: [
    {
      code: "groupe-sans-nom",
      application: "siecle",
      level: "anomalie",
      message: ({ libelle }) =>
        `Le groupe ${libelle} n’a aucun nom dans le logiciel\u00a0: au prochain dépôt des liens élève-groupe, ses élèves le perdront dans SIECLE.`,
      remedy: `${VERIFIEZ} Si le groupe n’existe plus, retirez-le de STS-Web, menu «\u00a0Structure\u00a0».`,
    },
  ],
});

const services = situation<ObjetSts>({
  genre: "service",
  find: sansNom("service"),
  nomDe: deObjet,
  dit: [
    {
      code: "service-sans-nom",
      application: "sts-web",
      level: "information",
      message: ({ libelle }) => `STS-Web a le service «\u00a0${libelle}\u00a0», que le logiciel n’a pas.`,
      remedy:
        "S’il n’existe plus, il disparaîtra à l’import de l’emploi du temps\u00a0; sinon, ajoutez ce cours dans le logiciel.",
    },
  ],
});

/** What STS-Web has and the software does not name. */
export const REGLES_STS: readonly Regle[] = [matieres, professeurs, classes, groupes, services];
