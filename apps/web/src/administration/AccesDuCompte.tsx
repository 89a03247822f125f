import type { Compte, CompteRemis } from "@navette/server/api";
import { useState } from "react";
import { MotDePasseRemis } from "../comptes/MotDePasseRemis.tsx";
import { useFermerSessions, useModifierCompte, useNouveauMotDePasse } from "../comptes/queries.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { moment } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";

/** Password, open sessions, and whether the account may log in at all. */
export function AccesDuCompte({ compte }: { compte: Compte }) {
  const [remis, setRemis] = useState<CompteRemis>();
  const renouveler = useNouveauMotDePasse(compte.id, setRemis);
  const fermer = useFermerSessions(compte.id);
  const basculer = useModifierCompte(compte.id);
  const error = renouveler.error ?? fermer.error ?? basculer.error;
  return (
    <Panneau titre="Accès" bord>
      {remis && (
        <div className="panel-body">
          <MotDePasseRemis remis={remis} onFini={() => setRemis(undefined)} />
        </div>
      )}
      {error && <Erreur error={error} effet="Rien n’a changé." />}
      <Fiche>
        <Rubrique nom="Identifiant">{compte.identifiant}</Rubrique>
        <Rubrique nom="Dernière connexion">{compte.vuLe === null ? "jamais" : moment(compte.vuLe)}</Rubrique>
        <Rubrique
          nom="Mot de passe"
          fin={
            <Bouton petit occupe={renouveler.isPending} onClick={() => renouveler.mutate()}>
              Donner un nouveau mot de passe
            </Bouton>
          }
        >
          {compte.motDePasseProvisoire
            ? "Provisoire\u00a0: la personne choisira le sien en se connectant."
            : "L’ancien ne servira plus, et ses sessions se ferment."}
        </Rubrique>
        <Rubrique
          nom="Sessions ouvertes"
          fin={
            <Bouton petit occupe={fermer.isPending} onClick={() => fermer.mutate()}>
              Fermer ses sessions
            </Bouton>
          }
        >
          <span role="status">{fermer.isSuccess ? "Ses sessions sont fermées." : "Sur tous ses appareils."}</span>
        </Rubrique>
        <Rubrique
          nom="Compte"
          fin={
            <Bouton petit occupe={basculer.isPending} onClick={() => basculer.mutate({ actif: !compte.actif })}>
              {compte.actif ? "Désactiver le compte" : "Réactiver le compte"}
            </Bouton>
          }
        >
          {compte.actif ? "Désactivé, il ne pourra plus se connecter." : "Il ne peut plus se connecter."}
        </Rubrique>
      </Fiche>
    </Panneau>
  );
}
