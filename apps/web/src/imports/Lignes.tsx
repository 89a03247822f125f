import "../ui/tableau.css";
import type { EtatImport } from "@navette/server/api";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { regionDefilante } from "../ui/Region.tsx";
import { Ligne } from "./Ligne.tsx";
import { type Filtre, PAGE_CHANGEMENTS, useChangements, useDecider } from "./queries.ts";
import { estOuvert } from "./words.ts";

interface LignesProps {
  readonly importId: string;
  readonly filtre: Filtre;
  /** Names the scrolling region. */
  readonly nom: string;
  /** Of the import: once it is over, its changes are read, no longer decided. */
  readonly etat: EtatImport;
}

/** The changes that answer a filter. Their count comes with the first page, the other pages as they are scrolled to. */
export function Lignes(props: LignesProps) {
  const [first] = useChangements(props.importId, props.filtre, [0]);
  if (first?.error) return <Erreur error={first.error} onReessayer={() => void first.refetch()} />;
  if (!first?.data) return <Chargement quoi={props.nom} forme="lignes" />;
  const { total } = first.data;
  if (total === 0) return <p className="plan-none">Aucun changement ne répond à cette recherche.</p>;
  return <Table {...props} total={total} />;
}

/** A row has one line a field: this is only where the scrolling starts from before rows are measured. */
const ESTIMATED_HEIGHT = 46;

function Table({ importId, filtre, nom, etat, total }: LignesProps & { readonly total: number }) {
  const region = useRef<HTMLElement>(null);
  const [refus, setRefus] = useState<unknown>();
  const decider = useDecider(importId, setRefus);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => region.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const [from, to] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
  const firstPage = Math.floor(from / PAGE_CHANGEMENTS);
  const pages = Array.from(
    { length: Math.floor(to / PAGE_CHANGEMENTS) - firstPage + 1 },
    (_, rank) => firstPage + rank,
  );
  const read = useChangements(importId, filtre, pages);
  const ligneAt = (index: number) => {
    const page = Math.floor(index / PAGE_CHANGEMENTS);
    return read[page - firstPage]?.data?.lignes[index - page * PAGE_CHANGEMENTS];
  };
  const failed = read.find(({ error }) => error);
  return (
    <>
      {failed && <Erreur error={failed.error} onReessayer={() => void failed.refetch()} />}
      {Boolean(refus) && <Erreur error={refus} effet="La ligne est restée comme elle était." />}
      {total > rows.length && <p className="diff-range">{portee(virtualizer.range, total)}</p>}
      <section className="diff" ref={region} {...regionDefilante(`Lignes\u00a0: ${nom}`)}>
        <table className="table" aria-rowcount={total + 1}>
          <caption className="vh">{nom}</caption>
          <Entete lecture={!estOuvert(etat)} />
          <tbody>
            <Gap height={rows[0]?.start ?? 0} />
            {rows.map(({ key, index }) => (
              <Ligne
                key={key}
                rang={index}
                changement={ligneAt(index)}
                etat={etat}
                onDecision={(decisions) => {
                  setRefus(undefined);
                  decider.mutate({ decisions });
                }}
                mesure={virtualizer.measureElement}
              />
            ))}
            <Gap height={virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </section>
    </>
  );
}

function Entete({ lecture }: { lecture: boolean }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="pick-col">
          <span className="vh">{lecture ? "Fait" : "Appliquer"}</span>
        </th>
        <th scope="col" className="who-col">
          Qui ou quoi
        </th>
        <th scope="col">Dans Navette, puis dans le fichier</th>
        <th scope="col" className="why-col">
          Reconnu par
        </th>
      </tr>
    </thead>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr className="diff-gap">
      <td style={{ height }} />
    </tr>
  );
}

function portee(range: { startIndex: number; endIndex: number } | null, total: number): string {
  if (range === null) return pluriel(total, "ligne");
  return `Lignes ${nombre(range.startIndex + 1)} à ${nombre(range.endIndex + 1)} sur ${nombre(total)}`;
}
