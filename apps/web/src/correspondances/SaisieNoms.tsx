import type { GenreApparie, NomsAjoutes } from "@navette/server/api";
import { useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Champ } from "../ui/Champ.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { pluriel } from "../ui/mots.ts";
import { useSaisir } from "./queries.ts";

interface SaisieNomsProps {
  readonly apparie: GenreApparie;
  readonly onFermer: () => void;
}

/** Names typed, or pasted from the software; what could not be read is said line by line. */
export function SaisieNoms({ apparie: { genre, titre, colonnes }, onFermer }: SaisieNomsProps) {
  const [texte, setTexte] = useState("");
  const saisir = useSaisir();
  const envoyer = () =>
    saisir.mutate({ genre, texte }, { onSuccess: ({ refusees }) => refusees.length === 0 && onFermer() });
  return (
    <Dialogue titre={`Ajouter des noms : ${titre.toLocaleLowerCase("fr")}`} onFermer={onFermer}>
      <Formulaire
        onEnvoyer={envoyer}
        erreur={horsChamps(saisir.error, ["texte"])}
        refus={saisir.error}
        actions={
          <Bouton variante="primaire" type="submit" occupe={saisir.isPending}>
            Ajouter ces noms
          </Bouton>
        }
      >
        <p>
          Un nom par ligne, tel que le logiciel l’écrit. Colonnes séparées par une tabulation ou un point-virgule :{" "}
          {colonnes.join(" ; ")}.
        </p>
        <Champ label="Noms" erreur={fauteDuChamp(saisir.error, "texte")}>
          {(control) => (
            <textarea
              className="input"
              rows={10}
              {...control}
              value={texte}
              onChange={(event) => setTexte(event.currentTarget.value)}
            />
          )}
        </Champ>
        {saisir.data && saisir.data.refusees.length > 0 && <Refusees ajoutes={saisir.data} />}
      </Formulaire>
    </Dialogue>
  );
}

const MONTREES = 8;

function Refusees({ ajoutes: { noms, refusees } }: { readonly ajoutes: NomsAjoutes }) {
  const autres = refusees.length - MONTREES;
  return (
    <div role="status">
      <p>
        {pluriel(noms, "nom ajouté", "noms ajoutés")}.{" "}
        {pluriel(refusees.length, "ligne n’a pas été prise", "lignes n’ont pas été prises")} :
      </p>
      <ul>
        {refusees.slice(0, MONTREES).map(({ ligne, pourquoi }) => (
          <li key={ligne}>
            Ligne {ligne}. {pourquoi}
          </li>
        ))}
        {autres > 0 && <li>Et {pluriel(autres, "autre")}.</li>}
      </ul>
    </div>
  );
}
