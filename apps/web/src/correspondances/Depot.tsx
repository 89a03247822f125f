import type { DepotCorrespondancesRefuse } from "@navette/server/api";
import { AppError } from "../api/app-error.ts";
import { Alerte } from "../ui/Alerte.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { ChoixFichiers } from "../ui/ChoixFichiers.tsx";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { pluriel } from "../ui/mots.ts";
import { useDeposer } from "./queries.ts";

/** The file the timetable software prepares for STS-Web; what is wrong in it is said, whether it was taken or not. */
export function Depot({ onFermer }: { readonly onFermer: () => void }) {
  const deposer = useDeposer();
  const refus =
    deposer.error instanceof AppError && deposer.error.code === "correspondances.depot-refuse"
      ? (deposer.error.corps as DepotCorrespondancesRefuse)
      : undefined;
  const { noms, diagnostics = refus?.diagnostics ?? [] } = deposer.data ?? {};
  return (
    <Dialogue titre="Déposer l’emploi du temps" large onFermer={onFermer}>
      <div className="stack">
        {noms === undefined ? (
          <ChoixFichiers
            titre="Déposez le fichier emp_sts du logiciel"
            aide="C’est celui que le logiciel d’emploi du temps prépare pour STS-Web, tel quel ou dans une archive ZIP."
            accepte=".xml,.zip"
            plusieurs={false}
            occupe={deposer.isPending}
            onFichiers={(fichiers) => deposer.mutate(fichiers)}
          />
        ) : (
          <Alerte
            ton="ok"
            annonce
            titre={`${pluriel(noms, "nom lu", "noms lus")} dans ce fichier.`}
            actions={
              <Bouton variante="primaire" onClick={onFermer}>
                Voir les correspondances
              </Bouton>
            }
          />
        )}
        {deposer.isPending && <Chargement quoi="le fichier" forme="lignes" />}
        {deposer.error && <Erreur error={deposer.error} />}
        <DiagnosticListe diagnostics={diagnostics} ouvert />
      </div>
    </Dialogue>
  );
}
