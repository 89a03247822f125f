import { useSession } from "../api/session.ts";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { anneeScolaire, jourLong } from "../ui/mots.ts";
import { TitrePage } from "../ui/TitrePage.tsx";
import { AnneeSuivante } from "./AnneeSuivante.tsx";
import { AnneesPassees } from "./AnneesPassees.tsx";
import { DatesAnneeForm } from "./DatesAnneeForm.tsx";
import { OngletsStructures } from "./OngletsStructures.tsx";
import { useAnnees } from "./queries.ts";

/** The school year: its dates, the years before, the next one. */
export function AnneePage() {
  const { annee } = useSession();
  const { data, error, refetch } = useAnnees();
  const courante = data?.annees.find((one) => one.annee === annee);
  const passees = data?.annees.filter((one) => one.annee < annee) ?? [];
  return (
    <>
      <TitrePage
        titre={courante ? `L’année ${anneeScolaire(annee)} commence le ${jourLong(courante.debut)}` : "Année scolaire"}
        sous="La rentrée est celle des élèves&nbsp;: LSU la compare au début de chaque période."
      />
      <OngletsStructures />
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      {!data && !error && <Chargement quoi="les années scolaires" forme="lignes" />}
      {courante && (
        <div className="stack">
          <DatesAnneeForm key={courante.annee} annee={courante} />
          <AnneeSuivante key={`suivante ${courante.annee}`} annee={courante} />
          {passees.length > 0 && <AnneesPassees annees={passees} />}
        </div>
      )}
    </>
  );
}
