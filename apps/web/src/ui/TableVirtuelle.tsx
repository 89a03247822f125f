import "./table-virtuelle.css";
import "./tableau.css";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, useRef } from "react";
import { nombre, pluriel } from "./mots.ts";
import { classeDeRegion, InviteADefiler, regionDefilante } from "./Region.tsx";
import { useDebordement } from "./use-debordement.ts";
import { useImpression } from "./use-impression.ts";

/** Height of a row, as `--h-row` says: fixed, so that 5,000 rows scroll without being measured. */
const rowHeight = 36;

export interface Colonne<Ligne> {
  readonly cle: string;
  readonly titre: string;
  /** One line of text, cut by an ellipsis when too long. */
  readonly rendu: (ligne: Ligne) => ReactNode;
  /** A CSS width; columns without one share what is left. */
  readonly largeur?: string;
  /** Numbers stand on the right. */
  readonly chiffre?: boolean;
  /** The column that names the row. */
  readonly entete?: boolean;
}

interface TableVirtuelleProps<Ligne> {
  /** Names the scrolling region: « Élèves ». */
  readonly nom: string;
  readonly colonnes: readonly Colonne<Ligne>[];
  readonly lignes: readonly Ligne[];
  readonly cleDe: (ligne: Ligne) => string;
  /** Height of the region, in CSS; under it the table keeps its own height. */
  readonly hauteur?: string;
  /** Least width of the table before it scrolls sideways. */
  readonly largeurMin?: string;
  /** Names the list for this visit: coming back to it, one stands where one left it. Never in the address nor on the disk. */
  readonly memoire?: string;
  /** At the end of the counting line: a search, a filter. */
  readonly outils?: ReactNode;
}

/** Where each list was left, in pixels. */
const OFFSETS = new Map<string, number>();

/**
 * A long table of which only the visible rows exist, all of them on paper. Real table markup, with the row numbers told
 * to screen readers.
 */
export function TableVirtuelle<Ligne>({ nom, colonnes, lignes, cleDe, ...props }: TableVirtuelleProps<Ligne>) {
  const region = useRef<HTMLElement>(null);
  const printing = useImpression();
  const debordement = useDebordement(region);
  const { memoire } = props;
  const virtualizer = useVirtualizer({
    count: lignes.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyAt(lignes, index, cleDe),
    scrollPaddingStart: rowHeight,
    overscan: 12,
    initialOffset: () => OFFSETS.get(memoire ?? "") ?? 0,
    onChange: ({ scrollOffset }) => {
      if (memoire !== undefined && scrollOffset !== null) OFFSETS.set(memoire, scrollOffset);
    },
  });
  const seen = virtualizer.getVirtualItems();
  const rows = printing ? lignes.map((_, index) => ({ index, key: keyAt(lignes, index, cleDe) })) : seen;
  const before = printing ? 0 : (seen[0]?.start ?? 0);
  const after = printing ? 0 : virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0);
  const style: CSSProperties = printing ? {} : { maxHeight: props.hauteur ?? "min(62vh, 720px)" };
  return (
    <div>
      <div className="tv-head">
        <span>{portee(virtualizer.range, lignes.length)}</span>
        {props.outils}
      </div>
      <InviteADefiler {...debordement} />
      <div className={classeDeRegion(debordement)}>
        <section className="tv" ref={region} {...regionDefilante(nom)} style={style}>
          <table
            className="table"
            aria-rowcount={lignes.length + 1}
            style={printing ? {} : { minWidth: props.largeurMin }}
          >
            <caption className="vh">{nom}</caption>
            <thead>
              <tr aria-rowindex={1}>
                {colonnes.map(({ cle, titre, largeur, chiffre }) => (
                  <th key={cle} scope="col" className={chiffre ? "n" : undefined} style={largeurDe(largeur)}>
                    {titre}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Gap height={before} />
              {rows.map(({ key, index }) => {
                const ligne = lignes[index];
                return ligne === undefined ? null : <Rangee key={key} rang={index} ligne={ligne} colonnes={colonnes} />;
              })}
              <Gap height={after} />
            </tbody>
          </table>
        </section>
      </div>
    </div>
  );
}

/** Handed as a name of the style sheet: a phone gives the first column a width of its own. */
const largeurDe = (largeur: string | undefined) => ({ "--largeur": largeur ?? "auto" }) as CSSProperties;

interface RangeeProps<Ligne> {
  readonly ligne: Ligne;
  readonly colonnes: readonly Colonne<Ligne>[];
  readonly rang: number;
}

function Rangee<Ligne>({ ligne, colonnes, rang }: RangeeProps<Ligne>) {
  return (
    <tr aria-rowindex={rang + 2}>
      {colonnes.map(({ cle, rendu, chiffre, entete }) =>
        entete ? (
          <th key={cle} scope="row">
            {rendu(ligne)}
          </th>
        ) : (
          <td key={cle} className={chiffre ? "n" : undefined}>
            {rendu(ligne)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr className="tv-gap">
      <td style={{ height }} />
    </tr>
  );
}

function keyAt<Ligne>(lignes: readonly Ligne[], index: number, cleDe: (ligne: Ligne) => string): string | number {
  const ligne = lignes[index];
  return ligne === undefined ? index : cleDe(ligne);
}

function portee(range: { startIndex: number; endIndex: number } | null, total: number): string {
  if (range === null || total === 0) return pluriel(total, "ligne");
  if (range.startIndex === 0 && range.endIndex >= total - 1) return pluriel(total, "ligne");
  return `Lignes ${nombre(range.startIndex + 1)} à ${nombre(range.endIndex + 1)} sur ${nombre(total)}`;
}
