import type { ConsequenceEcrite, Correspondances } from "@navette/server/api";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "react-router";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import type { NomVise } from "./Genre.tsx";
import { versGenre } from "./words.ts";

/** What would fail if everything were sent now, application by application. */
export function Consequences({ vue: { consequences, sts } }: { readonly vue: Correspondances }) {
  if (consequences.length === 0) {
    return (
      <EtatVide icone={IconCircleCheck} titre="Rien n’échouerait à l’envoi.">
        {sts
          ? "Tous les noms connus du logiciel ont leur correspondance."
          : "Importez d’abord l’export de STS-Web, puis déposez l’emploi du temps."}
      </EtatVide>
    );
  }
  const applications = [...new Set(consequences.map(({ application }) => application))];
  return (
    <div className="stack">
      {applications.map((application) => {
        const cas = consequences.filter((each) => each.application === application);
        return (
          <Panneau key={application} titre={application} note={resume(cas)} bord>
            <DiagnosticListe diagnostics={cas} ou={(each) => <Ou consequence={each} />} />
          </Panneau>
        );
      })}
    </div>
  );
}

function resume(cas: readonly ConsequenceEcrite[]): string {
  const count = (level: ConsequenceEcrite["level"]) => cas.filter((each) => each.level === level).length;
  const parts = [
    [count("rejet"), "rejet", "rejets"],
    [count("anomalie"), "anomalie", "anomalies"],
    [count("information"), "information", "informations"],
  ] as const;
  return parts.flatMap(([total, un, plusieurs]) => (total === 0 ? [] : [pluriel(total, un, plusieurs)])).join(", ");
}

function Ou({ consequence: { genre, nom, where } }: { readonly consequence: ConsequenceEcrite }) {
  if (nom === undefined) return where.record;
  return (
    <Link to={versGenre(genre)} state={{ nom } satisfies NomVise}>
      {where.record}
    </Link>
  );
}
