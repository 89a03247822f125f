import "./chaleur.css";
import "./ligne.css";
import type { CSSProperties } from "react";
import { Link } from "react-router";
import { BadgeEtat, type Etat } from "./Badge.tsx";

export interface Flux {
  /** As on the plan: « 4a ». */
  readonly numero: string;
  /** `aller` goes to the next station, `retour` comes from it. */
  readonly sens: "aller" | "retour";
  readonly etat: Etat;
  /** Replaces the word of the state when a truer one exists: « Envoyé ». */
  readonly mot?: string;
  readonly titre: string;
  readonly vers?: string;
  readonly detail?: string;
  /** When, or since when. */
  readonly age?: string;
  /** The next thing to do. */
  readonly prochain?: boolean;
}

export interface Station {
  readonly nom: string;
  readonly note: string;
  readonly ici?: boolean;
  /** What travels between this station and the next. */
  readonly flux: readonly Flux[];
}

const trait: Record<Etat, string> = { "a-jour": "ok", perime: "warn", bloque: "bad", "a-faire": "todo" };

/** The chain of a school as a transit line: stations in order, flows between neighbours only, state as a stroke and as a word. */
export function LigneDeTransit({ stations }: { stations: readonly Station[] }) {
  const columns = stations.map(() => "var(--st)").join(" minmax(0, 1fr) ");
  return (
    <ol className="line" style={custom("--cols", columns)}>
      {stations.map((station, rank) => (
        <Arret key={station.nom} station={station} at={rank * 2 + 1} />
      ))}
    </ol>
  );
}

function custom(name: `--${string}`, value: string | number): CSSProperties {
  return { [name]: value } as CSSProperties;
}

function Arret({ station, at }: { station: Station; at: number }) {
  return (
    <li className="stop" style={custom("--at", at)}>
      <div className={station.ici ? "station here" : "station"}>
        <b>{station.nom}</b>
        <small>{station.note}</small>
        <span className="node" />
      </div>
      {station.flux.length > 0 && (
        <>
          <div className="tracks" aria-hidden="true">
            {voies(station.flux).map(({ numero, sens, etat }) => (
              <span key={`${sens} ${numero}`} className={`tr ${trait[etat]} ${sens === "aller" ? "fwd" : "back"}`}>
                <i>{numero}</i>
              </span>
            ))}
          </div>
          <ul className="hops">
            {station.flux.map((flux) => (
              <Saut key={`${flux.numero} ${flux.titre}`} {...flux} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

/** One stroke per number and direction: a flow told for several periods is drawn once, as its first line says. */
function voies(flux: readonly Flux[]): Flux[] {
  return flux.filter((one, rank) => flux.findIndex((o) => o.numero === one.numero && o.sens === one.sens) === rank);
}

function Saut({ numero, titre, vers, detail, etat, mot, age, prochain = false }: Flux) {
  return (
    <li className={prochain ? "hop is-next" : "hop"}>
      <span className="hn">{numero}</span>
      <div>
        {vers === undefined ? <span className="hop-name">{titre}</span> : <Link to={vers}>{titre}</Link>}
        {detail && <p>{detail}</p>}
        <p>
          <BadgeEtat etat={etat} {...(mot === undefined ? {} : { mot })} /> {age && <span className="age">{age}</span>}
        </p>
      </div>
    </li>
  );
}

/** What each stroke means: put it at the end of the panel's heading. */
export function LegendeDeLigne() {
  return (
    <ul className="legend line-legend" aria-label="Légende">
      <li>
        <span className="lg" />À jour
      </li>
      <li>
        <span className="lg warn" />
        Périmé
      </li>
      <li>
        <span className="lg todo" />À faire
      </li>
      <li>
        <span className="lg bad" />
        Bloqué
      </li>
    </ul>
  );
}
