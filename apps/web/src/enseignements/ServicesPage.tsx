import "./enseignements.css";
import type { ChargeEnseignant, Service, Services } from "@navette/server/api";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { nomPersonnel } from "../personnes/words.ts";
import { nombre } from "../ui/mots.ts";
import { Segments } from "../ui/Segments.tsx";
import type { Colonne } from "../ui/TableVirtuelle.tsx";
import { type FiltreServices, FiltresServices, type FiltresServicesProps, servicesDe } from "./FiltresServices.tsx";
import { LienEnseignant, LienStructure, LiensEnseignants } from "./Liens.tsx";
import { Liste } from "./Liste.tsx";
import { PageDuCollege } from "./PageDuCollege.tsx";
import { useServices } from "./queries.ts";
import { Regard, useJour } from "./Regard.tsx";
import {
  enseignantsDuService,
  heures,
  heuresOu,
  matiereDuService,
  nomGroupe,
  remplacement,
  remplacementCourt,
  titreServices,
} from "./words.ts";

/** Every service of the year: those without a teacher first; and the hours of each teacher. */
export function ServicesPage() {
  const lecture = useServices(useJour().jour);
  return (
    <PageDuCollege
      lecture={lecture}
      quoi="les services"
      titre="Services"
      titreDe={titreServices}
      sous="Un service est une matière enseignée à une division ou à un groupe. Il se corrige dans STS-Web."
      fin={lecture.data && <ChoixVue data={lecture.data} />}
      estVide={({ services }) => services.length === 0}
      vide="Les services arrivent avec le fichier de STS-Web, une fois l’emploi du temps remonté."
    >
      {(data) => <Contenu data={data} />}
    </PageDuCollege>
  );
}

/** What is asked of the page, in its address. */
function useDemande() {
  const [params, setParams] = useSearchParams();
  const set = (key: string, value: string) =>
    setParams(
      (current) => {
        if (value === "") current.delete(key);
        else current.set(key, value);
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  return { params, set, parEnseignant: params.get("vue") === "heures" };
}

function ChoixVue({ data: { services, charges } }: { data: Services }) {
  const { parEnseignant, set } = useDemande();
  return (
    <Segments
      nom="Que montrer"
      valeur={parEnseignant ? "heures" : "services"}
      onChange={(vue) => set("vue", vue === "heures" ? vue : "")}
      choix={[
        { valeur: "services", libelle: `Services (${nombre(services.length)})` },
        { valeur: "heures", libelle: `Heures par enseignant (${nombre(charges.length)})` },
      ]}
    />
  );
}

function Contenu({ data }: { data: Services }) {
  const { params, set, parEnseignant } = useDemande();
  const filtre: FiltreServices = {
    division: params.get("division") ?? "",
    groupe: params.get("groupe") ?? "",
    matiere: params.get("matiere") ?? "",
    enseignant: params.get("enseignant") ?? "",
  };
  const { jour: asked, setJour } = useJour();
  const regard = <Regard jour={data.jour} aujourdhui={asked === undefined} onJour={setJour} />;
  if (parEnseignant) return <Charges charges={data.charges} regard={regard} />;
  return <Tous data={data} filtre={filtre} onFiltre={set} regard={regard} />;
}

/** The day one looks at, among what narrows the list. */
interface AvecRegard {
  readonly regard: ReactNode;
}

function Charges({ charges, regard }: Pick<Services, "charges"> & AvecRegard) {
  return (
    <Liste
      nom="Heures par enseignant"
      chercher="Chercher un enseignant"
      exemple="Nom ou prénom"
      lignes={charges}
      colonnes={colonnesCharges}
      cleDe={({ enseignant }) => enseignant.id}
      texteDe={({ enseignant }) => nomPersonnel(enseignant)}
      largeurMin="720px"
      filtres={regard}
    />
  );
}

function Tous({ data, filtre, onFiltre, regard }: FiltresServicesProps & AvecRegard) {
  return (
    <Liste
      nom="Services"
      chercher="Chercher un service"
      exemple="Matière, division, groupe ou enseignant"
      lignes={servicesDe(data.services, filtre)}
      colonnes={colonnesServices}
      cleDe={({ id }) => id}
      texteDe={(service) =>
        [
          matiereDuService(service),
          nomGroupe(service.structure),
          enseignantsDuService(service),
          suppleances(service),
        ].join(" ")
      }
      largeurMin="1040px"
      filtres={
        <>
          <FiltresServices data={data} filtre={filtre} onFiltre={onFiltre} />
          {regard}
        </>
      }
    />
  );
}

const enCours = ({ suppleances: list }: Service) => list.filter((each) => each.enCours);
const suppleances = (service: Service) => enCours(service).map(remplacement).join("\u00a0; ");

const colonnesServices: readonly Colonne<Service>[] = [
  {
    cle: "matiere",
    titre: "Matière",
    entete: true,
    largeur: "25%",
    rendu: (service) => <span title={matiereDuService(service)}>{matiereDuService(service)}</span>,
  },
  {
    cle: "structure",
    titre: "Division ou groupe",
    largeur: "170px",
    rendu: ({ structure }) => <LienStructure {...structure} />,
  },
  { cle: "heures", titre: "Heures", largeur: "80px", chiffre: true, rendu: (service) => heuresOu(service.heures) },
  {
    cle: "enseignants",
    titre: "Enseignants",
    rendu: (service) =>
      service.enseignants.length === 0 ? (
        <span className="t-warn">sans enseignant</span>
      ) : (
        <LiensEnseignants service={service} />
      ),
  },
  {
    cle: "suppleance",
    titre: "Ce jour-là",
    largeur: "30%",
    rendu: (service) => {
      const phrase = suppleances(service);
      if (phrase === "") return <span className="muted">—</span>;
      return <span title={phrase}>{enCours(service).map(remplacementCourt).join("\u00a0; ")}</span>;
    },
  },
];

const colonnesCharges: readonly Colonne<ChargeEnseignant>[] = [
  {
    cle: "nom",
    titre: "Enseignant",
    entete: true,
    rendu: ({ enseignant }) => <LienEnseignant {...enseignant} />,
  },
  { cle: "services", titre: "Services", largeur: "100px", chiffre: true, rendu: ({ services }) => nombre(services) },
  {
    cle: "heures",
    titre: "Heures par semaine",
    largeur: "160px",
    chiffre: true,
    rendu: (charge) => heures(charge.heures),
  },
  {
    cle: "suppleance",
    titre: "En suppléance ce jour-là",
    largeur: "200px",
    chiffre: true,
    rendu: ({ enSuppleance }) => (enSuppleance === 0 ? <span className="muted">—</span> : heures(enSuppleance)),
  },
  {
    cle: "sans",
    titre: "Services sans heures",
    largeur: "160px",
    chiffre: true,
    rendu: ({ sansHeures }) => (sansHeures === 0 ? <span className="muted">—</span> : nombre(sansHeures)),
  },
];
