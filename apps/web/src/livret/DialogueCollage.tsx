import type { Cellule } from "@navette/server/api";
import { Alerte } from "../ui/Alerte.tsx";
import { AvantApres } from "../ui/AvantApres.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { pluriel } from "../ui/mots.ts";
import { Region } from "../ui/Region.tsx";
import { Segments } from "../ui/Segments.tsx";
import { type Ligne, useAtelier } from "./atelier.ts";
import { cleDe } from "./cellules.ts";
import type { Etendue, PlanCollage } from "./collage-grille.ts";
import { nomDeCle } from "./groupes.ts";
import { nomDe, valeurEnMots } from "./words.ts";

interface DialogueCollageProps {
  readonly plan: PlanCollage;
  readonly lignes: readonly Ligne[];
  /** Only where a column of the grid holds two fields. */
  readonly avecEtendue: boolean;
  readonly onEtendue: (etendue: Etendue) => void;
  readonly onFermer: () => void;
}

/** What a paste would write, refuse and leave, cell by cell, before it writes anything. */
export function DialogueCollage({ plan, lignes, avecEtendue, onEtendue, onFermer }: DialogueCollageProps) {
  const { store } = useAtelier();
  const { ecrites, refusees, inchangees } = plan;
  const colle = () => {
    store.tapeTout(ecrites.map(({ cellule, apres }) => ({ cellule, valeur: apres })));
    onFermer();
  };
  return (
    <Dialogue
      large
      titre={`${pluriel(ecrites.length, "case")} à écrire`}
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Ne rien coller</Bouton>
          {ecrites.length > 0 && (
            <Bouton variante="primaire" onClick={colle}>
              {`Coller ${pluriel(ecrites.length, "valeur")}`}
            </Bouton>
          )}
        </>
      }
    >
      {avecEtendue && (
        <Segments<Etendue>
          nom="Où vont les colonnes copiées"
          valeur={plan.etendue}
          onChange={onEtendue}
          choix={[
            { valeur: "memes", libelle: "Une colonne par rubrique" },
            { valeur: "toutes", libelle: "Positionnements et éléments, en alternance" },
          ]}
        />
      )}
      {plan.diagnostics.map(({ code, message, remedy }) => (
        <Alerte key={code} ton="warn" titre={message}>
          <p>{remedy}</p>
        </Alerte>
      ))}
      {refusees.length > 0 && (
        <Alerte
          ton="warn"
          titre={`${pluriel(refusees.length, "valeur n’est pas prise", "valeurs ne sont pas prises")}.`}
        >
          <ul>
            {refusees.map(({ cellule, diagnostics: [raison] }) => (
              <li key={cleDe(cellule)}>
                <Lieu cellule={cellule} lignes={lignes} />
                &nbsp;: {raison?.message} {raison?.remedy}
              </li>
            ))}
          </ul>
        </Alerte>
      )}
      {inchangees > 0 && <p className="soft">{`${pluriel(inchangees, "case a", "cases ont")} déjà cette valeur.`}</p>}
      {ecrites.length > 0 && (
        <Region nom="Valeurs à écrire">
          <table className="table">
            <tbody>
              {ecrites.map(({ cellule, avant, apres }) => (
                <tr key={cleDe(cellule)}>
                  <th scope="row">
                    <Lieu cellule={cellule} lignes={lignes} />
                  </th>
                  <td>
                    <AvantApres avant={enMots(avant)} apres={enMots(apres)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Region>
      )}
    </Dialogue>
  );
}

const enMots = (valeur: PlanCollage["ecrites"][number]["avant"]) =>
  valeur === null ? undefined : valeurEnMots(valeur);

function Lieu({ cellule, lignes }: { cellule: Cellule; lignes: readonly Ligne[] }) {
  const { groupes } = useAtelier();
  return (
    <>
      {lignes
        .filter(({ cible }) => cible === cellule.cible)
        .map(nomDe)
        .join("")}
      , {nomDeCle(groupes, cellule)}
    </>
  );
}
