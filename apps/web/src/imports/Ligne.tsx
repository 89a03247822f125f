import type { Changement, Decision, EtatImport } from "@navette/server/api";
import { IconArrowsSplit2, IconCheck, IconLock, IconMinus, IconUsers } from "@tabler/icons-react";
import { AvantApres } from "../ui/AvantApres.tsx";
import { Icone } from "../ui/Icone.tsx";
import { estOuvert, ISSUES } from "./words.ts";

interface LigneProps {
  readonly rang: number;
  /** Absent while its page is being read. */
  readonly changement: Changement | undefined;
  readonly etat: EtatImport;
  readonly onDecision: (decisions: Readonly<Record<string, Decision>>) => void;
  /** Measures the row once drawn. */
  readonly mesure: (row: HTMLElement | null) => void;
}

/** One change: whether it is taken, what it replaces, and why Navette thinks it is this person. */
export function Ligne({ rang, changement, etat, onDecision, mesure }: LigneProps) {
  if (changement === undefined) {
    return (
      <tr ref={mesure} data-index={rang} aria-rowindex={rang + 2}>
        <td colSpan={4} className="muted">
          Lecture…
        </td>
      </tr>
    );
  }
  const { sujet, classe, preuve, retenue, suit, groupe } = changement;
  return (
    <tr
      ref={mesure}
      data-index={rang}
      aria-rowindex={rang + 2}
      className={groupe === "corrige-ici" ? "locked" : undefined}
    >
      <td className="pick-col">
        {!estOuvert(etat) || groupe === "inchange" || groupe === "arbitrage" ? (
          <Fait changement={changement} etat={etat} />
        ) : (
          <Coche changement={changement} onDecision={onDecision} />
        )}
      </td>
      <th scope="row">
        {sujet} {classe && <span className="muted">{classe}</span>}
      </th>
      <td>
        <Valeurs {...changement} />
      </td>
      <td className="soft">
        {preuve && <p className="first-up">{preuve}</p>}
        {retenue && <p>{retenue}</p>}
        {suit && <p>{suit}</p>}
        <Rapprochements {...changement} />
      </td>
    </tr>
  );
}

function Coche({
  changement: { id, sujet, decision, groupe },
  onDecision,
}: Pick<LigneProps, "onDecision"> & { readonly changement: Changement }) {
  const isLocked = groupe === "corrige-ici";
  return (
    <>
      <input
        className="box"
        type="checkbox"
        checked={decision?.choix === "accepter"}
        aria-label={isLocked ? `Prendre la valeur du fichier pour ${sujet}` : `Appliquer pour ${sujet}`}
        onChange={(event) => {
          const choix = event.currentTarget.checked ? ("accepter" as const) : ("ignorer" as const);
          onDecision({ [id]: { choix } });
        }}
      />
      {isLocked && <Icone de={IconLock} className="t-accent" />}
    </>
  );
}

function Fait({ changement, etat }: { changement: Changement; etat: EtatImport }) {
  const { groupe, decision, suit } = changement;
  if (groupe === "inchange") return null;
  if (groupe === "arbitrage" && estOuvert(etat)) return <Icone de={IconArrowsSplit2} className="t-warn" />;
  const isAccepted = decision !== null && decision.choix !== "ignorer" && suit === null;
  const isDone = isAccepted && etat === "applique";
  return (
    <>
      <Icone de={isDone ? IconCheck : IconMinus} className={isDone ? "t-ok" : "muted"} />
      <span className="vh">{isAccepted ? ISSUES[etat][0] : "laissé de côté"}</span>
    </>
  );
}

/** What is only put back: nothing else of it changes. */
const REVENUS: ReadonlySet<Changement["kind"]> = new Set(["fiche.retablir", "eleve.reactiver", "classe.rouvrir"]);

function Valeurs({ kind, champs, details, classe, groupe }: Changement) {
  if (groupe === "inchange") return null;
  if (champs.length === 0 && REVENUS.has(kind)) return <span className="muted">Reviendrait</span>;
  if (champs.length === 0) return <Details details={details} classe={classe} />;
  return (
    <dl className="plan-fields">
      {champs.map(({ libelle, avant, apres, verrou }) => (
        <div key={libelle}>
          <dt>{libelle}</dt>
          <dd>
            {avant !== null && avant === apres ? (
              avant
            ) : (
              <AvantApres avant={avant ?? undefined} apres={apres ?? undefined} />
            )}
            {verrou && groupe === "corrige-ici" && <small className="muted"> {verrou}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is known of one who comes or leaves, on one line. */
function Details({ details, classe }: Pick<Changement, "details" | "classe">) {
  const told = details.filter(({ valeur }) => valeur !== classe);
  if (told.length === 0) return <span className="muted">Rien de plus</span>;
  return (
    <p className="known">
      {told.map(({ libelle, valeur }) => (
        <span key={libelle}>
          <span className="muted">{libelle}</span> {valeur}
        </span>
      ))}
    </p>
  );
}

/** A newcomer and one who leaves who look alike, side by side: the eye decides. */
function Rapprochements({ kind, sujet, rapprochements }: Changement) {
  const isNew = kind === "eleve.ajouter";
  return rapprochements.map((other) => (
    <div className="pair" key={`${other.sujet} ${other.indices}`}>
      <Icone de={IconUsers} />
      <p>
        Dans le fichier <b>{isNew ? sujet : other.sujet}</b>, dans Navette <b>{isNew ? other.sujet : sujet}</b>&nbsp;:{" "}
        {other.indices}.
      </p>
    </div>
  ));
}
