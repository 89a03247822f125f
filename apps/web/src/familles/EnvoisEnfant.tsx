import type { Enfant, Famille } from "@navette/server/api";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { pluriel, telephoneEnMots } from "../ui/mots.ts";
import { lignesAdresse, nomsDe } from "./words.ts";

interface EnvoisEnfantProps {
  readonly famille: Famille;
  readonly enfant: Enfant;
}

/** Who receives what for a child. */
export function EnvoisEnfant({ famille, enfant }: EnvoisEnfantProps) {
  const envois = famille.envois.find(({ eleve }) => eleve === enfant.id);
  if (!envois) return null;
  const { exemplaires, courriels, sms } = envois;
  return (
    <div className="kin-sends">
      <h3>Qui reçoit quoi pour {enfant.prenom}</h3>
      <Fiche>
        <Rubrique nom={exemplaires.length === 0 ? "Livret" : `Livret, ${pluriel(exemplaires.length, "exemplaire")}`}>
          <Lignes
            sans="Personne"
            lignes={exemplaires.map(
              ({ foyer, responsables }) => `${nomsDe(responsables, famille)}, ${lieuDe(foyer, famille)}`,
            )}
          />
        </Rubrique>
        <Rubrique nom="Courriel">
          <Lignes
            sans="Personne"
            lignes={courriels.map((each) => `${nomsDe(each.responsables, famille)}, ${each.vers}`)}
          />
        </Rubrique>
        <Rubrique nom="SMS">
          <Lignes
            sans="Personne n’a dit les accepter"
            lignes={sms.map((each) => `${nomsDe(each.responsables, famille)}, ${telephoneEnMots(each.vers)}`)}
          />
        </Rubrique>
      </Fiche>
    </div>
  );
}

function lieuDe(foyer: string | null, { foyers }: Famille): string {
  const found = foyers.find(({ id }) => id === foyer);
  return found ? lignesAdresse(found.adresse).join(", ") : "à remettre en main propre (adresse inconnue)";
}

function Lignes({ lignes, sans }: { lignes: readonly string[]; sans: string }) {
  if (lignes.length === 0) return <span className="muted">{sans}</span>;
  return lignes.map((ligne) => (
    <span key={ligne} className="kin-line">
      {ligne}
    </span>
  ));
}
