import { useState } from "react";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Segments } from "../ui/Segments.tsx";
import type { AjoutProps } from "./ajout.ts";
import { NouveauResponsable } from "./NouveauResponsable.tsx";
import { ResponsableConnu } from "./ResponsableConnu.tsx";

/** Adds somebody to those who answer for a child: a person the school knows, or a new one. */
export function AjouterResponsable(props: AjoutProps) {
  const [qui, setQui] = useState<"connu" | "nouveau">("connu");
  const [depart, setDepart] = useState("");
  const link = (nom: string) => {
    setDepart(nom);
    setQui("connu");
  };
  return (
    <Dialogue titre={`Ajouter un responsable à ${props.eleve.prenom}`} large onFermer={props.onFermer}>
      <Segments
        nom="Qui ajouter"
        valeur={qui}
        onChange={setQui}
        choix={[
          { valeur: "connu", libelle: "Personne connue" },
          { valeur: "nouveau", libelle: "Nouvelle personne" },
        ]}
      />
      {qui === "connu" ? (
        <ResponsableConnu key={depart} {...props} depart={depart} />
      ) : (
        <NouveauResponsable {...props} onConnu={link} />
      )}
    </Dialogue>
  );
}
