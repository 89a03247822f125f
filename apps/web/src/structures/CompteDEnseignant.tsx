import "../ui/repli.css";
import type { CompteRemis, Personnel } from "@navette/server/api";
import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useSession } from "../api/session.ts";
import { MotDePasseRemis } from "../comptes/MotDePasseRemis.tsx";
import { NouveauCompte } from "../comptes/NouveauCompte.tsx";
import { useComptes, useNouveauMotDePasse } from "../comptes/queries.ts";
import { RattacherCompte } from "../comptes/RattacherCompte.tsx";
import { compteProbable } from "../comptes/words.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Icone } from "../ui/Icone.tsx";
import { Panneau } from "../ui/Panneau.tsx";

/** The account of one person: made here, or its password renewed. Only the administrateur may. */
export function CompteDEnseignant({ personne }: { personne: Personnel }) {
  const { compte } = useSession();
  const [remis, setRemis] = useState<CompteRemis>();
  return (
    <Panneau titre="Compte pour se connecter">
      {remis ? (
        <MotDePasseRemis remis={remis} onFini={() => setRemis(undefined)} />
      ) : compte.role === "administrateur" ? (
        <Gestion personne={personne} onRemis={setRemis} />
      ) : (
        <p className="soft">
          {personne.compte
            ? `Son identifiant est ${personne.compte.identifiant}. `
            : "Cette personne n’a pas de compte. "}
          L’administrateur de l’établissement crée les comptes et renouvelle les mots de passe.
        </p>
      )}
    </Panneau>
  );
}

function Gestion({ personne, onRemis }: { personne: Personnel; onRemis: (remis: CompteRemis) => void }) {
  const { compte } = personne;
  if (compte === null) return <SansCompte personne={personne} onRemis={onRemis} />;
  return <Existant compte={compte} onRemis={onRemis} />;
}

function SansCompte({ personne, onRemis }: { personne: Personnel; onRemis: (remis: CompteRemis) => void }) {
  const { data } = useComptes();
  const libres = data?.comptes.filter(({ personnelId }) => personnelId === null) ?? [];
  const probable = compteProbable(personne, libres);
  return (
    <div className="stack">
      {probable && (
        <>
          <RattacherCompte personne={personne} libres={libres} />
          <h3>Ou créez-lui un compte</h3>
        </>
      )}
      <NouveauCompte personne={personne} onRemis={onRemis} />
      {!probable && libres.length > 0 && (
        <details>
          <summary>
            <Icone de={IconChevronRight} className="chev" /> Cette personne a déjà un compte, sous un autre nom
          </summary>
          <RattacherCompte personne={personne} libres={libres} />
        </details>
      )}
    </div>
  );
}

interface ExistantProps {
  readonly compte: NonNullable<Personnel["compte"]>;
  readonly onRemis: (remis: CompteRemis) => void;
}

function Existant({ compte, onRemis }: ExistantProps) {
  const renouveler = useNouveauMotDePasse(compte.id, onRemis);
  return (
    <div className="stack">
      <p>
        Identifiant&nbsp;: <code>{compte.identifiant}</code>
        {compte.actif ? "" : " (compte désactivé)"}
      </p>
      {renouveler.error && <Erreur error={renouveler.error} />}
      <div>
        <Bouton occupe={renouveler.isPending} onClick={() => renouveler.mutate()}>
          Donner un nouveau mot de passe
        </Bouton>
      </div>
    </div>
  );
}
