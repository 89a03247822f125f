import "../ui/tableau.css";
import type { ClasseLsu, Decoupe, PartLsu, Repetition } from "@navette/server/api";
import { Link } from "react-router";
import { Badge, type Ton } from "../ui/Badge.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { nombre } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { type EtatPart, etatOf, nouveaux, partants, totalOf } from "./bilans.ts";
import { Telecharger } from "./Telecharger.tsx";
import { ETATS } from "./words.ts";

const TITRES: Readonly<Record<Decoupe, { readonly titre: string; readonly colonne: string; readonly note: string }>> = {
  classe: { titre: "Classe par classe", colonne: "Classe", note: "LSU les traite mieux qu’un seul gros fichier." },
  niveau: { titre: "Niveau par niveau", colonne: "Niveau", note: "Un fichier par niveau, toutes classes réunies." },
  ecole: { titre: "Un seul fichier", colonne: "Fichier", note: "Un gros fichier passe moins bien dans LSU." },
};

const BADGES: Readonly<Record<EtatPart, { readonly ton: Ton; readonly mot: string }>> = {
  "en-saisie": { ton: "todo", mot: "Pas encore complet" },
  retenu: { ton: "bad", mot: "Bloqué" },
  "a-corriger": { ton: "warn", mot: "À corriger" },
  pret: { ton: "ok", mot: "Prêt" },
  ...ETATS,
};

interface ParFichierProps {
  readonly repetition: Repetition;
  readonly occupe: boolean;
  readonly onPreparer: (part: string) => void;
}

/** One line a file: what it would hold, where it stands, and the file itself once it exists. */
export function ParFichier({ repetition, occupe, onPreparer }: ParFichierProps) {
  const { parts, classes, decoupe, indice } = repetition;
  const { titre, colonne, note } = TITRES[decoupe];
  const total = totalOf(parts);
  return (
    <Panneau titre={titre} note={note} bord>
      <Region nom={`Tableau\u00a0: ${titre.toLowerCase()}`}>
        <table className="table parts">
          <caption className="vh">Ce que deviendrait chaque fichier</caption>
          <thead>
            <tr>
              <th scope="col">{colonne}</th>
              {["Bilans", "Acceptés", "Alertes", "Retenus"].map((tete) => (
                <th key={tete} scope="col" className="n">
                  {tete}
                </th>
              ))}
              <th scope="col">Fichier</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.libelle}>
                <th scope="row">
                  <NomPart part={part} classes={classes} indice={indice} decoupe={decoupe} />
                </th>
                <Comptes {...part} />
                <td>
                  <Fichier part={part} occupe={occupe} onPreparer={() => onPreparer(part.libelle)} />
                </td>
              </tr>
            ))}
          </tbody>
          {parts.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">Ensemble</th>
                <Comptes {...total} />
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      </Region>
    </Panneau>
  );
}

function Comptes({ prets, alertes, retenus, enSaisie }: ReturnType<typeof totalOf>) {
  const zero = (count: number) => (count === 0 ? "n z" : "n");
  return (
    <>
      <td className="n">{nombre(prets + alertes + retenus + enSaisie)}</td>
      <td className={zero(prets)}>{nombre(prets)}</td>
      <td className={zero(alertes)}>{nombre(alertes)}</td>
      <td className={zero(retenus)}>{retenus > 0 ? <b className="t-bad">{nombre(retenus)}</b> : "0"}</td>
    </>
  );
}

interface NomPartProps {
  readonly part: PartLsu;
  readonly classes: readonly ClasseLsu[];
  readonly indice: number;
  readonly decoupe: Decoupe;
}

/** A class leads to its livret. */
function NomPart({ part, classes, indice, decoupe }: NomPartProps) {
  const classe = decoupe === "classe" ? classes.find(({ id }) => id === part.classes[0]) : undefined;
  return classe ? <Link to={`/livret/${classe.id}/${indice}`}>{part.libelle}</Link> : part.libelle;
}

interface FichierProps {
  readonly part: PartLsu;
  readonly occupe: boolean;
  readonly onPreparer: () => void;
}

function Fichier({ part, occupe, onPreparer }: FichierProps) {
  const { ton, mot } = BADGES[etatOf(part)];
  const { dernierEnvoi } = part;
  return (
    <>
      <Badge ton={ton}>{mot}</Badge>
      {partants(part) > 0 && nouveaux(part) > 0 && (
        <Bouton petit occupe={occupe} onClick={onPreparer} nom={`Préparer ${part.libelle}`}>
          Préparer
        </Bouton>
      )}
      {dernierEnvoi && nouveaux(part) === 0 && <Telecharger envoi={dernierEnvoi} />}
    </>
  );
}
