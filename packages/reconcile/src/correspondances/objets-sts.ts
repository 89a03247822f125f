import type { Content, ContentGroupe, ContentMatiere, ContentPersonnel, ContentService } from "@navette/formats";
import { COURS_GENERAL } from "@navette/formats/codes/modalites-cours";
import { cleService, nomService, type ObjetSts, type StructureSts } from "./objets.ts";

/** What is known of STS-Web and SIECLE, in their codes: a file of theirs, or the base. */
export type DonneesSts = Pick<Content, "matieres" | "personnels" | "classes" | "services"> & {
  readonly groupes?: readonly (ContentGroupe & Pick<ObjetSts, "mefsDesEleves">)[];
};

/** All that a name of the software may be paired with. What two lists both give is given once. */
export function objetsSts({
  matieres = [],
  personnels = [],
  classes = [],
  groupes = [],
  services = [],
}: DonneesSts): ObjetSts[] {
  const libelles = new Map(matieres.map((matiere) => [matiere.code, libelleMatiere(matiere)]));
  const objets = [
    ...matieres.map(objetMatiere),
    ...personnels.flatMap(objetProfesseur),
    ...classes.map(({ identifiant, libelle, niveaux, mefs }): ObjetSts => {
      const cle = identifiant ?? libelle;
      const noms = libelle === cle ? [] : [libelle];
      return { genre: "classe", cle, libelle, codes: [cle], libelles: noms, niveaux, ...(mefs && { mefs }) };
    }),
    ...groupes.map(
      ({ code, libelle, divisions, mefs, mefsDesEleves }): ObjetSts => ({
        genre: "groupe",
        cle: code,
        libelle: code,
        codes: [code],
        libelles: libelle ? [libelle] : [],
        divisions,
        mefs,
        ...(mefsDesEleves && { mefsDesEleves }),
      }),
    ),
    ...services.map((service) => objetService(service, libelles)),
  ];
  return [...new Map(objets.map((objet) => [`${objet.genre} ${objet.cle}`, objet])).values()];
}

const libelleMatiere = ({ code, libelleEdition, libelleLong, libelleCourt }: ContentMatiere): string =>
  libelleEdition || libelleLong || libelleCourt || code;

function objetMatiere(matiere: ContentMatiere): ObjetSts {
  const { code, codeGestion, libelleCourt, libelleLong, libelleEdition } = matiere;
  const given = (texts: readonly (string | null | undefined)[]) => [...new Set(texts.flatMap((text) => text || []))];
  return {
    genre: "matiere",
    cle: code,
    libelle: libelleMatiere(matiere),
    codes: given([code, codeGestion]),
    libelles: given([libelleCourt, libelleLong, libelleEdition]),
  };
}

/** One whom STS-Web does not know has no key there. */
function objetProfesseur({ identifiant, nom, nomPatronymique, prenom }: ContentPersonnel): ObjetSts[] {
  if (identifiant === undefined) return [];
  const noms = [...new Set([nom, nomPatronymique].flatMap((each) => each || []))];
  return [
    {
      genre: "professeur",
      cle: identifiant,
      libelle: `${nom.toUpperCase()} ${prenom}`,
      codes: [],
      libelles: [`${nom} ${prenom}`],
      personne: { noms, prenom },
    },
  ];
}

function objetService(service: ContentService, libelles: ReadonlyMap<string, string>): ObjetSts {
  const { structure, matiere, modaliteCours, heures, enseignants } = service;
  const modalite = modaliteCours || COURS_GENERAL;
  const place: StructureSts = { genre: structure.type === "division" ? "classe" : "groupe", cle: structure.code };
  return {
    genre: "service",
    cle: cleService(place, { matiere, modalite }),
    libelle: nomService(structure.code, libelles.get(matiere) ?? matiere, modalite),
    codes: [],
    libelles: [],
    structure: place,
    matiere,
    enseignants: enseignants.map(({ personnel }) => personnel),
    ...(typeof heures === "number" && { heures }),
  };
}
