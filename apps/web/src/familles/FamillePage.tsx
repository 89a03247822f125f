import "./familles.css";
import { accorde } from "@navette/formats/codes/accord";
import type { Famille, Responsable } from "@navette/server/api";
import { IconUserOff, IconUserPlus } from "@tabler/icons-react";
import { Link, useParams } from "react-router";
import { Historique } from "../journal/Historique.tsx";
import { nomPrenom } from "../personnes/words.ts";
import { Badge } from "../ui/Badge.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { deNom, jourLong } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { Coordonnees } from "./Coordonnees.tsx";
import { EnvoisEnfant } from "./EnvoisEnfant.tsx";
import { Foyers } from "./Foyers.tsx";
import { LiensEnfant, TousAPreciser } from "./LiensEnfant.tsx";
import { useFamilleResponsable, useModifierResponsable } from "./queries.ts";
import { attacheEnMots, nomResponsable } from "./words.ts";

const FIL = [
  { libelle: "Personnes", vers: "/personnes" },
  { libelle: "Responsables", vers: "/personnes/responsables" },
];

/** One responsable and his family: children, who answers for them, who lives where, who receives what, who changed it. */
export function FamillePage() {
  const { responsableId = "" } = useParams();
  return (
    <Dossier lecture={useFamilleResponsable(responsableId)} fil={FIL} quoi="la famille">
      {(famille) => {
        const responsable = famille.responsables.find(({ id }) => id === responsableId);
        return responsable && <Contenu famille={famille} responsable={responsable} />;
      }}
    </Dossier>
  );
}

interface ContenuProps {
  readonly famille: Famille;
  readonly responsable: Responsable;
}

function Contenu({ famille, responsable }: ContenuProps) {
  return (
    <>
      <Tete responsable={responsable} famille={famille} />
      <div className="stack">
        <Coordonnees key={responsable.id} responsable={responsable} famille={famille} />
        <TousAPreciser key={`liens ${responsable.id}`} famille={famille} />
        {famille.enfants.map((enfant) => (
          <Panneau
            key={enfant.id}
            titre={`Qui répond ${deNom(enfant.prenom)}`}
            note={
              <>
                <Link to={`/personnes/eleves/${enfant.id}`}>{nomPrenom(enfant)}</Link>
                {enfant.classe && `, ${enfant.classe.libelle}`}
              </>
            }
            bord
          >
            <LiensEnfant famille={famille} enfant={enfant} />
            <EnvoisEnfant famille={famille} enfant={enfant} />
          </Panneau>
        ))}
        <Foyers famille={famille} />
        <Histoire famille={famille} />
      </div>
    </>
  );
}

function Histoire({ famille: { historique } }: { famille: Famille }) {
  return (
    <Panneau titre="Qui a changé quoi" note="Du plus récent au plus ancien." bord>
      {historique.length === 0 ? (
        <p className="panel-body muted">Rien n’a changé depuis l’arrivée de cette famille dans Navette.</p>
      ) : (
        <Historique lignes={historique} />
      )}
    </Panneau>
  );
}

function Tete({ responsable, famille: { liens } }: ContenuProps) {
  const { id, civilite, actif, retireLe, origine } = responsable;
  const modifier = useModifierResponsable(id);
  const nom = nomResponsable(responsable);
  const quoi = attacheEnMots(responsable, liens);
  return (
    <>
      <TitrePage
        fil={[...FIL, { libelle: nom }]}
        titre={actif ? `${nom} ${quoi}` : `${nom} n’est plus responsable ici`}
        sous={
          <>
            {origine === "manuel"
              ? `${accorde(civilite, "Ajouté ici, aucun import ne le", "Ajoutée ici, aucun import ne la")} retire`
              : `${accorde(civilite, "Arrivé", "Arrivée")} par un import`}
            {!actif && retireLe !== null && ` · ${accorde(civilite, "retiré", "retirée")} le ${jourLong(retireLe)}`}
          </>
        }
        fin={
          <>
            {!actif && <Badge ton="todo">{accorde(civilite, "Ancien responsable", "Ancienne responsable")}</Badge>}
            <Bouton
              icone={actif ? IconUserOff : IconUserPlus}
              occupe={modifier.isPending}
              onClick={() => modifier.mutate({ actif: !actif })}
            >
              {actif ? "Retirer ce responsable" : "Rétablir ce responsable"}
            </Bouton>
          </>
        }
      />
      {modifier.error && <Erreur error={modifier.error} effet="Rien n’a changé." />}
    </>
  );
}
