import "../ui/tableau.css";
import type { ImportListe } from "@navette/server/api";
import { useState } from "react";
import { Link } from "react-router";
import { Badge } from "../ui/Badge.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { moment, nombre } from "../ui/mots.ts";
import { Region } from "../ui/Region.tsx";
import { AbandonnerDialogue } from "./AbandonnerDialogue.tsx";
import { AnnulerDialogue } from "./AnnulerDialogue.tsx";
import { elevesLaissesEnMots } from "./laisses.ts";
import { attenteEnMots, contenuDe, ETATS, estOuvert } from "./words.ts";

/** Every import, newest first: who, when, from what, and what can still be done about it. */
export function Historique({ imports }: { imports: readonly ImportListe[] }) {
  return (
    <Region nom="Historique des imports">
      <table className="table history">
        <thead>
          <tr>
            <th scope="col">Import</th>
            <th scope="col">Fichiers</th>
            <th scope="col" className="n">
              Changements
            </th>
            <th scope="col">État</th>
            <th scope="col">
              <span className="vh">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <Rangee key={each.id} {...each} />
          ))}
        </tbody>
      </table>
    </Region>
  );
}

function Rangee(liste: ImportListe) {
  const { id, etat, creeLe, creePar, fichiers, annulableJusque } = liste;
  const [asking, setAsking] = useState<"annuler" | "abandonner">();
  const title = moment(creeLe);
  const close = () => setAsking(undefined);
  return (
    <tr>
      <th scope="row">
        <Link className="nowrap" to={`/imports/${id}${etat === "applique" || etat === "annule" ? "/bilan" : ""}`}>
          {title}
        </Link>
        <br />
        <span className="muted">{creePar}</span>
      </th>
      <td>
        <ul>
          {fichiers.map((fichier) => (
            <li key={`${fichier.nom} ${fichier.octets}`}>
              {fichier.nom}{" "}
              <span className="muted">{[fichier.titre, contenuDe(fichier)].filter(Boolean).join(", ")}</span>
            </li>
          ))}
        </ul>
      </td>
      <td className="n">
        <Changements {...liste} />
      </td>
      <td>
        <Etat {...liste} />
      </td>
      <td className="n">
        {estOuvert(etat) && (
          <Bouton
            petit
            variante="discret"
            nom={`Abandonner l’import du ${title}`}
            onClick={() => setAsking("abandonner")}
          >
            Abandonner…
          </Bouton>
        )}
        {etat === "applique" && annulableJusque !== null && (
          <Bouton petit variante="discret" nom={`Annuler l’import du ${title}`} onClick={() => setAsking("annuler")}>
            Annuler…
          </Bouton>
        )}
        {asking === "annuler" && <AnnulerDialogue importId={id} onFermer={close} />}
        {asking === "abandonner" && <AbandonnerDialogue importId={id} onFermer={close} />}
      </td>
    </tr>
  );
}

/** What was written, and whom it left aside; of a plan that waits, what it waits for. */
function Changements({ id, etat, appliques, attente, depasse, elevesLaisses }: ImportListe) {
  if (appliques !== null) {
    const laisses = etat === "applique" ? elevesLaissesEnMots(elevesLaisses) : undefined;
    return (
      <>
        {nombre(appliques)}
        {laisses && (
          <>
            <br />
            <Link to={`/imports/${id}/bilan`}>{laisses}</Link>
          </>
        )}
      </>
    );
  }
  const waiting = attente === null || depasse ? [] : attenteEnMots(attente);
  if (waiting.length === 0) return <span className="muted">Aucun</span>;
  return waiting.join(", ");
}

function Etat({ etat, depasse }: ImportListe) {
  if (!depasse) return <Badge ton={ETATS[etat].ton}>{ETATS[etat].mot}</Badge>;
  const { remplacePar } = depasse;
  return (
    <>
      <Badge ton="todo">{remplacePar ? "Remplacé" : "Dépassé"}</Badge>
      <p className="muted">
        {remplacePar ? (
          <>
            Par <Link to={`/imports/${remplacePar.id}`}>l’import du {moment(remplacePar.creeLe)}</Link>, des mêmes
            fichiers plus récents.
          </>
        ) : (
          "L’établissement a changé depuis."
        )}
      </p>
    </>
  );
}
