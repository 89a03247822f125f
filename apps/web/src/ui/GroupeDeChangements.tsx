import "./groupe.css";
import "./repli.css";
import { IconChevronRight, IconPlayerPause } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Badge } from "./Badge.tsx";
import { Icone } from "./Icone.tsx";
import { nombre } from "./mots.ts";

interface GroupeProps {
  readonly nombre: number;
  readonly titre: string;
  /** The same in more words: which classes, which fields. */
  readonly note?: string;
  /** The decision for the whole group, usually `Segments`: it stands outside the fold, readable while closed. */
  readonly decision?: ReactNode;
  /** Why the group will not be applied whatever one chooses. */
  readonly suspendu?: string;
  /** What must be known before reading the rows: said once, above them. */
  readonly raisons?: readonly string[];
  /** What the decision entails elsewhere: read while closed. */
  readonly suites?: readonly string[];
  readonly ouvert?: boolean;
  /** Drawn when the group is opened, and only then. */
  readonly children: () => ReactNode;
}

/** Changes of one kind: how many, what, decided together, read one by one on demand. */
export function GroupeDeChangements({
  titre,
  note,
  decision,
  suspendu,
  raisons = [],
  suites = [],
  ouvert = false,
  children,
  ...props
}: GroupeProps) {
  const [open, setOpen] = useState(ouvert);
  return (
    <div className={suspendu === undefined ? "grp" : "grp off"}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icone de={IconChevronRight} className="chev" />
          <span className="cnt">{nombre(props.nombre)}</span>
          <span className="gt">
            <b>{titre}</b>
            {note && <small>{note}</small>}
            {suites.map((suite) => (
              <small className="grp-next" key={suite}>
                {suite}
              </small>
            ))}
          </span>
        </summary>
        {open && (
          <div className="grp-body">
            {raisons.map((raison) => (
              <p className="grp-why" key={raison}>
                {raison}
              </p>
            ))}
            {children()}
          </div>
        )}
      </details>
      <div className="dec">
        {suspendu === undefined ? (
          decision
        ) : (
          <Badge ton="todo" icone={IconPlayerPause}>
            {suspendu}
          </Badge>
        )}
      </div>
    </div>
  );
}

/** The frame of a list of groups. */
export function Groupes({ children }: { children: ReactNode }) {
  return <div className="groups">{children}</div>;
}
