import type { Repetition } from "@navette/server/api";
import { type Icon, IconAlertOctagonFilled, IconAlertTriangleFilled, IconCircleCheckFilled } from "@tabler/icons-react";
import { Icone } from "../ui/Icone.tsx";
import { jourLong, nombre } from "../ui/mots.ts";
import type { Compte } from "./bilans.ts";
import { portee } from "./words.ts";

interface VerdictProps {
  readonly total: Compte;
  readonly reglages: Repetition["reglages"];
}

/** How many bilans LSU would take, and the settings it must have for that. */
export function Verdict({ total, reglages }: VerdictProps) {
  const { prets, alertes, retenus } = total;
  return (
    <section className="panel verdict" aria-label="Verdict">
      <div>
        <dl className="three">
          <Nombre icone={IconCircleCheckFilled} ton="ok" mot="Acceptés" valeur={prets} />
          <Nombre icone={IconAlertTriangleFilled} ton="warn" mot="Acceptés avec une alerte" valeur={alertes} />
          <Nombre icone={IconAlertOctagonFilled} ton="bad" mot="Retenus" valeur={retenus} />
        </dl>
        <div className="strip" aria-hidden="true">
          {prets > 0 && <i className="a" style={{ flex: prets }} />}
          {alertes > 0 && <i className="b" style={{ flex: alertes }} />}
          {retenus > 0 && <i className="c" style={{ flex: retenus }} />}
        </div>
        <p className="verdict-note soft">{portee(total)}</p>
      </div>
      <Reglages reglages={reglages} />
    </section>
  );
}

interface NombreProps {
  readonly icone: Icon;
  readonly ton: "ok" | "warn" | "bad";
  readonly mot: string;
  readonly valeur: number;
}

/** A colour only where there is something to see: a red zero would alarm. */
function Nombre({ icone, ton, mot, valeur }: NombreProps) {
  return (
    <div className={valeur > 0 ? `v-${ton}` : undefined}>
      <dt>
        <Icone de={icone} className={`t-${ton}`} />
        {mot}
      </dt>
      <dd>{nombre(valeur)}</dd>
    </div>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const lisible = (valeur: string | null) =>
  valeur === null ? "non renseignée ici" : DAY.test(valeur) ? jourLong(valeur) : valeur;

function Reglages({ reglages }: Pick<VerdictProps, "reglages">) {
  return (
    <table className="lsuset">
      <caption>À vérifier dans LSU avant d’importer</caption>
      <tbody>
        {reglages.map(({ nom, valeur, sinon }) => (
          <tr key={nom}>
            <th scope="row">{nom}</th>
            <td>
              {lisible(valeur)}
              <small>{sinon}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
