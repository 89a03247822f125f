import type { Annee } from "@navette/server/api";
import { useSession } from "../api/session.ts";
import { anneeScolaire, jourLong } from "../ui/mots.ts";
import { Page } from "../ui/Page.tsx";
import { AnneeSuivante } from "./AnneeSuivante.tsx";
import { AnneesPassees } from "./AnneesPassees.tsx";
import { DatesAnneeForm } from "./DatesAnneeForm.tsx";
import { OngletsStructures } from "./OngletsStructures.tsx";
import { useAnnees } from "./queries.ts";

/** The school year: its dates, the years before, the next one. */
export function AnneePage() {
  const { annee } = useSession();
  const lecture = useAnnees();
  const courante = lecture.data?.annees.find((one) => one.annee === annee);
  return (
    <Page
      lecture={lecture}
      quoi="les années scolaires"
      forme="lignes"
      titre={courante ? `L’année ${anneeScolaire(annee)} commence le ${jourLong(courante.debut)}` : "Année scolaire"}
      sous="La rentrée est celle des élèves&nbsp;: LSU la compare au début de chaque période."
      onglets={<OngletsStructures />}
    >
      {({ annees }) => courante && <Contenu courante={courante} passees={annees.filter((one) => one.annee < annee)} />}
    </Page>
  );
}

function Contenu({ courante, passees }: { courante: Annee; passees: readonly Annee[] }) {
  return (
    <div className="stack">
      <DatesAnneeForm key={courante.annee} annee={courante} />
      <AnneeSuivante key={`suivante ${courante.annee}`} annee={courante} />
      {passees.length > 0 && <AnneesPassees annees={passees} />}
    </div>
  );
}
