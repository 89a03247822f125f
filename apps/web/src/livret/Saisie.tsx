import "./grille-carte.css";
import "./grille-tete.css";
import "./grille.css";
import "./grille-case.css";
import "./grille-texte.css";
import "./grille-lecture.css";
import "./grille-touches.css";
import "./grille-dense.css";
import "./grille-impression.css";
import type { Cellule, Grille } from "@navette/server/api";
import { useMemo, useState } from "react";
import { useSession } from "../api/session.ts";
import { useAdresse } from "./adresse.ts";
import { type Atelier, AtelierProvider } from "./atelier.ts";
import { focusOutil } from "./champ-focus.ts";
import { type Actif, Ecran } from "./Ecran.tsx";
import { groupeDeRubrique, groupesOf } from "./groupes.ts";
import { lignesOf, niveauxDe, selonNiveau } from "./lignes.tsx";
import { useCellStore } from "./stores.ts";
import { useSuivi } from "./use-suivi.ts";

/** One class, one period: gives the screen its cells, its pupils, and the part of the livret that the address asks for. */
export function Saisie({ grille }: { grille: Grille }) {
  const { compte } = useSession();
  const store = useCellStore(grille);
  useSuivi(store);
  const [adresse] = useAdresse();
  const [actif, setActif] = useState<Actif>();
  const lignes = useMemo(() => lignesOf(grille), [grille]);
  const groupes = useMemo(() => groupesOf(lignes.flatMap(({ page }) => page ?? [])), [lignes]);
  const lecteur = `${compte.prenom} ${compte.nom}`;
  const atelier = useMemo((): Atelier => {
    const outiller = (cellule: Cellule) => {
      setActif({ cellule, outils: true });
      focusOutil();
    };
    return { store, grille, groupes, lecteur, saisissable: grille.periode.saisissable, outiller };
  }, [store, grille, groupes, lecteur]);
  const rubrique = adresse.champ?.split("/")[0] ?? "";
  const demande = groupes.find(({ code }) => code === adresse.groupe) ?? groupeDeRubrique(groupes, rubrique);
  const groupe = demande ?? groupes[0];
  if (groupe === undefined) return null;
  return (
    <AtelierProvider value={atelier}>
      <Ecran
        groupe={groupe}
        eleves={selonNiveau(lignes, adresse.niveaux)}
        niveaux={niveauxDe(lignes)}
        actif={actif}
        onActif={setActif}
      />
    </AtelierProvider>
  );
}
