import { champsOf, type Liste, tableurOf } from "@navette/formats";
import type { Style } from "./style.ts";
import { table } from "./table.ts";
import { printable } from "./text.ts";
import { compte } from "./words.ts";

const COLUMNS = ["Colonne", "Exemples", "Lue comme", "Pourquoi"].map((title) => ({ title }));

/** A list whose headers follow no template: what Navette takes each column for, and how to have it read. */
export function listeText(
  { entetes, exemples, total, propositions: [proposition, ...autres] }: Liste,
  { file, style, columns }: { readonly file: string; readonly style: Style; readonly columns: number },
): string {
  const { format, titre, colonnes, groupes } = proposition;
  const layout = tableurOf(format)?.layout;
  const champs = new Map((layout ? champsOf(layout, groupes) : []).map(({ champ, libelle }) => [champ, libelle]));
  const rows = colonnes.map(({ champ, raison }, index) => [
    printable(entetes[index] || `(colonne ${index + 1})`),
    printable((exemples[index] ?? []).join(" · ")),
    champ === null ? "—" : (champs.get(champ) ?? champ),
    printable(raison),
  ]);
  return [
    `  Liste à associer, sans doute : ${titre}. ${compte(total, ["ligne", "lignes"])}. Elle peut aussi être : ${autres.map((each) => each.titre).join(", ")}.`,
    table(COLUMNS, rows, { margin: "  ", columns, head: style.faint }),
    `  Pour l’importer ainsi, ou après l’avoir corrigée :\n    navette inspect ${printable(file)} --json > association.json\n    navette import ${printable(file)} --colonnes association.json`,
  ].join("\n\n");
}
