import "./echanges.css";
import "../ui/repli.css";
import "../ui/diagnostics.css";
import type { EnvoiDetaille } from "@navette/server/api";
import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useParams } from "react-router";
import { useSession } from "../api/session.ts";
import { Dossier } from "../ui/Dossier.tsx";
import { Icone } from "../ui/Icone.tsx";
import { jourLong, moment, nombre, octets, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { Depot } from "./Depot.tsx";
import { useBilanEnvoye, useEnvoi } from "./queries.ts";
import { Telecharger } from "./Telecharger.tsx";
import { estRemplace, nomEnvoi } from "./words.ts";

/** One file: what it is, how far it has gone, and the exact values it holds. */
export function EnvoiPage() {
  const { envoiId = "" } = useParams();
  return (
    <Dossier lecture={useEnvoi(envoiId)} fil={FIL} quoi="le fichier">
      {(envoi) => <Contenu envoi={envoi} />}
    </Dossier>
  );
}

const FIL = [{ libelle: "Échanges", vers: "/echanges" }];

function Contenu({ envoi }: { envoi: EnvoiDetaille }) {
  const { annee } = useSession();
  const bilans = pluriel(envoi.bilans.length, "bilan préparé", "bilans préparés");
  return (
    <>
      <TitrePage
        titre={`${nomEnvoi(envoi, annee)}\u00a0: ${bilans} pour LSU`}
        fil={[...FIL, { libelle: "Fichier" }]}
        fin={
          <>
            <Telecharger envoi={envoi} />
            {!estRemplace(envoi) && <Depot envois={[envoi]} />}
          </>
        }
      />
      <div className="stack">
        <Signalement envoi={envoi} />
        <Panneau titre="Bilans du fichier" note="Tels qu’ils sont dans le fichier." bord>
          {envoi.bilans.map((bilan) => (
            <Bilan key={bilan.eleve} envoiId={envoi.id} bilan={bilan} />
          ))}
        </Panneau>
      </div>
    </>
  );
}

const parcoursDe = (quand: string | null, par: string | null) =>
  quand === null ? "pas encore" : `${quand}, par ${par}`;

function Signalement({ envoi }: { envoi: EnvoiDetaille }) {
  const lignes = [
    ["Nom du fichier", envoi.nom],
    ["Préparé", `${moment(envoi.creeLe)}, par ${envoi.creePar}`],
    ["Téléchargé", parcoursDe(envoi.telechargeLe && moment(envoi.telechargeLe), envoi.telechargePar)],
    ["Déposé dans LSU", parcoursDe(envoi.deposeLe && jourLong(envoi.deposeLe), envoi.deposePar)],
    ["Taille", octets(envoi.octets)],
    ["Empreinte SHA-256", envoi.sha256],
    ["Format", `LSU premier degré, version ${envoi.version}`],
    ["Bilans avec une alerte", nombre(envoi.alertes)],
    ["Bilans retenus alors", nombre(envoi.retenus)],
  ] as const;
  return (
    <Panneau titre="Ce fichier">
      <dl className="signalement">
        {lignes.map(([nom, valeur]) => (
          <div key={nom} className="change">
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
    </Panneau>
  );
}

type BilanListe = EnvoiDetaille["bilans"][number];

/** The values are asked for when they are looked at. */
function Bilan({ envoiId, bilan }: { envoiId: string; bilan: BilanListe }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="cause cause-eleve" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icone de={IconChevronRight} className="chev" />
        <b>{bilan.nom}</b>
        <span className="soft">{`${bilan.classe}, ${pluriel(bilan.valeurs, "valeur")}`}</span>
      </summary>
      {open && <Valeurs envoiId={envoiId} eleveId={bilan.eleve} />}
    </details>
  );
}

function Valeurs({ envoiId, eleveId }: { envoiId: string; eleveId: string }) {
  return (
    <UneFoisLu lecture={useBilanEnvoye(envoiId, eleveId)} quoi="le bilan" forme="lignes">
      {({ valeurs }) => (
        <dl className="changes">
          {valeurs.map(({ rubrique, valeur }) => (
            <div key={rubrique} className="change">
              <dt>{rubrique}</dt>
              <dd>{valeur}</dd>
            </div>
          ))}
        </dl>
      )}
    </UneFoisLu>
  );
}
