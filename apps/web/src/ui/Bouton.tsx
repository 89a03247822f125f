import "./bouton.css";
import { type Icon, IconLoader2, IconLock } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import { Link } from "react-router";
import { prendLeFocus, rendLeFocus } from "./focus.ts";
import { Icone } from "./Icone.tsx";

interface Allure {
  /** One `primaire` per view: the next action. */
  readonly variante?: "primaire" | "simple" | "discret";
  readonly petit?: boolean;
  readonly large?: boolean;
  readonly icone?: Icon;
  readonly children: ReactNode;
}

function classes({ variante = "simple", petit = false, large = false }: Omit<Allure, "children">): string {
  const names = ["btn"];
  if (variante === "primaire") names.push("btn-primary");
  if (variante === "discret") names.push("btn-quiet");
  if (petit) names.push("btn-s");
  if (large) names.push("wide");
  return names.join(" ");
}

interface BoutonProps extends Allure {
  readonly onClick?: () => void;
  readonly type?: "button" | "submit";
  /** Why it cannot act now: the button stays reachable and the reason is written under it. */
  readonly empeche?: string | undefined;
  /** The act is under way: a second click does nothing. */
  readonly occupe?: boolean;
  /** Says the whole act when the visible words are too short out of context. */
  readonly nom?: string;
  /** It comes back where its act was done: the focus is its own again. */
  readonly reprend?: boolean;
}

/** A verb and its object. Never disabled in silence. */
export function Bouton({
  onClick,
  type = "button",
  empeche,
  occupe = false,
  nom,
  reprend = false,
  icone,
  children,
  ...allure
}: BoutonProps) {
  const why = useId();
  const stopped = empeche !== undefined || occupe;
  const drawing = occupe ? IconLoader2 : empeche === undefined ? icone : IconLock;
  const button = (
    <button
      ref={reprend ? prendLeFocus : rendLeFocus}
      type={type}
      className={classes(allure)}
      aria-disabled={empeche !== undefined || undefined}
      aria-busy={occupe || undefined}
      aria-describedby={empeche === undefined ? undefined : why}
      aria-label={nom}
      onClick={(event) => {
        // A submit button that only lost its type would let Entrée in a field send the form all the same.
        if (stopped) event.preventDefault();
        else onClick?.();
      }}
    >
      {drawing && <Icone de={drawing} />}
      {children}
    </button>
  );
  if (empeche === undefined) return button;
  return (
    <div className={allure.large ? "btn-why wide" : "btn-why"}>
      {button}
      <p id={why}>{empeche}</p>
    </div>
  );
}

/** A place to go, drawn as a button. */
export function LienBouton({ vers, icone, children, ...allure }: Allure & { readonly vers: string }) {
  return (
    <Link className={classes(allure)} to={vers}>
      {icone && <Icone de={icone} />}
      {children}
    </Link>
  );
}
