import { estFini, PERIODICITES } from "@navette/livret";
import type { Avancements, Etape } from "@navette/server/api";
import type { CelluleChaleur, TableChaleur } from "../ui/CarteDeChaleur.tsx";
import { jourLong } from "../ui/mots.ts";
import { versChamp } from "./adresse.ts";

type ClasseLivret = Avancements["classes"][number];

/** One table a periodicity, as classes of one school may cut their year differently; classes without periods in none. */
export function tablesDe(classes: readonly ClasseLivret[], aujourdhui: string): readonly TableChaleur[] {
  return periodicites.flatMap((periodicite) => {
    const siennes = classes.filter((classe) => classe.periodicite === periodicite && classe.periodes.length > 0);
    const [premiere] = siennes;
    if (premiere === undefined) return [];
    const periodes = premiere.periodes.map(({ libelle }) => ({ long: libelle, court: abrege(libelle) }));
    const lignes = siennes.map((classe) => ({
      classe: classe.libelle,
      cellules: classe.periodes.map((etape) => celluleDe(classe, etape, aujourdhui)),
    }));
    return [{ nom: `Avancement du livret, par ${PERIODICITES[periodicite].libelle.toLowerCase()}`, periodes, lignes }];
  });
}

const periodicites = ["trimestre", "semestre", "bimestre", "periode"] as const;

/**
 * A period that has not begun and holds nothing is to come; nothing forbids to begin it before its first day. One declared
 * complete with holes is not ready: LSU would refuse what is missing.
 */
function celluleDe({ id }: ClasseLivret, etape: Etape, aujourdhui: string): CelluleChaleur {
  const vers = versChamp({ classe: id, indice: etape.indice });
  const { avancement, etat } = etape;
  if (etat === "exporte") return { etat: "envoye", vers };
  if (etat === "complet" && estFini(avancement)) return { etat: "pret", vers };
  if (etat !== "complet" && etape.debut > aujourdhui && avancement.faits === 0) {
    return { etat: "a-venir", debut: jourLong(etape.debut), vers };
  }
  return { etat: "saisie", part: avancement.attendus === 0 ? 0 : avancement.faits / avancement.attendus, vers };
}

const abrege = (libelle: string) => libelle.replace(/^(\p{L})\p{L}*\s*/u, "$1");

/** The period of a class one works in on that day: the one under way, the last begun, else the first. */
export function periodeCourante(periodes: readonly Etape[], aujourdhui: string): Etape | undefined {
  return periodes.filter(({ debut }) => debut <= aujourdhui).at(-1) ?? periodes[0];
}

export interface Rang {
  readonly indice: number;
  readonly nombre: number;
  readonly libelle: string;
}

/** Every rank of every periodicity of the school: what one may examine. */
export function rangsDe(classes: readonly ClasseLivret[]): readonly Rang[] {
  const rangs = classes.flatMap(({ periodes }) =>
    periodes.map(({ indice, libelle }) => ({ indice, libelle, nombre: periodes.length })),
  );
  return [...new Map(rangs.map((rang) => [rang.libelle, rang])).values()];
}
