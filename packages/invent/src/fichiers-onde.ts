import {
  type FileInput,
  NIVEAUX_1D,
  type OndeEleve,
  type OndeEnfant,
  type OndeResponsable,
  type OndeWriteOptions,
  type ReadResult,
  type VarianteResponsables,
  writeOndeEleves,
  writeOndeResponsables,
} from "@navette/formats";
import { trierPar } from "@navette/formats/codes/ordre";
import type { Classe, Ecole, Eleve, Fiche, Responsable } from "./modele.ts";
import { cycleDe } from "./niveaux.ts";

/** Names of the two files, as schools rename them: ONDE gives both the same name (onde.md §2). */
export const NOM_ELEVES = "CSVExtraction-eleves.csv";
export const NOM_RESPONSABLES = "CSVExtraction-responsables.csv";

/** What is not said is as ONDE does it today: 2018 layout, windows-1252, CRLF, `;`, no quotes, ISO dates. */
export interface OptionsOnde extends Omit<OndeWriteOptions<VarianteResponsables>, "variant"> {
  readonly variante?: VarianteResponsables;
}

/** The two files a director extracts from ONDE for this school: élèves, then responsables. */
export function fichiersOnde(
  ecole: Ecole,
  { variante = "onde-2018", ...form }: OptionsOnde = {},
): readonly FileInput[] {
  const { eleves, responsables } = lignesOnde(ecole);
  // The élèves file did not change in 2021: its last known layout is that of 2018.
  const variantEleves = variante === "onde-2021" ? "onde-2018" : variante;
  return [
    { name: NOM_ELEVES, bytes: bytesOf(writeOndeEleves(eleves, { ...form, variant: variantEleves })) },
    { name: NOM_RESPONSABLES, bytes: bytesOf(writeOndeResponsables(responsables, { ...form, variant: variante })) },
  ];
}

/** The rows of the two files. */
export interface LignesOnde {
  readonly eleves: readonly OndeEleve[];
  readonly responsables: readonly OndeResponsable[];
}

/** Pupils in alphabetical order; responsables in the order of their first child, which keeps their rank (onde.md §10.3). */
export function lignesOnde(ecole: Ecole): LignesOnde {
  const classes = new Map(ecole.classes.map((classe) => [classe.identifiant, classe]));
  const familles = new Map(ecole.familles.map((famille) => [famille.cle, famille]));
  const eleves = alphabetique(ecole.eleves);
  const parCle = new Map(eleves.map((eleve) => [eleve.cle, eleve]));
  const dansLOrdre = new Set(eleves.map((eleve) => eleve.famille));
  return {
    eleves: eleves.map((eleve) => ligneEleve(eleve, classes.get(eleve.classe), ecole.annee)),
    responsables: [...dansLOrdre]
      .flatMap((cle): readonly Responsable[] => familles.get(cle)?.responsables ?? [])
      .flatMap((responsable) =>
        responsable.fiches.map((fiche) => ligneResponsable(responsable, fiche, { parCle, classes })),
      ),
  };
}

function alphabetique(eleves: readonly Eleve[]): readonly Eleve[] {
  return trierPar(eleves, ({ nom, prenom, naissance, cle }) => [nom, prenom, naissance, String(cle)]);
}

function ligneEleve(eleve: Eleve, classe: Classe | undefined, annee: number): OndeEleve {
  const { adresse1, adresse2 } = eleve;
  const age =
    eleve.niveau === null ? annee - Number(eleve.naissance.slice(0, 4)) : NIVEAUX_1D.indexOf(eleve.niveau) + 2;
  return {
    nom: eleve.nom,
    nomUsage: eleve.nomUsage,
    prenom: eleve.prenom,
    dateNaissance: eleve.naissance,
    sexe: eleve.sexe,
    ine: eleve.ine,
    adresse1: adresse1.ligne,
    cp1: adresse1.codePostal,
    commune1: adresse1.commune,
    pays1: adresse1.pays,
    adresse2: adresse2?.ligne ?? null,
    cp2: adresse2?.codePostal ?? null,
    commune2: adresse2?.commune ?? null,
    pays2: adresse2?.pays ?? null,
    cycle: cycleDe(age),
    niveau: eleve.niveau,
    libelleClasse: classe?.libelle ?? null,
    identifiantClasse: classe?.identifiant ?? null,
    attestationFournie: eleve.attestation,
    autorisationAssociations: eleve.associations,
    autorisationPhoto: eleve.photo,
    decisionPassage: null,
    regroupements: null,
    dispositifs: eleve.niveau === null ? "ULIS" : null,
  };
}

interface Eleves {
  readonly parCle: ReadonlyMap<number, Eleve>;
  readonly classes: ReadonlyMap<string, Classe>;
}

function ligneResponsable(responsable: Responsable, { adresse, enfants }: Fiche, eleves: Eleves): OndeResponsable {
  return {
    civilite: responsable.civilite,
    nomUsage: responsable.nomUsage,
    nom: responsable.nom,
    prenom: responsable.prenom,
    adresse: adresse.ligne,
    cp: adresse.codePostal,
    commune: adresse.commune,
    pays: adresse.pays,
    courriel: responsable.courriel,
    telephoneDomicile: responsable.telephoneDomicile,
    telephoneTravail: responsable.telephoneTravail,
    telephonePortable: responsable.telephonePortable,
    enfants: enfants.flatMap((cle) => ligneEnfant(eleves.parCle.get(cle), eleves.classes)),
  };
}

function ligneEnfant(eleve: Eleve | undefined, classes: ReadonlyMap<string, Classe>): readonly OndeEnfant[] {
  if (eleve === undefined) return [];
  const { nom, nomUsage, prenom, naissance } = eleve;
  return [{ nom, nomUsage, prenom, classe: classes.get(eleve.classe)?.libelle ?? null, dateNaissance: naissance }];
}

/** An invented text that the encoding cannot write is a fault of this package, not of a file. */
function bytesOf({ data, diagnostics }: ReadResult<Uint8Array>): Uint8Array {
  if (data === undefined) throw new Error(diagnostics[0]?.message ?? "Nothing was written");
  return data;
}
