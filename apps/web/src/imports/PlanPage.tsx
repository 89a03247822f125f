import "./plan.css";
import type { Import } from "@navette/server/api";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { Bouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { moment } from "../ui/mots.ts";
import { TitrePage } from "../ui/TitrePage.tsx";
import { AbandonnerDialogue } from "./AbandonnerDialogue.tsx";
import { Arbitrages } from "./Arbitrages.tsx";
import { BarrePlan } from "./BarrePlan.tsx";
import { EnfantsAttendus } from "./EnfantsAttendus.tsx";
import { EtapesImport } from "./EtapesImport.tsx";
import { LignesLues } from "./LignesLues.tsx";
import { PlanAlertes } from "./PlanAlertes.tsx";
import { PlanCompte } from "./PlanCompte.tsx";
import { PlanGroupes } from "./PlanGroupes.tsx";
import { PlanOptions } from "./PlanOptions.tsx";
import { useAppliquer, useImport } from "./queries.ts";
import { changements, ETAPES, estOuvert, FINIS, titreDuPlan } from "./words.ts";

/** Step 3: what the import would change, decided group by group, then applied in one go. */
export function PlanPage() {
  const { importId = "" } = useParams();
  return (
    <Dossier lecture={useImport(importId)} fil={FIL} quoi="le plan de l’import">
      {(found) => <Plan found={found} />}
    </Dossier>
  );
}

const FIL = [{ libelle: "Imports", vers: "/imports" }];

function Plan({ found }: { found: Import }) {
  const appliquer = useAppliquer(found.id);
  const open = estOuvert(found.etat);
  const filDuPlan = [...FIL, { libelle: `Import du ${moment(found.creeLe)}` }];
  if (appliquer.isPending) {
    return (
      <>
        <TitrePage
          titre={`Application de ${changements(found.aAppliquer)}`}
          fil={filDuPlan}
          sous="Tout est écrit en une fois, ou rien ne l’est."
          fin={<EtapesImport etape="application" importId={found.id} />}
        />
        <Chargement quoi="l’application du plan" forme="lignes" compte="Écriture…" />
      </>
    );
  }
  return (
    <>
      <TitrePage
        titre={titreDuPlan(found)}
        fil={filDuPlan}
        sous={open ? "Rien n’est encore écrit\u00a0: décidez, puis appliquez." : FINIS[found.etat]}
        fin={<EtapesImport etape={ETAPES[found.etat]} importId={found.id} />}
      />
      <div className="stack">
        {open && <PlanAlertes found={found} />}
        {open && <EnfantsAttendus enfantsAttendus={found.enfantsAttendus} />}
        {appliquer.error && <Erreur error={appliquer.error} effet="Rien n’a été écrit." />}
        {open && <PlanOptions found={found} />}
        <PlanCompte compte={found.compte} suspension={found} />
        <LignesLues found={found} />
        <div className={open && found.arbitrages > 0 ? "plan-cols" : undefined}>
          <div>
            <PlanGroupes found={found} />
            <Abandonner importId={found.id} open={open} />
          </div>
          {open && found.arbitrages > 0 && <Arbitrages importId={found.id} />}
        </div>
      </div>
      {open && <BarrePlan found={found} appliquer={appliquer} />}
    </>
  );
}

interface AbandonnerProps {
  readonly importId: string;
  /** Once it is dropped, the plan is read again: the question stays until it leads away. */
  readonly open: boolean;
}

function Abandonner({ importId, open }: AbandonnerProps) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  return (
    <div className="row plan-drop">
      {open && (
        <Bouton petit variante="discret" onClick={() => setAsking(true)}>
          Abandonner ce plan…
        </Bouton>
      )}
      {asking && (
        <AbandonnerDialogue
          importId={importId}
          onFermer={() => setAsking(false)}
          onAbandon={() => void navigate("/imports")}
        />
      )}
    </div>
  );
}
