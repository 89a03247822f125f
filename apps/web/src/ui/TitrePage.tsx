import "./titre-page.css";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useTitle } from "./use-title.ts";

interface TitrePageProps {
  /** Says the state: « LSU refuserait 5 bilans sur 159 ». */
  readonly titre: string;
  /** The pages above this one; the last part, without `vers`, is this one. */
  readonly fil?: readonly { readonly libelle: string; readonly vers?: string }[];
  /** A line above the title when the page has no parent: a date, a period. */
  readonly chapeau?: string;
  readonly sous?: ReactNode;
  /** On the right: acts or `Etapes`. */
  readonly fin?: ReactNode;
}

/** The head of every page; also the title of the tab. */
export function TitrePage({ titre, fil, chapeau, sous, fin }: TitrePageProps) {
  useTitle(titre);
  return (
    <div className="page-head">
      <div>
        {chapeau && <p className="crumbs">{chapeau}</p>}
        {fil && (
          <nav className="crumbs" aria-label="Fil d’Ariane">
            <ol>
              {fil.map(({ libelle, vers }) => (
                <li key={libelle}>{vers === undefined ? libelle : <Link to={vers}>{libelle}</Link>}</li>
              ))}
            </ol>
          </nav>
        )}
        <h1>{titre}</h1>
        {sous && <p className="sub">{sous}</p>}
      </div>
      {fin && <div className="row">{fin}</div>}
    </div>
  );
}
