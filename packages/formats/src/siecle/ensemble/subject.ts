import type { FileSource } from "../../kernel/format.ts";
import { placeOf } from "../../kernel/offset.ts";
import type { SiecleCommuns } from "../communs/index.ts";
import type { SiecleEleves } from "../eleves/index.ts";
import { type ElevesLus, elevesLus } from "../eleves/subject.ts";
import type { Export } from "../entete.ts";
import type { SiecleEtablissements } from "../etablissements/index.ts";
import type { SiecleGeographique } from "../geographique/index.ts";
import type { SiecleNomenclature } from "../nomenclature/index.ts";
import type { SiecleResponsables } from "../responsables/index.ts";
import { type ResponsablesLus, responsablesLus } from "../responsables/subject.ts";
import type { SiecleStructures } from "../structures/index.ts";

/** A file as `examine` gives it. */
export interface FichierExamine {
  readonly input: FileSource;
  /** The name of its format. */
  readonly format: string;
  readonly data: unknown;
}

/** What a file of another application says of its school and of its year, for the comparisons of this folder. */
export interface Annonce {
  readonly file: string;
  /** As sentences name it: "STS-Web". */
  readonly application: string;
  readonly uai?: string;
  /** The millésime the application gives it: two applications may not agree on it (siecle.md §1.3). */
  readonly annee?: number;
  /** ISO days the year goes from and to. */
  readonly debut?: string;
  readonly fin?: string;
  /** ISO day of the export. */
  readonly date?: string;
}

/** One file of each kind, ready for the rules. `undefined`: it was not given. */
export interface EnsembleLu {
  readonly annonces: readonly Annonce[];
  readonly autres: readonly Annonce[];
  readonly eleves: (ElevesLus & Nomme) | undefined;
  readonly responsables: (ResponsablesLus & Nomme) | undefined;
  readonly structures: (SiecleStructures["donnees"] & Nomme) | undefined;
  readonly nomenclature: (SiecleNomenclature["donnees"] & Nomme) | undefined;
  readonly communs: (SiecleCommuns["donnees"] & Nomme) | undefined;
  readonly etablissements: (SiecleEtablissements["donnees"] & Nomme) | undefined;
  readonly geographique: (SiecleGeographique["donnees"] & Nomme) | undefined;
}

interface Nomme {
  readonly file: string;
}

/** The file of a kind; with addresses before without, then the latest. */
function choisi<T extends Export>(fichiers: readonly FichierExamine[], format: string) {
  const documents = fichiers
    .filter((each) => each.format === format)
    .map(({ input, data }) => ({ input, file: input.name, document: data as T }));
  return documents.sort((a, b) => rang(b.document) - rang(a.document))[0];
}

/** Without the exports that another of the same kind says better; the files of other applications stay. */
export function meilleursExports(fichiers: readonly FichierExamine[]): FichierExamine[] {
  return fichiers.filter(
    ({ input, format }) => !format.startsWith("siecle-") || choisi(fichiers, format)?.input === input,
  );
}

/** A rank that grows with the addresses, then with the hour of the export. */
function rang({ donnees, parametres }: Export): number {
  const { adresses = [] } = donnees as { adresses?: readonly unknown[] };
  const hour = Date.parse(`${parametres?.horodatage ?? "2000-01-01T00:00:00"}Z`) / 1e13;
  return (adresses.length > 0 ? 1 : 0) + hour;
}

/** Brings together the exports of SIECLE among some files; the others are left aside. */
export function ensembleLu(fichiers: readonly FichierExamine[], autres: readonly Annonce[]): EnsembleLu {
  const donneesDe = <T extends Export>(format: string): (T["donnees"] & Nomme) | undefined => {
    const found = choisi<T>(fichiers, format);
    return found && { ...(found.document.donnees as object & T["donnees"]), file: found.file };
  };
  const eleves = choisi<SiecleEleves>(fichiers, "siecle-eleves");
  const responsables = choisi<SiecleResponsables>(fichiers, "siecle-responsables");
  return {
    annonces: fichiers.filter(({ format }) => format.startsWith("siecle-")).map(annonceDe),
    autres,
    eleves: eleves && { ...elevesLus(eleves.document), file: eleves.file },
    responsables: responsables && { ...responsablesLus(responsables.document), file: responsables.file },
    structures: donneesDe<SiecleStructures>("siecle-structures"),
    nomenclature: donneesDe<SiecleNomenclature>("siecle-nomenclature"),
    communs: donneesDe<SiecleCommuns>("siecle-communs"),
    etablissements: donneesDe<SiecleEtablissements>("siecle-etablissements"),
    geographique: donneesDe<SiecleGeographique>("siecle-geographique"),
  };
}

function annonceDe({ input, format, data }: FichierExamine): Annonce {
  const { parametres = {}, donnees } = data as Export;
  const { anneeScolaire } = format === "siecle-communs" ? (donnees as SiecleCommuns["donnees"]) : {};
  return {
    file: input.name,
    application: "SIECLE",
    ...(parametres.uaj !== undefined && { uai: parametres.uaj }),
    ...(parametres.anneeScolaire !== undefined && { annee: parametres.anneeScolaire }),
    ...(parametres.dateExport !== undefined && { date: parametres.dateExport }),
    ...(anneeScolaire?.dateDebutEleve && { debut: anneeScolaire.dateDebutEleve }),
    ...(anneeScolaire?.dateFinEleve && { fin: anneeScolaire.dateFinEleve }),
  };
}

/** The place of an element of one of the files. */
export const dans = ({ file }: Nomme, read: object, path: string, record?: string) =>
  placeOf(read, { file, path, ...(record !== undefined && { record }) });
