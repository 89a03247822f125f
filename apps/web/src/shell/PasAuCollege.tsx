import { Link, Outlet } from "react-router";
import { useSession } from "../api/session.ts";
import { entreesDe } from "../shell/entrees.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

interface PasAuCollegeProps {
  /** What is not there yet: « Le livret du collège ». */
  readonly quoi: string;
  /** What these pages do in an école. */
  readonly pourquoi: string;
}

/** What each part of Navette does for a collège today, by its address. */
const AUJOURDHUI: Readonly<Record<string, string>> = {
  "/": "Où en sont les fichiers de SIECLE et de STS-Web, et ce qui est à traiter.",
  "/imports": "Déposer les fichiers de SIECLE et de STS-Web, voir ce qui change, l’appliquer, l’annuler.",
  "/personnes": "Les élèves, leurs familles et les personnels.",
  "/structures": "Divisions, groupes, services, matières, et les correspondances avec l’emploi du temps.",
  "/administration": "Les comptes, le journal, l’établissement.",
};

/** Pages that only an école has so far: a collège that comes to their address is told what it has, and where. */
export function PasAuCollege({ quoi, pourquoi }: PasAuCollegeProps) {
  const { etablissement, compte } = useSession();
  if (etablissement.degre === 1) return <Outlet />;
  const siennes = entreesDe(compte.role, 2).filter(({ vers }) => AUJOURDHUI[vers] !== undefined);
  return (
    <>
      <TitrePage titre={`${quoi} n’est pas encore dans Navette`} sous={pourquoi} />
      <Panneau titre="Ce que Navette fait aujourd’hui pour un collège">
        <ul className="stack">
          {siennes.map(({ vers, libelle }) => (
            <li key={vers}>
              <Link to={vers}>{libelle}</Link>
              <p className="soft measure">{AUJOURDHUI[vers]}</p>
            </li>
          ))}
        </ul>
      </Panneau>
    </>
  );
}
