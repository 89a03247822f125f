import "../ui/diagnostics.css";
import type { FichierExporte } from "@navette/server/api";
import { Link } from "react-router";
import { Alerte } from "../ui/Alerte.tsx";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { octets, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Telecharger } from "./Telecharger.tsx";

const MANQUES = {
  "rien-a-envoyer": "rien à envoyer",
  refuse: "le fichier n’a pas passé nos contrôles, il n’est pas gardé",
} as const;

/** The files just made: to download, then to hand to LSU. */
export function Prepares({ fichiers }: { fichiers: readonly FichierExporte[] }) {
  const ecrits = fichiers.flatMap((fichier) => (fichier.outcome === "ecrit" ? [fichier.envoi] : []));
  const manques = fichiers.flatMap((fichier) => (fichier.outcome === "ecrit" ? [] : [fichier]));
  return (
    <>
      <Alerte
        annonce
        ton={ecrits.length > 0 ? "ok" : "warn"}
        titre={
          ecrits.length > 0
            ? `${pluriel(ecrits.length, "fichier est prêt", "fichiers sont prêts")} pour LSU.`
            : "Aucun fichier n’a pu être préparé."
        }
      >
        {ecrits.length > 0 && (
          <p>
            Rien n’est encore parti&nbsp;: téléchargez chaque fichier, importez-le dans LSU, puis dites qu’il est déposé
            dans <Link to="/echanges">Échanges, fichiers préparés</Link>.
          </p>
        )}
      </Alerte>
      {ecrits.length > 0 && (
        <Panneau titre="À télécharger" bord>
          <ul className="faits">
            {ecrits.map((envoi) => (
              <li key={envoi.id}>
                <div>
                  <b>{envoi.libelle}</b>
                  <p className="soft">
                    {`${envoi.nom} · ${octets(envoi.octets)} · ${pluriel(envoi.counts.bilansPeriodiques ?? 0, "bilan")}`}
                  </p>
                  <p className="muted">
                    Empreinte SHA-256&nbsp;: <code>{envoi.sha256}</code>
                  </p>
                </div>
                <div>
                  <Telecharger envoi={envoi} />
                </div>
              </li>
            ))}
          </ul>
        </Panneau>
      )}
      {manques.map(({ outcome, libelle, diagnostics }) => (
        <Panneau key={libelle} titre={`${libelle}\u00a0: ${MANQUES[outcome]}`} bord>
          <DiagnosticListe diagnostics={diagnostics} />
        </Panneau>
      ))}
    </>
  );
}
