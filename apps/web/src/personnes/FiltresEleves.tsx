import type { Eleves, FiltreEleves } from "@navette/server/api";
import { useSession } from "../api/session.ts";
import { useDirection } from "../shell/Reserve.tsx";
import { useClasses } from "../structures/queries.ts";
import { ChampChoix, ChampTexte } from "../ui/Champ.tsx";
import { Filtres } from "../ui/Filtres.tsx";
import { nombre } from "../ui/mots.ts";
import { Segments } from "../ui/Segments.tsx";
import type { FiltreListe } from "./queries.ts";
import { filtresMontres } from "./words.ts";

interface FiltresElevesProps {
  readonly choix: FiltreListe & { readonly filtre: FiltreEleves };
  readonly typed: string;
  readonly parFiltre: Eleves["parFiltre"];
  readonly onRecherche: (typed: string) => void;
  readonly onFiltre: (filtre: FiltreEleves) => void;
  readonly onClasse: (classeId: string | undefined) => void;
}

/** What narrows the list; each filter says how many it would give. */
export function FiltresEleves({ choix, typed, parFiltre, onRecherche, onFiltre, onClasse }: FiltresElevesProps) {
  const { data } = useClasses();
  const direction = useDirection();
  const { degre } = useSession().etablissement;
  const classes = data?.classes.filter(({ archivee, id }) => !archivee || id === choix.classeId) ?? [];
  return (
    <Filtres>
      <ChampTexte
        label="Chercher un élève"
        type="search"
        valeur={typed}
        onValeur={onRecherche}
        placeholder={direction ? "Nom, prénom, INE ou classe" : "Nom, prénom ou classe"}
        autoComplete="off"
        maxLength={100}
      />
      <ChampChoix
        label="Classe"
        valeur={choix.classeId ?? ""}
        onValeur={(valeur) => onClasse(valeur === "" ? undefined : valeur)}
        choix={[
          { valeur: "", libelle: "Toutes les classes" },
          ...classes.map(({ id, libelle }) => ({ valeur: id, libelle })),
        ]}
      />
      {direction && (
        <Segments
          nom="Quels élèves"
          valeur={choix.filtre}
          onChange={onFiltre}
          choix={filtresMontres(parFiltre, choix.filtre, degre).map(({ valeur, libelle }) => ({
            valeur,
            libelle: `${libelle} (${nombre(parFiltre[valeur])})`,
          }))}
        />
      )}
    </Filtres>
  );
}
