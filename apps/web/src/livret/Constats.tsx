import type { ConstatEcrit } from "@navette/server/api";
import { Link } from "react-router";
import { libelleRole } from "../comptes/roles.ts";
import { lieuDe } from "../ui/causes.ts";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { versCase } from "./vers-case.ts";

interface ConstatsProps {
  readonly constats: readonly ConstatEcrit[];
  readonly indice: number;
  readonly ouvert?: boolean;
}

/** Findings by cause: Où leads to the very field, Qui says who can mend it. */
export function Constats({ constats, indice, ouvert = false }: ConstatsProps) {
  return (
    <DiagnosticListe
      ouvert={ouvert}
      diagnostics={constats}
      ou={(diagnostic) => {
        const constat = constats.find((each) => each === diagnostic);
        const lien = constat && versCase(constat, indice);
        const lieu = lieuDe(diagnostic);
        return lien === undefined ? lieu : <Link to={lien}>{lieu}</Link>;
      }}
      qui={({ cas }) => {
        const siens = constats.filter((constat) => cas.some((each) => each === constat));
        return [...new Set(siens.flatMap(({ qui }) => quiDe(qui)))].join(", ");
      }}
    />
  );
}

const quiDe = ({ fonction, noms }: ConstatEcrit["qui"]) => (noms.length > 0 ? noms : [libelleRole(fonction)]);
