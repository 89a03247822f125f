import type { Trouvailles } from "@navette/server/api";
import type { Role } from "../api/session.ts";
import { nomGroupe } from "../enseignements/words.ts";
import { nomResponsable } from "../familles/words.ts";
import { versLivretDe } from "../livret/adresse.ts";
import { nomPersonnel, nomPrenom } from "../personnes/words.ts";
import type { Degre } from "../shell/degre.ts";
import { fonctionEnMots } from "../structures/words.ts";
import { nombre, pluriel } from "../ui/mots.ts";
import { pagesOuvertes, trouvePages } from "./pages.ts";

/** One line that can be chosen, and where it leads. Addresses hold ids only. */
export interface Resultat {
  readonly vers: string;
  readonly libelle: string;
  readonly note?: string;
}

export interface Groupe {
  readonly titre: string;
  readonly resultats: readonly Resultat[];
}

/** Who reads, and where. */
interface Lecteur {
  readonly role: Role;
  readonly degre: Degre;
}

/** What is shown for these words, kind by kind; an enseignant is led to the livret, the direction to the records. */
export function groupesDe(qui: Lecteur, recherche: string, trouvailles: Trouvailles | undefined): readonly Groupe[] {
  const {
    eleves = [],
    totalEleves = 0,
    classes = [],
    personnels = [],
    responsables = [],
    groupes: groupesTrouves = [],
    matieres = [],
  } = trouvailles ?? {};
  // The records of a collège are open to its teachers too; it has no livret yet.
  const direction = qui.role !== "enseignant" || qui.degre === 2;
  const groupes: readonly Groupe[] = [
    {
      titre: "Classes",
      resultats: classes.map(({ id, libelle, niveaux }) => ({
        vers: direction ? `/structures/classes/${id}` : versLivretDe(id),
        libelle,
        note: niveaux.join(", "),
      })),
    },
    {
      titre: totalEleves > eleves.length ? `Élèves, ${nombre(eleves.length)} sur ${nombre(totalEleves)}` : "Élèves",
      resultats: eleves.map((eleve) => ({
        vers: direction || !eleve.classe ? `/personnes/eleves/${eleve.id}` : versLivretDe(eleve.classe.id, eleve.id),
        libelle: nomPrenom(eleve),
        note: [eleve.classe?.libelle ?? "sans classe", eleve.niveau].filter(Boolean).join(", "),
      })),
    },
    {
      titre: qui.degre === 1 ? "Enseignants et direction" : "Personnels",
      resultats: personnels.map((personne) => ({
        vers: `/structures/enseignants/${personne.id}`,
        libelle: nomPersonnel(personne),
        note: fonctionEnMots(personne),
      })),
    },
    {
      titre: "Responsables",
      resultats: responsables.map((responsable) => ({
        vers: `/personnes/responsables/${responsable.id}`,
        libelle: nomResponsable(responsable),
        note: enfantsNommes(responsable),
      })),
    },
    {
      titre: "Groupes",
      resultats: groupesTrouves.map((groupe) => ({
        vers: `/structures/groupes/${groupe.id}`,
        libelle: nomGroupe(groupe),
        note: groupe.matieres.map(({ libelle }) => libelle).join(", "),
      })),
    },
    { titre: "Matières", resultats: matieres.map(versMatiere) },
    { titre: "Pages", resultats: pagesDe(qui, recherche) },
  ];
  return groupes.filter(({ resultats }) => resultats.length > 0);
}

/** The services of a matière; its line among the matières when nobody teaches it. */
const versMatiere = ({ code, libelle, services }: Trouvailles["matieres"][number]): Resultat => ({
  vers: services === 0 ? `/structures/matieres?code=${code}` : `/structures/services?matiere=${code}`,
  libelle,
  note: services === 0 ? "aucun service" : pluriel(services, "service"),
});

const enfantsNommes = ({ enfants }: Trouvailles["responsables"][number]): string =>
  enfants.map(({ prenom, classe }) => (classe ? `${prenom} (${classe.libelle})` : prenom)).join(", ");

/** All of them before anything is typed: the menu, then what it leads to. */
const pagesDe = ({ role, degre }: Lecteur, recherche: string): readonly Resultat[] =>
  trouvePages(pagesOuvertes(role, degre), recherche).map(({ vers, libelle }) => ({ vers, libelle }));
