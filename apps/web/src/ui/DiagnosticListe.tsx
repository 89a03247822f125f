import "./diagnostics.css";
import "./repli.css";
import type { Diagnostic } from "@navette/formats";
import { IconChevronRight, IconUserCheck } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { BadgeNiveau } from "./Badge.tsx";
import { Bouton } from "./Bouton.tsx";
import { type Cause, causesOf, lieuDe } from "./causes.ts";
import { Icone } from "./Icone.tsx";
import { nombre, pluriel } from "./mots.ts";
import { quiDe, titreDe } from "./titres.ts";
import { useParLots } from "./use-par-lots.ts";

interface DiagnosticListeProps<D extends Diagnostic> {
  readonly diagnostics: readonly D[];
  /** Who can mend this cause, by function and name. */
  readonly qui?: (cause: Cause<D>) => string | undefined;
  /** Where one diagnostic stands, when a link serves better than the words of `where`. */
  readonly ou?: (diagnostic: D) => ReactNode;
  /** An act offered for the whole cause. */
  readonly action?: (cause: Cause<D>) => ReactNode;
  /** Opens the first cause. */
  readonly ouvert?: boolean;
}

/** Every diagnostic, cause by cause: Où, Pourquoi, Remède, Qui. Nothing when there is none: the page says so itself. */
export function DiagnosticListe<D extends Diagnostic>({
  diagnostics,
  ouvert = false,
  ...parts
}: DiagnosticListeProps<D>) {
  const [toutes, setToutes] = useState(false);
  const causes = causesOf(diagnostics);
  return (
    <>
      {causes.length > 1 && (
        <div className="cause-t">
          <Bouton variante="discret" petit onClick={() => setToutes(!toutes)}>
            {toutes ? "Tout replier" : "Tout déplier"}
          </Bouton>
        </div>
      )}
      {causes.map((cause, index) => (
        <CauseDetail
          key={`${cause.level} ${cause.code}`}
          cause={cause}
          ouverte={toutes || (ouvert && index === 0)}
          qui={parts.qui?.(cause)}
          action={parts.action?.(cause)}
          ou={parts.ou ?? lieuDe}
        />
      ))}
    </>
  );
}

interface CauseDetailProps<D extends Diagnostic> {
  readonly cause: Cause<D>;
  readonly ouverte: boolean;
  readonly qui: string | undefined;
  readonly action: ReactNode;
  readonly ou: (diagnostic: D) => ReactNode;
}

function CauseDetail<D extends Diagnostic>({ cause, ouverte, qui, action, ou }: CauseDetailProps<D>) {
  const sentences = new Set(cause.cas.map(({ message }) => message));
  const sujets = quiDe(cause);
  const remedies = [...new Set(cause.cas.map(({ remedy }) => remedy))];
  return (
    <details className="cause" open={ouverte}>
      <summary>
        <Icone de={IconChevronRight} className="chev" />
        <BadgeNiveau niveau={cause.level} />
        <b>{titreDe(cause)}</b>
        {sujets !== "" && <span className="cause-q soft">{sujets}</span>}
        <span className="n-el">
          {nombre(cause.nombre)}
          <span className="vh"> cas</span>
        </span>
      </summary>
      <div className="cause-b">
        <dl className="diag">
          <Lieux cas={cause.cas} ou={ou} avecPhrase={sentences.size > 1} />
          <dt>Remède</dt>
          <dd>
            {remedies.map((remedy) => (
              <p key={remedy}>{remedy}</p>
            ))}
          </dd>
          {qui !== undefined && (
            <>
              <dt>Qui</dt>
              <dd>
                <span className="who-can">
                  <Icone de={IconUserCheck} />
                  {qui}
                </span>
              </dd>
            </>
          )}
        </dl>
        <div className="cause-a">
          {action}
          <code>{cause.code}</code>
        </div>
      </div>
    </details>
  );
}

const firstShown = 8;

interface LieuxProps<D extends Diagnostic> {
  readonly cas: readonly D[];
  readonly ou: (diagnostic: D) => ReactNode;
  /** Each case says something of its own: place and sentence are then read together. */
  readonly avecPhrase: boolean;
}

function Lieux<D extends Diagnostic>({ cas, ou, avecPhrase }: LieuxProps<D>) {
  const distinct = [...new Map(cas.map((one) => [`${lieuDe(one)} ${one.message}`, one])).values()];
  const { montres, restent, suivants, voirSuite } = useParLots(distinct, firstShown);
  if (!avecPhrase && cas.every((one) => lieuDe(one) === "")) return null;
  return (
    <>
      <dt>{avecPhrase ? "Où, pourquoi" : "Où"}</dt>
      <dd>
        <ul>
          {montres.map((one) => (
            <li key={`${lieuDe(one)} ${one.message}`}>
              {ou(one)}
              {avecPhrase && (
                <span className="soft">{lieuDe(one) === "" ? one.message : `\u00A0: ${one.message}`}</span>
              )}
            </li>
          ))}
        </ul>
        {restent > 0 && (
          <Bouton variante="discret" petit onClick={voirSuite}>
            {`Voir ${pluriel(suivants, "autre cas", "autres cas")}${suivants < restent ? `, sur ${nombre(restent)}` : ""}`}
          </Bouton>
        )}
      </dd>
    </>
  );
}
