import { type RefObject, useEffect, useState } from "react";

/** What a region that scrolls sideways hides: nothing, something, and whether some of it is still on the right. */
export interface Debordement {
  readonly deborde: boolean;
  readonly resteADroite: boolean;
}

const RIEN: Debordement = { deborde: false, resteADroite: false };

/** Follows the width of a region, of what it holds, and how far it was scrolled. */
export function useDebordement(region: RefObject<HTMLElement | null>): Debordement {
  const [state, setState] = useState(RIEN);
  useEffect(() => {
    const shown = region.current;
    if (!shown) return;
    const measure = () => {
      const hidden = shown.scrollWidth - shown.clientWidth;
      const next = { deborde: hidden > 1, resteADroite: hidden - shown.scrollLeft > 1 };
      setState((known) => (known.deborde === next.deborde && known.resteADroite === next.resteADroite ? known : next));
    };
    const observer = new ResizeObserver(measure);
    for (const each of [shown, ...shown.children]) observer.observe(each);
    shown.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      shown.removeEventListener("scroll", measure);
    };
  }, [region]);
  return state;
}
