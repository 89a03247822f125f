import type { Import, LigneDeCompte } from "@navette/server/api";
import { IconArrowsSplit2, IconLock, IconPlayerPause } from "@tabler/icons-react";
import { Badge } from "../ui/Badge.tsx";
import { Equation } from "../ui/Equation.tsx";
import { pluriel } from "../ui/mots.ts";
import { COMPTES_PASSES, OBJETS, suspendus } from "./words.ts";

interface PlanCompteProps {
  readonly compte: Import["compte"];
  readonly suspension: Pick<Import, "gardes" | "etat">;
}

/** Présents + ajoutés − retirés = résultants, with the decisions taken so far, of what the files speak of. */
export function PlanCompte({ compte, suspension }: PlanCompteProps) {
  const note = COMPTES_PASSES[suspension.etat];
  const lignes = compte.filter(estConcernee).map((ligne) => {
    const { presents, ajoutes, retires, resultants, modifies, inchanges, gardes } = ligne;
    return {
      nom: OBJETS[ligne.objet],
      ...{ presents, ajoutes, retires, resultants, modifies, inchanges, gardes },
      surveiller: note === undefined && <Surveiller ligne={ligne} suspension={suspension} />,
    };
  });
  return lignes.length > 0 && <Equation note={note} lignes={lignes} />;
}

/** Files of one list leave the others as they are: a line that only keeps what is there says nothing. */
function estConcernee({ presents, gardes, ajoutes, aArbitrer, suspendus: held }: LigneDeCompte): boolean {
  return gardes < presents || ajoutes + aArbitrer + held > 0;
}

function Surveiller({ ligne, suspension: { gardes } }: { ligne: LigneDeCompte; suspension: Pick<Import, "gardes"> }) {
  return (
    <>
      {ligne.aArbitrer > 0 && (
        <Badge ton="warn" icone={IconArrowsSplit2}>
          {pluriel(ligne.aArbitrer, "à arbitrer", "à arbitrer")}
        </Badge>
      )}
      {ligne.suspendus > 0 && (
        <Badge ton="todo" icone={IconPlayerPause}>
          {suspendus({ ...ligne, gardes })}
        </Badge>
      )}
      {ligne.corriges > 0 && (
        <Badge ton="info" icone={IconLock}>
          {pluriel(ligne.corriges, "correction gardée", "corrections gardées")}
        </Badge>
      )}
    </>
  );
}
