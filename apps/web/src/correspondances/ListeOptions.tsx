import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

/** Height of an option, as `.corr-option` says. */
const OPTION = 56;

interface ListeOptionsProps<Chose> {
  readonly id: string;
  /** Read aloud: « Noms du logiciel ». */
  readonly nom: string;
  readonly choses: readonly Chose[];
  readonly cleDe: (chose: Chose) => string;
  readonly rendu: (chose: Chose) => ReactNode;
  /** Rank of the one in hand; -1 for none. */
  readonly actif: number;
  readonly onChoisir: (chose: Chose, rang: number) => void;
  /** For a list that takes the focus itself; one that a field drives has none. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

export const optionId = (id: string, rang: number): string => `${id}-${rang}`;

/** A long list of which only the options in view exist, with the one in hand, so that the focus always finds it. */
export function ListeOptions<Chose>({ id, nom, choses, actif, onKeyDown, ...props }: ListeOptionsProps<Chose>) {
  const region = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: choses.length,
    getScrollElement: () => region.current,
    estimateSize: () => OPTION,
    overscan: 8,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return actif < 0 || actif >= choses.length ? shown : [...new Set([...shown, actif])].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (actif >= 0) virtualizer.scrollToIndex(actif, { align: "auto" });
  }, [actif, virtualizer]);
  return (
    <div
      ref={region}
      id={id}
      role="listbox"
      aria-label={nom}
      className="corr-liste"
      tabIndex={onKeyDown ? 0 : -1}
      aria-activedescendant={onKeyDown && actif >= 0 ? optionId(id, actif) : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const chose = choses[index];
          if (chose === undefined) return null;
          return (
            <button
              type="button"
              key={props.cleDe(chose)}
              id={optionId(id, index)}
              role="option"
              aria-selected={index === actif}
              aria-posinset={index + 1}
              aria-setsize={choses.length}
              tabIndex={-1}
              className="corr-option"
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => props.onChoisir(chose, index)}
            >
              {props.rendu(chose)}
            </button>
          );
        })}
      </div>
    </div>
  );
}
