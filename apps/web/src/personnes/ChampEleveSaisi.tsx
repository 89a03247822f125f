import type { ChampEleve } from "@navette/server/api";
import { useClasses } from "../structures/queries.ts";
import { ChampChoix, ChampTexte } from "../ui/Champ.tsx";
import { ChampDate } from "../ui/ChampDate.tsx";
import { CHAMPS_IDENTITE, NIVEAUX } from "./champs-eleve.ts";
import { CHAMPS, SEXES } from "./words.ts";

interface ChampEleveSaisiProps {
  readonly champ: ChampEleve;
  readonly valeur: string;
  readonly onValeur: (valeur: string) => void;
  readonly erreur: string | undefined;
}

const vide = { valeur: "", libelle: "vide" };

/** The control that suits the field. */
export function ChampEleveSaisi({ champ, valeur, onValeur, erreur }: ChampEleveSaisiProps) {
  const label = `${CHAMPS[champ]} : nouvelle valeur`;
  const genre = CHAMPS_IDENTITE.find((one) => one.champ === champ)?.genre;
  const same = { label, valeur, onValeur, erreur };
  if (genre === "jour") {
    return (
      <ChampDate
        label={label}
        erreur={erreur}
        valeur={valeur === "" ? undefined : valeur}
        onValeur={(jour) => onValeur(jour ?? "")}
      />
    );
  }
  if (genre === "sexe") {
    const choix = Object.entries(SEXES).map(([code, libelle]) => ({ valeur: code, libelle }));
    return <ChampChoix {...same} choix={[vide, ...choix]} />;
  }
  if (genre === "niveau") {
    return <ChampChoix {...same} choix={[vide, ...NIVEAUX.map((niveau) => ({ valeur: niveau, libelle: niveau }))]} />;
  }
  if (genre === "classe") return <ChampClasse {...same} />;
  return <ChampTexte {...same} autoComplete="off" spellCheck={false} maxLength={100} />;
}

function ChampClasse(props: Omit<ChampEleveSaisiProps, "champ"> & { readonly label: string }) {
  const { data } = useClasses();
  const classes = data?.classes.filter(({ archivee }) => !archivee) ?? [];
  return (
    <ChampChoix
      {...props}
      choix={[{ valeur: "", libelle: "Sans classe" }, ...classes.map(({ id, libelle }) => ({ valeur: id, libelle }))]}
    />
  );
}
