import type { ChampEleve, Eleve } from "@navette/server/api";
import { IconPencil } from "@tabler/icons-react";
import { useMots } from "../shell/degre.ts";
import { useDirection } from "../shell/Reserve.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { SurPlace } from "../ui/SurPlace.tsx";
import { useSurPlace } from "../ui/use-sur-place.ts";
import { Verrou } from "../ui/Verrou.tsx";
import { CorrectionEleve } from "./CorrectionEleve.tsx";
import { CHAMPS_IDENTITE, valeurLue } from "./champs-eleve.ts";
import { useLibererChamp } from "./queries.ts";
import { CHAMPS } from "./words.ts";

/** Who the pupil is, field by field: each can be corrected, and then imports leave it alone. */
export function IdentiteEleve({ eleve }: { eleve: Eleve }) {
  const { source } = useMots();
  if (!useDirection()) return <IdentiteLue eleve={eleve} />;
  return (
    <Panneau
      titre="Identité"
      note={`Une valeur corrigée ici n’est plus changée par les imports. Corrigez aussi dans ${source}.`}
      bord
    >
      <Fiche>
        {CHAMPS_IDENTITE.map(({ champ }) => (
          <Ligne key={champ} eleve={eleve} champ={champ} />
        ))}
      </Fiche>
    </Panneau>
  );
}

/** What an enseignant needs: who the pupil is, not where he lives nor how the ministry numbers him. */
const LUS: readonly ChampEleve[] = ["nom", "nomUsage", "prenom", "naissance", "sexe", "classe", "niveau"];

function IdentiteLue({ eleve }: { eleve: Eleve }) {
  return (
    <Panneau titre="Identité" bord>
      <Fiche>
        {LUS.map((champ) => (
          <Rubrique key={champ} nom={CHAMPS[champ]}>
            {valeurLue(eleve, champ) ?? <span className="muted">vide</span>}
          </Rubrique>
        ))}
      </Fiche>
    </Panneau>
  );
}

interface LigneProps {
  readonly eleve: Eleve;
  readonly champ: ChampEleve;
}

/** One field; several may be under correction at once. */
function Ligne({ eleve, champ }: LigneProps) {
  const { acte, fermer, ouvreur } = useSurPlace<"corriger">();
  const liberer = useLibererChamp(eleve.id);
  const lock = eleve.verrous.find((verrou) => verrou.champ === champ);
  const quoi = CHAMPS[champ].toLocaleLowerCase("fr");
  if (acte === "corriger") {
    return (
      <Rubrique nom={CHAMPS[champ]}>
        <SurPlace>
          <CorrectionEleve eleve={eleve} champ={champ} onFini={fermer} />
        </SurPlace>
      </Rubrique>
    );
  }
  return (
    <Rubrique
      nom={CHAMPS[champ]}
      fin={
        <Bouton petit variante="discret" icone={IconPencil} {...ouvreur("corriger")} nom={`Corriger\u00a0: ${quoi}`}>
          Corriger
        </Bouton>
      }
    >
      {valeurLue(eleve, champ) ?? <span className="muted">vide</span>}
      {lock && (
        <Verrou
          auteur={lock.auteur}
          le={lock.le}
          quoi={quoi}
          onLiberer={() => liberer.mutate(champ)}
          occupe={liberer.isPending}
        />
      )}
      {liberer.error && <Erreur error={liberer.error} />}
    </Rubrique>
  );
}
