import { type FormEvent, useState } from "react";
import { AppError } from "../api/app-error.ts";
import { type Ecole, useConnexion } from "../api/session.ts";
import { Alerte } from "../ui/Alerte.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix, ChampSecret, ChampTexte } from "../ui/Champ.tsx";
import { Erreur } from "../ui/Erreur.tsx";

/** School (when there are several), identifier, password. */
export function ConnexionForm({ ecoles }: { ecoles: readonly Ecole[] }) {
  const [uai, setUai] = useState(ecoles[0]?.uai ?? "");
  const [identifiant, setIdentifiant] = useState("");
  const [motDePasse, setMotDePasse] = useState("");
  const connexion = useConnexion();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!connexion.isPending) connexion.mutate({ uai, identifiant: identifiant.trim(), motDePasse });
  };
  return (
    <form className="form" onSubmit={submit}>
      {connexion.error && <Refus error={connexion.error} />}
      {ecoles.length > 1 ? (
        <ChampChoix
          label="Établissement"
          valeur={uai}
          onValeur={setUai}
          choix={ecoles.map((ecole) => ({ valeur: ecole.uai, libelle: lieuDit(ecole) }))}
        />
      ) : (
        ecoles.map((ecole) => (
          <p key={ecole.uai} className="soft">
            {lieuDit(ecole)}
          </p>
        ))
      )}
      <ChampTexte
        label="Identifiant"
        valeur={identifiant}
        onValeur={setIdentifiant}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <ChampSecret
        label="Mot de passe"
        valeur={motDePasse}
        onValeur={setMotDePasse}
        autoComplete="current-password"
        required
      />
      <Bouton variante="primaire" large type="submit" occupe={connexion.isPending}>
        Se connecter
      </Bouton>
      <p className="muted">
        Mot de passe oublié&nbsp;? L’administrateur de votre établissement peut vous en donner un nouveau.
      </p>
    </form>
  );
}

function Refus({ error }: { error: Error }) {
  if (error instanceof AppError && error.status === 429) {
    return (
      <Alerte ton="warn" annonce titre="Trop d’essais en peu de temps.">
        <p>{error.remedy ?? "Attendez quelques minutes, puis réessayez. Votre compte n’est pas bloqué."}</p>
      </Alerte>
    );
  }
  return <Erreur error={error} />;
}

const lieuDit = ({ nom, commune }: Ecole) => [nom, commune].filter(Boolean).join(", ");
