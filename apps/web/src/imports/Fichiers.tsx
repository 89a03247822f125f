import "../ui/tableau.css";
import type { FichierLu } from "@navette/server/api";
import { Badge } from "../ui/Badge.tsx";
import { Region } from "../ui/Region.tsx";
import { contenuDe, formeDe, versionDe } from "./words.ts";

interface FichiersProps {
  readonly fichiers: readonly FichierLu[];
  /** With what proves which bytes were read. */
  readonly empreintes?: boolean;
}

/** What each file is: recognised from its content, whatever its name. */
export function Fichiers({ fichiers, empreintes = false }: FichiersProps) {
  return (
    <Region nom="Fichiers déposés">
      <table className="table files">
        <thead>
          <tr>
            <th scope="col">Fichier</th>
            <th scope="col">Reconnu comme</th>
            <th scope="col">Contenu</th>
            <th scope="col">Forme</th>
            {empreintes && <th scope="col">Empreinte SHA-256</th>}
          </tr>
        </thead>
        <tbody>
          {fichiers.map((fichier) => (
            <tr key={`${fichier.nom} ${fichier.octets}`}>
              <th scope="row">{fichier.nom}</th>
              <td>
                {fichier.titre === undefined ? <Badge ton="bad">Non reconnu</Badge> : fichier.titre}
                {fichier.association && <span className="muted"> colonnes associées</span>}
                {fichier.version && <span className="muted"> {versionDe(fichier)}</span>}
              </td>
              <td>{contenuDe(fichier) || <span className="muted">Rien à importer</span>}</td>
              <td className="soft nowrap">{formeDe(fichier)}</td>
              {empreintes && <td className="hash">{fichier.sha256}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Region>
  );
}
