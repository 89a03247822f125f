import "./enseignements.css";
import { useState } from "react";
import { useNavigate } from "react-router";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { Reserve } from "../shell/Reserve.tsx";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { ChampTexte } from "../ui/Champ.tsx";
import { Case } from "../ui/Choix.tsx";
import { Formulaire, Ligne } from "../ui/Formulaire.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { useCreerGroupe, useDivisions } from "./queries.ts";

const parents = [
  { libelle: "Structures", vers: "/structures" },
  { libelle: "Groupes", vers: "/structures/groupes" },
];

/** A group that SIECLE and STS-Web do not know of. */
export function NouveauGroupePage() {
  return (
    <Reserve roles={["administrateur", "directeur"]} quoi="la création d’un groupe" aQui="la direction">
      <TitrePage
        fil={[...parents, { libelle: "Nouveau groupe" }]}
        titre="Créer un groupe"
        sous="Un club, un groupe de besoin, un dispositif d’aide&nbsp;: ce que SIECLE et STS-Web ne connaissent pas. Aucun import ne proposera de le retirer."
      />
      <Panneau titre="Le groupe">
        <Saisie />
      </Panneau>
    </Reserve>
  );
}

function Saisie() {
  const navigate = useNavigate();
  const { data } = useDivisions();
  const [code, setCode] = useState("");
  const [libelle, setLibelle] = useState("");
  const [divisions, setDivisions] = useState<readonly string[]>([]);
  const creer = useCreerGroupe();
  const name = libelle.trim();
  const create = () =>
    creer.mutate(
      { code: code.trim(), libelle: name === "" ? null : name, divisions: [...divisions] },
      { onSuccess: ({ id }) => void navigate(`/structures/groupes/${id}`) },
    );
  return (
    <Formulaire
      onEnvoyer={create}
      erreur={horsChamps(creer.error, ["code", "libelle"])}
      refus={creer.error}
      actions={
        <>
          <Bouton
            variante="primaire"
            type="submit"
            occupe={creer.isPending}
            empeche={code.trim() === "" ? "Donnez d’abord un code au groupe." : undefined}
          >
            Créer le groupe
          </Bouton>
          <LienBouton variante="discret" vers="/structures/groupes">
            Ne rien créer
          </LienBouton>
        </>
      }
    >
      <Ligne>
        <ChampTexte
          label="Code"
          valeur={code}
          onValeur={setCode}
          maxLength={20}
          erreur={fauteDuChamp(creer.error, "code")}
          aide="Court et sans accent, 8 signes de préférence. Il ne changera plus."
        />
        <ChampTexte
          label="Nom (facultatif)"
          valeur={libelle}
          onValeur={setLibelle}
          maxLength={60}
          erreur={fauteDuChamp(creer.error, "libelle")}
        />
      </Ligne>
      <fieldset>
        <legend className="field-label">Divisions d’où viennent ses élèves (facultatif)</legend>
        <div className="pick-list">
          {(data?.divisions ?? [])
            .filter(({ archivee }) => !archivee)
            .map(({ id, code: division }) => (
              <Case
                key={id}
                coche={divisions.includes(id)}
                onCoche={(coche) =>
                  setDivisions(coche ? [...divisions, id] : divisions.filter((other) => other !== id))
                }
              >
                {division}
              </Case>
            ))}
        </div>
      </fieldset>
    </Formulaire>
  );
}
