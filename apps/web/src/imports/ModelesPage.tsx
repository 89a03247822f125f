import "../ui/tableau.css";
import type { ChampDuModele, Modele } from "@navette/server/api";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { download } from "../api/download.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { useModeles } from "./queries.ts";

/** The empty templates, and what each of their columns may hold. */
export function ModelesPage() {
  return (
    <>
      <TitrePage
        titre="Modèles de tableur"
        fil={[{ libelle: "Imports", vers: "/imports" }, { libelle: "Modèles" }]}
        sous="Quatre listes en CSV, pour les établissements hors d’ONDE et de SIECLE. L’ordre des colonnes est libre, et celles qui ne servent pas peuvent être supprimées."
      />
      <div className="stack">
        <UneFoisLu lecture={useModeles()} quoi="les modèles" forme="tableau">
          {({ modeles }) => modeles.map((modele) => <ModelePanneau key={modele.format} modele={modele} />)}
        </UneFoisLu>
      </div>
    </>
  );
}

function ModelePanneau({ modele: { format, titre, colonnes } }: { modele: Modele }) {
  const [failed, setFailed] = useState<unknown>();
  const fetchModele = () => {
    setFailed(undefined);
    download(`/api/imports/modeles/${format}`).catch(setFailed);
  };
  return (
    <Panneau
      titre={titre}
      note={format === "tableur-responsables" && "Pour plusieurs enfants, répétez les colonnes numérotées\u00a0: 2, 3…"}
      bord
      fin={
        <Bouton petit icone={IconDownload} nom={`Télécharger le modèle ${titre}`} onClick={fetchModele}>
          Télécharger
        </Bouton>
      }
    >
      {failed !== undefined && <Erreur error={failed} />}
      <Region nom={`Colonnes\u00a0: ${titre}`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Colonne</th>
              <th scope="col">Indispensable</th>
              <th scope="col">Ce qu’on y écrit</th>
            </tr>
          </thead>
          <tbody>
            {colonnes.map(({ champ, libelle, need, aide }) => (
              <tr key={champ}>
                <th scope="row">{libelle}</th>
                <td>{BESOINS[need]}</td>
                <td className="soft">{aide}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Region>
    </Panneau>
  );
}

const BESOINS: Readonly<Record<ChampDuModele["need"], string>> = {
  valeur: "Oui, à chaque ligne",
  colonne: "Oui",
  attendue: "Conseillée",
  facultative: "Non",
};
