import "../ui/repli.css";
import "./colonnes.css";
import "./options.css";
import { IconChevronRight, IconDownload, IconTable } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { download } from "../api/download.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Icone } from "../ui/Icone.tsx";

/** The kinds of templates, in the order a school fills them. */
const MODELES = [
  { format: "tableur-personnels", libelle: "Personnels" },
  { format: "tableur-eleves", libelle: "Élèves" },
  { format: "tableur-groupes", libelle: "Groupes" },
  { format: "tableur-responsables", libelle: "Responsables" },
] as const;

/** For the schools that neither ONDE nor SIECLE know: lists made by hand, and the empty templates to make them. */
export function Modeles() {
  const [failed, setFailed] = useState<unknown>();
  const fetchModele = (format: string) => {
    setFailed(undefined);
    download(`/api/imports/modeles/${format}`).catch(setFailed);
  };
  return (
    <details className="panel options">
      <summary>
        <Icone de={IconChevronRight} className="chev" />
        <Icone de={IconTable} />
        <b>Une liste de tableur se dépose aussi</b>
        <span className="muted">Pour les établissements hors d’ONDE et de SIECLE</span>
      </summary>
      <div className="panel-body stack">
        <p>
          Enregistrez votre liste au format CSV, puis déposez-la ci-dessus. Si ses en-têtes ne sont pas ceux d’un
          modèle, Navette vous demande ce que contient chaque colonne, et s’en souvient.
        </p>
        <div className="modeles-liens">
          {MODELES.map(({ format, libelle }) => (
            <Bouton
              key={format}
              petit
              icone={IconDownload}
              nom={`Télécharger le modèle ${libelle}`}
              onClick={() => fetchModele(format)}
            >
              {libelle}
            </Bouton>
          ))}
          <Link to="/imports/modeles">Ce que dit chaque colonne</Link>
        </div>
        {failed !== undefined && <Erreur error={failed} />}
      </div>
    </details>
  );
}
