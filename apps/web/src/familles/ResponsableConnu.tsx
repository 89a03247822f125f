import type { ResponsableListe } from "@navette/server/api";
import { useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampTexte } from "../ui/Champ.tsx";
import { Choix } from "../ui/Choix.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { useDelayed } from "../ui/use-delayed.ts";
import type { AjoutProps } from "./ajout.ts";
import { ChampsLien } from "./ChampsLien.tsx";
import { LIEN_VIDE, lienDe } from "./lien.ts";
import { useLierResponsable, useResponsables } from "./queries.ts";
import { enfantsEnMots, nomResponsable } from "./words.ts";

/** How many answers are offered: one more word finds sooner than a longer list. */
const LIMITE = 8;

interface ResponsableConnuProps extends AjoutProps {
  /** The words searched first. */
  readonly depart: string;
}

/** Links to the child somebody the school knows already; nobody's responsibility is said for the person who knows it. */
export function ResponsableConnu({ eleve, famille, depart, onFermer }: ResponsableConnuProps) {
  const [typed, setTyped] = useState(depart);
  const [chosen, setChosen] = useState<string>();
  const [lien, setLien] = useState(LIEN_VIDE);
  const recherche = useDelayed(typed.trim());
  const { data, error, refetch } = useResponsables({ recherche }, { enabled: recherche.length >= 2, limite: LIMITE });
  const lies = new Set(famille?.liens.filter(({ eleve: id }) => id === eleve.id).map(({ responsable }) => responsable));
  const found = recherche.length >= 2 ? (data?.responsables ?? []) : [];
  const libres = found.filter(({ id }) => !lies.has(id));
  const responsable = libres.find(({ id }) => id === chosen)?.id;
  const lier = useLierResponsable();
  return (
    <Formulaire
      onEnvoyer={() =>
        responsable !== undefined &&
        lier.mutate({ eleve: eleve.id, responsable, lien: lienDe(lien) }, { onSuccess: onFermer })
      }
      erreur={lier.error}
      actions={
        <>
          <Bouton
            variante="primaire"
            type="submit"
            occupe={lier.isPending}
            empeche={responsable === undefined ? "Choisissez d’abord la personne." : undefined}
          >
            Lier cette personne à {eleve.prenom}
          </Bouton>
          <Bouton variante="discret" onClick={onFermer}>
            Ne rien ajouter
          </Bouton>
        </>
      }
    >
      <ChampTexte
        label="Chercher la personne"
        type="search"
        valeur={typed}
        onValeur={setTyped}
        placeholder="Nom, autre enfant ou commune"
        autoComplete="off"
        maxLength={100}
      />
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      {libres.length > 0 && (
        <Choix legende="Personne" choix={libres.map(possibilite)} valeur={responsable} onChange={setChosen} />
      )}
      <p className="muted" role="status">
        {data && recherche.length >= 2 && bilanDe(found, libres)}
      </p>
      {responsable !== undefined && <ChampsLien saisie={lien} onSaisie={setLien} />}
    </Formulaire>
  );
}

const possibilite = (each: ResponsableListe) => ({
  valeur: each.id,
  libelle: nomResponsable(each),
  suite: [enfantsEnMots(each), each.commune].filter(Boolean).join(" · "),
});

/** What the list leaves out, and why. */
function bilanDe(found: readonly ResponsableListe[], libres: readonly ResponsableListe[]): string {
  if (found.length === 0) return "Personne ne répond à cette demande.";
  if (libres.length === found.length) return "";
  const liees = found.filter((each) => !libres.includes(each)).map(nomResponsable);
  return `Déjà parmi les responsables de cet élève, ou l’ayant été\u00a0: ${liees.join(", ")}. Fermez cette fenêtre pour préciser ou rétablir son lien.`;
}
