import "./commentaires.css";
import { LIMITES } from "@navette/livret";
import type { Element } from "@navette/server/api";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ChampTexte } from "../ui/Champ.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { filtre } from "../ui/filtre.ts";
import { useAtelier } from "./atelier.ts";
import { nomDeCle } from "./groupes.ts";
import { LigneDeBanque } from "./LigneDeBanque.tsx";
import { elementsQuery, useEffacerElement, useRenommerElement } from "./queries.ts";

interface DialogueElementsProps {
  readonly rubrique: string;
  readonly cycle: number;
  readonly onFermer: () => void;
}

/** The éléments of one rubrique in the school's bank: corrected, or taken away. The bilans keep theirs. */
export function DialogueElements({ rubrique, cycle, onFermer }: DialogueElementsProps) {
  const { groupes } = useAtelier();
  const { data, error, refetch } = useQuery(elementsQuery);
  const [cherche, setCherche] = useState("");
  const banque = (data?.elements ?? []).filter((each) => each.cycle === cycle && each.rubrique === rubrique);
  const trouves = filtre(banque, cherche, ({ libelle }) => libelle);
  const reserves = banque.some(({ modifiable }) => !modifiable);
  return (
    <Dialogue large titre={`Banque\u00a0: ${nomDeCle(groupes, { rubrique, objet: "elements" })}`} onFermer={onFermer}>
      {banque.length > 0 && (
        <ChampTexte label="Chercher un élément" type="search" valeur={cherche} onValeur={setCherche} />
      )}
      {reserves && <p className="soft">Chacun corrige les éléments qu’il a ajoutés&nbsp;; la direction, tous.</p>}
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      {data === undefined && !error && <Chargement quoi="les éléments" forme="lignes" />}
      {data && banque.length === 0 && (
        <p>La banque n’a pas encore d’élément pour cette rubrique&nbsp;: écrivez-en un dans les outils de la case.</p>
      )}
      {banque.length > 0 && trouves.length === 0 && <p role="status">Aucun élément ne contient ces mots.</p>}
      <ul className="lv-phrases">
        {trouves.map((element) => (
          <ElementDeBanque key={element.id} element={element} />
        ))}
      </ul>
    </Dialogue>
  );
}

function ElementDeBanque({ element: { id, libelle, modifiable } }: { element: Element }) {
  return (
    <LigneDeBanque
      texte={libelle}
      modifiable={modifiable}
      mots={{
        ce: "cet élément",
        vide: "L’élément est vide.",
        suite: "Il ne sera plus proposé à personne. Les bilans où il est écrit ne changent pas.",
      }}
      modifier={useRenommerElement(id)}
      effacer={useEffacerElement(id)}
      champ={(essai, setEssai) => (
        <ChampTexte label="Élément de programme" maxLength={LIMITES.elements} valeur={essai} onValeur={setEssai} />
      )}
    />
  );
}
