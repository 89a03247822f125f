import "./structures.css";
import { enseigne } from "@navette/formats/codes/fonctions";
import type { Personnel } from "@navette/server/api";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { nomPersonnel } from "../personnes/words.ts";
import type { Degre } from "../shell/degre.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { useClasses, useDetacher, useRattacher } from "./queries.ts";

/** The classes of one person: the same ties as on the page of a class, seen from the other end. */
export function ClassesDEnseignant({ personne }: { personne: Personnel }) {
  const detacher = useDetacher();
  const personnelId = personne.id;
  const { degre } = useSession().etablissement;
  return (
    <Panneau titre="Classes" note={noteDe(personne, degre)} bord>
      <ul className="persons">
        {personne.classes.map(({ id, libelle, rattachee }) => (
          <li key={id}>
            <Link to={`/structures/classes/${id}`}>{libelle}</Link>
            {!rattachee && <span className="muted">par STS-Web</span>}
            {rattachee && (
              <Bouton
                petit
                variante="discret"
                icone={IconX}
                nom={`Détacher ${nomPersonnel(personne)} de ${libelle}`}
                occupe={detacher.isPending}
                onClick={() => detacher.mutate({ classeId: id, personnelId })}
              >
                Détacher
              </Bouton>
            )}
          </li>
        ))}
        {personne.classesProbables.map((classe) => (
          <Probable key={classe.id} personne={personne} classe={classe} />
        ))}
      </ul>
      {detacher.error && <Erreur error={detacher.error} effet="La personne enseigne toujours dans cette classe." />}
      <div className="panel-body">
        <Ajout personne={personne} />
      </div>
    </Panneau>
  );
}

/** What makes a class hers, by the degré and by what she does. */
function noteDe(personne: Personnel, degre: Degre): string {
  if (degre === 1) return "Les dates d’un remplacement se donnent sur la page de la classe.";
  if (enseigne(personne)) return "Celles de STS-Web viennent de ses services\u00a0; rattachez-en une s’il en manque.";
  return "D’après sa fonction, cette personne n’enseigne pas\u00a0: rattachez-lui seulement ce qu’elle suit.";
}

interface ProbableProps {
  readonly personne: Personnel;
  readonly classe: Personnel["classesProbables"][number];
}

/** A class that bears her name: one click says that it is hers, and nothing says it otherwise. */
function Probable({ personne, classe: { id, libelle } }: ProbableProps) {
  const rattacher = useRattacher();
  return (
    <li>
      <Link to={`/structures/classes/${id}`}>{libelle}</Link>
      <span className="muted">porte son nom&nbsp;: est-ce sa classe&nbsp;?</span>
      {rattacher.error && <Erreur error={rattacher.error} />}
      <Bouton
        petit
        icone={IconPlus}
        nom={`Rattacher ${nomPersonnel(personne)} à ${libelle}`}
        occupe={rattacher.isPending}
        onClick={() => rattacher.mutate({ classeId: id, personnelId: personne.id })}
      >
        Rattacher
      </Bouton>
    </li>
  );
}

function Ajout({ personne }: { personne: Personnel }) {
  const { data } = useClasses();
  const { degre } = useSession().etablissement;
  const [classeId, setClasseId] = useState("");
  const rattacher = useRattacher();
  const known = new Set(personne.classes.map(({ id }) => id));
  const free = (data?.classes ?? []).filter(({ id, archivee }) => !archivee && !known.has(id));
  if (data && free.length === 0) return <p className="muted">Aucune autre classe n’est ouverte cette année.</p>;
  return (
    <Formulaire
      onEnvoyer={() => rattacher.mutate({ classeId, personnelId: personne.id }, { onSuccess: () => setClasseId("") })}
      erreur={rattacher.error}
      actions={
        <Bouton
          type="submit"
          occupe={rattacher.isPending}
          empeche={classeId === "" ? "Choisissez d’abord une classe." : undefined}
        >
          Rattacher à cette classe
        </Bouton>
      }
    >
      <ChampChoix
        label="Classe"
        valeur={classeId}
        onValeur={setClasseId}
        choix={[
          { valeur: "", libelle: "Choisir une classe" },
          ...free.map(({ id, libelle, enseignants }) => ({
            valeur: id,
            // Of a collège these are the rattachements alone: the services tell who teaches there.
            libelle:
              degre === 1 && !enseignants.some(({ enCours }) => enCours) ? `${libelle} (sans enseignant)` : libelle,
          })),
        ]}
      />
    </Formulaire>
  );
}
