import "./enseignements.css";
import type { Division, FicheDivision, FicheGroupe } from "@navette/server/api";
import { useState } from "react";
import { nomPrenom } from "../personnes/words.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { Case } from "../ui/Choix.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { useDivision, useDivisions, useInscrire } from "./queries.ts";

/** Puts pupils of a division in the group. */
export function AjoutEleves({ groupe }: { groupe: FicheGroupe }) {
  return (
    <Panneau titre="Mettre des élèves dans le groupe">
      <UneFoisLu lecture={useDivisions()} quoi="les divisions" forme="lignes">
        {({ divisions }) => <ParDivision groupe={groupe} ouvertes={divisions.filter(({ archivee }) => !archivee)} />}
      </UneFoisLu>
    </Panneau>
  );
}

function ParDivision({ groupe, ouvertes }: { groupe: FicheGroupe; ouvertes: readonly Division[] }) {
  const [chosen, setChosen] = useState<string>();
  const divisionId = chosen ?? groupe.divisions[0]?.id ?? ouvertes[0]?.id;
  if (divisionId === undefined) return <p className="muted">Aucune division n’est ouverte cette année.</p>;
  return (
    <div className="stack">
      <div className="short-field">
        <ChampChoix
          label="Division"
          valeur={divisionId}
          onValeur={setChosen}
          choix={ouvertes.map(({ id, code }) => ({ valeur: id, libelle: code }))}
        />
      </div>
      <Candidats key={divisionId} groupe={groupe} divisionId={divisionId} />
    </div>
  );
}

function Candidats({ groupe, divisionId }: { groupe: FicheGroupe; divisionId: string }) {
  const dedans = new Set(groupe.membres.map(({ id }) => id));
  return (
    <UneFoisLu lecture={useDivision(divisionId)} quoi="les élèves de la division" forme="lignes">
      {({ code, inscrits }) => {
        const libres = inscrits.filter(({ id }) => !dedans.has(id));
        if (libres.length === 0) return <p className="muted">Tous les élèves de {code} sont dans ce groupe.</p>;
        return <Choix groupe={groupe} libres={libres} />;
      }}
    </UneFoisLu>
  );
}

function Choix({ groupe, libres }: { groupe: FicheGroupe; libres: FicheDivision["inscrits"] }) {
  const [coches, setCoches] = useState<ReadonlySet<string>>(new Set());
  const inscrire = useInscrire(groupe.id);
  const mis = libres.filter(({ id }) => coches.has(id)).map(({ id }) => id);
  const tous = mis.length === libres.length;
  return (
    <Formulaire
      onEnvoyer={() => inscrire.mutate({ eleves: mis }, { onSuccess: () => setCoches(new Set()) })}
      erreur={inscrire.error}
      actions={
        <Bouton
          type="submit"
          occupe={inscrire.isPending}
          empeche={mis.length === 0 ? "Cochez d’abord au moins un élève." : undefined}
        >
          {mis.length === 0
            ? "Mettre des élèves dans le groupe"
            : `Mettre ${pluriel(mis.length, "élève")} dans le groupe`}
        </Bouton>
      }
    >
      <fieldset>
        <legend className="field-label">Élèves à mettre dans {groupe.code}</legend>
        <Case coche={tous} onCoche={(coche) => setCoches(new Set(coche ? libres.map(({ id }) => id) : []))}>
          <b>Tous ({libres.length})</b>
        </Case>
        <div className="pick-list">
          {libres.map((eleve) => (
            <Case
              key={eleve.id}
              coche={coches.has(eleve.id)}
              onCoche={(coche) => {
                const next = new Set(coches);
                if (coche) next.add(eleve.id);
                else next.delete(eleve.id);
                setCoches(next);
              }}
            >
              {nomPrenom(eleve)}
            </Case>
          ))}
        </div>
      </fieldset>
    </Formulaire>
  );
}
