import type { CompteRemis, Personnel, Role } from "@navette/server/api";
import { useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampTexte } from "../ui/Champ.tsx";
import { Choix } from "../ui/Choix.tsx";
import { Formulaire, Ligne } from "../ui/Formulaire.tsx";
import { useCreerCompte } from "./queries.ts";
import { ROLES } from "./roles.ts";
import { proposeIdentifiant, rolePropose } from "./words.ts";

interface NouveauCompteProps {
  /** Whose account it is, when the person is already known here. */
  readonly personne?: Pick<Personnel, "id" | "prenom" | "nom" | "fonction" | "directeur">;
  readonly onRemis: (remis: CompteRemis) => void;
}

/** The making of an account; its password is given by the server. */
export function NouveauCompte({ personne, onRemis }: NouveauCompteProps) {
  const [saisie, setSaisie] = useState({ prenom: personne?.prenom ?? "", nom: personne?.nom ?? "" });
  const [typed, setTyped] = useState<string>();
  const [role, setRole] = useState<Role | undefined>(personne ? rolePropose(personne) : "enseignant");
  const creation = useCreerCompte(onRemis);
  const identifiant = typed ?? proposeIdentifiant(saisie.prenom, saisie.nom);
  const create = () =>
    role !== undefined && creation.mutate({ ...saisie, identifiant, role, personnelId: personne?.id ?? null });
  const faute = (champ: string) => fauteDuChamp(creation.error, champ);
  return (
    <Formulaire
      onEnvoyer={create}
      erreur={horsChamps(creation.error, ["prenom", "nom", "identifiant", "role"])}
      refus={creation.error}
      actions={
        <Bouton
          variante="primaire"
          type="submit"
          occupe={creation.isPending}
          empeche={role === undefined ? "Choisissez d’abord ce que cette personne pourra lire." : undefined}
        >
          Créer le compte
        </Bouton>
      }
    >
      {personne === undefined && (
        <Ligne>
          <ChampTexte
            label="Prénom"
            valeur={saisie.prenom}
            onValeur={(prenom) => setSaisie({ ...saisie, prenom })}
            erreur={faute("prenom")}
          />
          <ChampTexte
            label="Nom"
            valeur={saisie.nom}
            onValeur={(nom) => setSaisie({ ...saisie, nom })}
            erreur={faute("nom")}
          />
        </Ligne>
      )}
      <ChampTexte
        label="Identifiant"
        valeur={identifiant}
        onValeur={setTyped}
        erreur={faute("identifiant")}
        aide="Celui que la personne tapera pour se connecter&nbsp;: lettres sans accent, chiffres, points."
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <Choix legende="Rôle" choix={ROLES} valeur={role} onChange={setRole} />
    </Formulaire>
  );
}
