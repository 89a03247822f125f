import "./avant-apres.css";
import { IconArrowRight } from "@tabler/icons-react";
import { Icone } from "./Icone.tsx";

const Vide = () => <span className="muted">vide</span>;

interface AvantApresProps {
  /** `undefined` when there was no value. */
  readonly avant: string | undefined;
  readonly apres: string | undefined;
}

/** What a change replaces, and by what. */
export function AvantApres({ avant, apres }: AvantApresProps) {
  return (
    <span>
      {avant === undefined ? <Vide /> : <del className="was">{avant}</del>}{" "}
      <Icone de={IconArrowRight} className="arrow" />
      <span className="vh"> devient </span> {apres === undefined ? <Vide /> : <ins className="now">{apres}</ins>}
    </span>
  );
}
