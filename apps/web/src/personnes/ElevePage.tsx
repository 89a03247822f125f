import "./personnes.css";
import { accorde } from "@navette/formats/codes/accord";
import type { Eleve } from "@navette/server/api";
import { IconNotebook } from "@tabler/icons-react";
import { useParams } from "react-router";
import { useSession } from "../api/session.ts";
import { ScolariteDeLAnnee } from "../enseignements/ScolariteDeLAnnee.tsx";
import { FamilleEleve } from "../familles/FamilleEleve.tsx";
import { Historique } from "../journal/Historique.tsx";
import { versLivretDe } from "../livret/adresse.ts";
import { useDirection } from "../shell/Reserve.tsx";
import { Badge } from "../ui/Badge.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { jourLong } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { IdentifiantsEleve } from "./IdentifiantsEleve.tsx";
import { IdentiteEleve } from "./IdentiteEleve.tsx";
import { useEleve } from "./queries.ts";
import { ScolaritesEleve } from "./ScolaritesEleve.tsx";
import { naissanceEnMots, nomPrenom } from "./words.ts";

const FIL = [{ libelle: "Personnes", vers: "/personnes" }];

/** All that is known of one pupil, where it comes from, and who changed it. */
export function ElevePage() {
  const { eleveId = "" } = useParams();
  return (
    <Dossier lecture={useEleve(eleveId)} fil={FIL} quoi="le dossier de l’élève">
      {(eleve) => <Contenu eleve={eleve} />}
    </Dossier>
  );
}

function Contenu({ eleve }: { eleve: Eleve }) {
  const { annee, etablissement } = useSession();
  const direction = useDirection();
  return (
    <>
      <Tete eleve={eleve} />
      <div className="stack">
        <IdentiteEleve key={eleve.id} eleve={eleve} />
        {etablissement.degre === 2 && eleve.scolarites.some((each) => each.annee === annee) && (
          <ScolariteDeLAnnee eleveId={eleve.id} />
        )}
        <FamilleEleve key={`famille ${eleve.id}`} eleve={eleve} />
        {direction && (
          <>
            <div className="record-two">
              <IdentifiantsEleve identifiants={eleve.identifiants} />
              <ScolaritesEleve scolarites={eleve.scolarites} />
            </div>
            <Panneau titre="Qui a changé quoi" note="Du plus récent au plus ancien." bord>
              {eleve.historique.length === 0 ? (
                <p className="panel-body muted">Rien n’a changé depuis son arrivée dans Navette.</p>
              ) : (
                <Historique lignes={eleve.historique} />
              )}
            </Panneau>
          </>
        )}
      </div>
    </>
  );
}

function Tete({ eleve }: { eleve: Eleve }) {
  const { classe, niveau, actif, retireLe } = eleve;
  const { etablissement } = useSession();
  const direction = useDirection();
  const nom = nomPrenom(eleve);
  const place = classe ? `classe ${classe.libelle}` : "sans classe cette année";
  return (
    <TitrePage
      fil={[...FIL, { libelle: nom }]}
      titre={actif ? [nom, niveau].filter(Boolean).join(", ") : `${nom} a quitté l’établissement`}
      sous={
        <>
          {naissanceEnMots(eleve)} · {place}
          {retireLe !== null && !actif && ` · ${accorde(eleve.sexe, "retiré", "retirée")} le ${jourLong(retireLe)}`}
        </>
      }
      fin={
        <>
          {!actif && <Badge ton="todo">{accorde(eleve.sexe, "Ancien élève", "Ancienne élève")}</Badge>}
          {direction && eleve.ine === null && <Badge ton="warn">Sans INE</Badge>}
          {classe && etablissement.degre === 1 && (
            <LienBouton vers={versLivretDe(classe.id, eleve.id)} icone={IconNotebook}>
              Ouvrir le livret
            </LienBouton>
          )}
        </>
      }
    />
  );
}
