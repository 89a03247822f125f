import "./structures.css";
import { enseigne } from "@navette/formats/codes/fonctions";
import type { Classe } from "@navette/server/api";
import { IconPlus, IconUserPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { useSession } from "../api/session.ts";
import { usePersonnels } from "../personnes/queries.ts";
import { nomPersonnel } from "../personnes/words.ts";
import { Badge } from "../ui/Badge.tsx";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { ChampDate } from "../ui/ChampDate.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Formulaire, Ligne } from "../ui/Formulaire.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { useDetacher, useRattacher } from "./queries.ts";
import { duree } from "./words.ts";

interface EnseignantsDeClasseProps {
  readonly classe: Classe;
  readonly titre?: string;
  readonly note?: string | undefined;
}

/** Who teaches the class, and the way to add or take back somebody. */
export function EnseignantsDeClasse({
  classe,
  titre = "Enseignants",
  note = !classe.enseignants.some(({ enCours }) => enCours)
    ? "LSU attend au moins une personne par classe."
    : undefined,
}: EnseignantsDeClasseProps) {
  const detacher = useDetacher();
  return (
    <Panneau
      titre={titre}
      note={note}
      fin={
        <LienBouton vers="/structures/enseignants/nouveau" petit icone={IconUserPlus}>
          Ajouter une personne à l’établissement
        </LienBouton>
      }
      bord
    >
      <ul className="persons">
        {classe.enseignants.map((personne) => (
          <li key={personne.personnelId}>
            <Link to={`/structures/enseignants/${personne.personnelId}`}>{nomPersonnel(personne)}</Link>
            <span className="muted">{duree(personne)}</span>
            {!personne.enCours && <Badge ton="todo">N’y enseigne plus</Badge>}
            <Bouton
              petit
              variante="discret"
              icone={IconX}
              nom={`Détacher ${nomPersonnel(personne)} de la classe`}
              occupe={detacher.isPending}
              onClick={() => detacher.mutate({ classeId: classe.id, personnelId: personne.personnelId })}
            >
              Détacher
            </Bouton>
          </li>
        ))}
        <Probables classe={classe} />
      </ul>
      {detacher.error && <Erreur error={detacher.error} effet="La personne enseigne toujours dans cette classe." />}
      <Ajout classe={classe} />
    </Panneau>
  );
}

/** Who bears a name that the class bears too: proposed, and attached by a click alone. */
function Probables({ classe: { id: classeId, libelle } }: { classe: Classe }) {
  const { data } = usePersonnels();
  const rattacher = useRattacher();
  const probables = (data?.personnels ?? []).filter(({ classesProbables }) =>
    classesProbables.some(({ id }) => id === classeId),
  );
  return probables.map((personne) => (
    <li key={personne.id}>
      <Link to={`/structures/enseignants/${personne.id}`}>{nomPersonnel(personne)}</Link>
      <span className="muted">son nom est dans celui de la classe</span>
      {rattacher.error && <Erreur error={rattacher.error} />}
      <Bouton
        petit
        icone={IconPlus}
        nom={`Rattacher ${nomPersonnel(personne)} à ${libelle}`}
        occupe={rattacher.isPending}
        onClick={() => rattacher.mutate({ classeId, personnelId: personne.id })}
      >
        Rattacher
      </Bouton>
    </li>
  ));
}

function Ajout({ classe }: { classe: Classe }) {
  const { data, error } = usePersonnels();
  const { degre } = useSession().etablissement;
  const [personnelId, setPersonnelId] = useState("");
  const [debut, setDebut] = useState<string>();
  const [fin, setFin] = useState<string>();
  const rattacher = useRattacher();
  const known = new Set(classe.enseignants.filter(({ enCours }) => enCours).map(({ personnelId: id }) => id));
  // In an école who leads often teaches; in a collège the others are attached from their own page, knowingly.
  const free = (data?.personnels ?? []).filter(
    (each) => each.actif && !known.has(each.id) && (degre === 1 || enseigne(each)),
  );
  if (error) return <Erreur error={error} />;
  if (data && free.length === 0) {
    return <p className="panel-body muted">Aucune autre personne de l’établissement ne peut être rattachée.</p>;
  }
  const attach = () =>
    rattacher.mutate(
      { classeId: classe.id, personnelId, dates: { debut: debut ?? null, fin: fin ?? null } },
      { onSuccess: () => setPersonnelId("") },
    );
  return (
    <div className="panel-body">
      <Formulaire
        onEnvoyer={attach}
        erreur={horsChamps(rattacher.error, ["debut", "fin"])}
        refus={rattacher.error}
        actions={
          <Bouton
            type="submit"
            occupe={rattacher.isPending}
            empeche={personnelId === "" ? "Choisissez d’abord une personne." : undefined}
          >
            Rattacher à la classe
          </Bouton>
        }
      >
        <Ligne>
          <ChampChoix
            label="Personne à rattacher"
            valeur={personnelId}
            onValeur={setPersonnelId}
            choix={[
              { valeur: "", libelle: "Choisir une personne" },
              ...free.map((personne) => ({ valeur: personne.id, libelle: nomPersonnel(personne) })),
            ]}
          />
          <ChampDate
            label="Depuis (si en cours d’année)"
            valeur={debut}
            onValeur={setDebut}
            erreur={fauteDuChamp(rattacher.error, "debut")}
          />
          <ChampDate
            label="Jusqu’au (si remplacement)"
            valeur={fin}
            onValeur={setFin}
            erreur={fauteDuChamp(rattacher.error, "fin")}
          />
        </Ligne>
      </Formulaire>
    </div>
  );
}
