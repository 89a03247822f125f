import type { ChampEleve } from "@navette/server/api";
import { useSession } from "../api/session.ts";
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
  const label = `${CHAMPS[champ]}\u00a0: nouvelle valeur`;
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
    return <ChampNiveau {...same} />;
  }
  if (genre === "classe") return <ChampClasse {...same} />;
  return <ChampTexte {...same} autoComplete="off" spellCheck={false} maxLength={100} />;
}

function ChampNiveau(props: Omit<ChampEleveSaisiProps, "champ"> & { readonly label: string }) {
  const { degre } = useSession().etablissement;
  const niveaux = NIVEAUX[degre].map((niveau) => ({ valeur: niveau, libelle: niveau }));
  return <ChampChoix {...props} choix={[vide, ...niveaux]} />;
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
