import { useState } from "react";

interface Etat<Acte> {
  readonly acte?: Acte | undefined;
  readonly clos?: Acte | undefined;
}

/** Acts that take the place of what opens them: see `SurPlace`. Spread `ouvreur` on the button that opens each. */
export function useSurPlace<Acte extends string>() {
  const [{ acte, clos }, setEtat] = useState<Etat<Acte>>({});
  return {
    acte,
    fermer: () => setEtat({ clos: acte }),
    ouvreur: (lequel: Acte) => ({ onClick: () => setEtat({ acte: lequel }), reprend: clos === lequel }),
  };
}
