import "./plan.css";
import type { Import } from "@navette/server/api";
import { IconArrowBackUp, IconFileTypeCsv, IconFileTypePdf } from "@tabler/icons-react";
import { useState } from "react";
import { Navigate, useParams } from "react-router";
import { download } from "../api/download.ts";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { jourLong, moment } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { AnnulerDialogue } from "./AnnulerDialogue.tsx";
import { BilanGroupes } from "./BilanGroupes.tsx";
import { DevenusAnciens } from "./DevenusAnciens.tsx";
import { ElevesLaisses } from "./ElevesLaisses.tsx";
import { EnfantsAttendus } from "./EnfantsAttendus.tsx";
import { EtapesImport } from "./EtapesImport.tsx";
import { Fichiers } from "./Fichiers.tsx";
import { Gardees } from "./Gardees.tsx";
import { LignesLues } from "./LignesLues.tsx";
import { elevesLaissesEnMots } from "./laisses.ts";
import { PlanCompte } from "./PlanCompte.tsx";
import { useImport } from "./queries.ts";
import { Restes } from "./Restes.tsx";
import { changements, estOuvert } from "./words.ts";

/** Step 5: what was done, what remains to do by hand, and the way back. */
export function BilanPage() {
  const { importId = "" } = useParams();
  return (
    <Dossier lecture={useImport(importId)} fil={FIL} quoi="le bilan de l’import">
      {(found) => {
        if (found.bilan) return <Contenu found={found} bilan={found.bilan} />;
        if (estOuvert(found.etat)) return <PasEncore importId={importId} />;
        return <Navigate to={`/imports/${importId}`} replace />;
      }}
    </Dossier>
  );
}

const FIL = [{ libelle: "Imports", vers: "/imports" }];

interface ContenuProps {
  readonly found: Import;
  readonly bilan: NonNullable<Import["bilan"]>;
}

function Contenu({ found, bilan }: ContenuProps) {
  return (
    <>
      <TitrePage
        titre={found.gardees ? "Import annulé" : titreDuBilan(bilan.appliques, found.elevesLaisses)}
        fil={[...FIL, { libelle: `Import du ${moment(found.creeLe)}` }]}
        sous={histoire(found)}
        fin={<EtapesImport etape="fini" importId={found.id} />}
      />
      <div className="stack">
        <Actes found={found} />
        {found.gardees && (
          <Panneau titre="Ce que l’annulation a gardé">
            <div className="stack">
              <Gardees gardees={found.gardees} fait />
            </div>
          </Panneau>
        )}
        {!found.gardees && <ElevesLaisses found={found} />}
        {!found.gardees && <EnfantsAttendus enfantsAttendus={found.enfantsAttendus} />}
        <PlanCompte compte={found.compte} suspension={found} />
        <LignesLues found={found} />
        {!found.gardees && <DevenusAnciens anciens={bilan.anciens} />}
        <Restes bilan={bilan} annule={found.gardees !== null} />
        <BilanGroupes groupes={found.groupes} />
        <Panneau titre="Les fichiers" bord>
          <Fichiers fichiers={found.fichiers} empreintes />
        </Panneau>
      </div>
    </>
  );
}

function titreDuBilan(appliques: number, laisses: Import["elevesLaisses"]): string {
  const done = `${changements(appliques)} ${appliques > 1 ? "appliqués" : "appliqué"}`;
  return [done, elevesLaissesEnMots(laisses)].filter(Boolean).join(", ");
}

function histoire({ creePar, appliqueLe, annuleLe, annulableJusque }: Import): string {
  const done = appliqueLe ? `Appliqué le ${moment(appliqueLe)}, fichiers déposés par ${creePar}.` : "";
  if (annuleLe) return `${done} Annulé le ${moment(annuleLe)}\u00a0: l’établissement est revenu à ce qu’il était.`;
  const until = annulableJusque ? `Annulable jusqu’au ${jourLong(annulableJusque)}.` : "Il ne s’annule plus.";
  return `${done} ${until}`;
}

function Actes({ found: { id, etat, annulableJusque } }: { found: Import }) {
  const [undoing, setUndoing] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [wanted, setWanted] = useState<"csv" | "pdf">("pdf");
  const fetchReport = (extension: "csv" | "pdf") => {
    setWanted(extension);
    setFailed(undefined);
    download(`/api/imports/${id}/rapport.${extension}`).catch(setFailed);
  };
  return (
    <div className="row no-print">
      <LienBouton vers={`/imports/${id}`}>Relire les changements</LienBouton>
      <Bouton icone={IconFileTypePdf} onClick={() => fetchReport("pdf")}>
        Rapport à imprimer (PDF)
      </Bouton>
      <Bouton icone={IconFileTypeCsv} onClick={() => fetchReport("csv")}>
        Rapport pour un tableur (CSV)
      </Bouton>
      {etat === "applique" && annulableJusque !== null && (
        <Bouton variante="discret" icone={IconArrowBackUp} onClick={() => setUndoing(true)}>
          Annuler cet import…
        </Bouton>
      )}
      {undoing && <AnnulerDialogue importId={id} onFermer={() => setUndoing(false)} />}
      {failed !== undefined && <Erreur error={failed} onReessayer={() => fetchReport(wanted)} />}
    </div>
  );
}

function PasEncore({ importId }: { importId: string }) {
  return (
    <>
      <TitrePage titre="Cet import n’est pas encore appliqué" fil={[...FIL, { libelle: "Bilan" }]} />
      <EtatVide
        titre="Le bilan vient après l’application."
        action={<LienBouton vers={`/imports/${importId}`}>Voir le plan</LienBouton>}
      >
        Rien n’a été écrit.
      </EtatVide>
    </>
  );
}
