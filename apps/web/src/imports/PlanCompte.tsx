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

/** Présents + ajoutés − retirés = résultants, with the decisions taken so far. */
export function PlanCompte({ compte, suspension }: PlanCompteProps) {
  return (
    <Equation
      note={COMPTES_PASSES[suspension.etat]}
      lignes={compte.map(
        ({ objet, aArbitrer: _a, suspendus: _s, retraitsSuspendus: _r, corriges: _c, ...figures }, rank) => ({
          ...figures,
          nom: OBJETS[objet],
          surveiller: compte[rank] && COMPTES_PASSES[suspension.etat] === undefined && (
            <Surveiller ligne={compte[rank]} suspension={suspension} />
          ),
        }),
      )}
    />
  );
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
