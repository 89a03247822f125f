import { PERIODICITES } from "@navette/livret";
import type { Accueil } from "@navette/server/api";
import type { CelluleChaleur, TableChaleur } from "../ui/CarteDeChaleur.tsx";

type Classe = Accueil["classes"][number];
type Etape = Classe["periodes"][number];

/** The heat map of the livret: one table for each way the year is cut, its classes in their order. */
export function chaleurDe({ classes, today }: Pick<Accueil, "classes" | "today">): TableChaleur[] {
  const cuts = new Map<string, Classe[]>();
  for (const classe of classes) {
    if (classe.periodicite === null) continue;
    cuts.set(classe.periodicite, [...(cuts.get(classe.periodicite) ?? []), classe]);
  }
  return [...cuts.values()].flatMap((group) => {
    const [first] = group;
    if (!first?.periodicite) return [];
    const { libelle } = PERIODICITES[first.periodicite];
    return [
      {
        nom: `Avancement du livret, par ${libelle.toLocaleLowerCase("fr")}`,
        periodes: first.periodes.map((etape) => ({
          court: `${libelle.charAt(0)}${etape.indice}`,
          long: etape.libelle.toLocaleLowerCase("fr"),
        })),
        lignes: group.map((classe) => ({
          classe: classe.libelle,
          cellules: classe.periodes.map((etape) => celluleDe(etape, classe.id, today)),
        })),
      },
    ];
  });
}

/** A period that has not begun is closed, unless somebody typed in it already. */
function celluleDe({ etat, indice, debut, avancement }: Etape, classeId: string, today: string): CelluleChaleur {
  const vers = `/livret/${classeId}/${indice}`;
  if (etat === "exporte") return { etat: "envoye", vers };
  if (etat === "complet") return { etat: "pret", vers };
  if (debut > today && avancement.faits === 0) return { etat: "ferme" };
  return { etat: "saisie", part: avancement.pourcent / 100, vers };
}

/** Part of the values typed in the periods that have begun, from 0 to 1; `undefined` when none has. */
export function partSaisie({ classes, today }: Pick<Accueil, "classes" | "today">): number | undefined {
  const open = classes.flatMap(({ periodes }) => periodes.filter(({ debut }) => debut <= today));
  const attendus = open.reduce((sum, { avancement }) => sum + avancement.attendus, 0);
  if (attendus === 0) return undefined;
  return open.reduce((sum, { avancement }) => sum + avancement.faits, 0) / attendus;
}
