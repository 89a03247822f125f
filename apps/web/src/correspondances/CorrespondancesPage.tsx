import "./correspondances.css";
import type { Correspondances } from "@navette/server/api";
import { IconArrowBackUp, IconDownload, IconFileImport } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useParams } from "react-router";
import { download } from "../api/download.ts";
import { useEcriture } from "../api/ecriture.ts";
import { Introuvable } from "../shell/Introuvable.tsx";
import { OngletsStructures } from "../structures/OngletsStructures.tsx";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { nombre } from "../ui/mots.ts";
import { Onglets } from "../ui/Onglets.tsx";
import { Page } from "../ui/Page.tsx";
import { Consequences } from "./Consequences.tsx";
import { Depot } from "./Depot.tsx";
import { Genre } from "./Genre.tsx";
import { pairesAt, useCorrespondances, useDefaire } from "./queries.ts";
import { useCtrlZ } from "./use-ctrl-z.ts";
import { CONSEQUENCES, genreDe, provenance, RACINE, resteDe, verdict, versGenre } from "./words.ts";

/** The names of the timetable software, face to face with STS-Web and SIECLE. */
export function CorrespondancesPage() {
  const { onglet } = useParams();
  const lecture = useCorrespondances();
  const { data } = lecture;
  const [depot, setDepot] = useState(false);
  const genre = genreDe(onglet);
  if (genre === undefined && onglet !== CONSEQUENCES) return <Introuvable />;
  const deposer = (
    <Bouton icone={IconFileImport} onClick={() => setDepot(true)}>
      Déposer l’emploi du temps
    </Bouton>
  );
  return (
    <Page
      lecture={lecture}
      quoi="les correspondances"
      titre="Correspondances avec STS-Web"
      titreDe={verdict}
      sous={data && provenance(data)}
      fin={data && <Actes vue={data} deposer={deposer} />}
      onglets={<OngletsStructures />}
    >
      {(vue) => {
        const apparie = vue.genres.find((each) => each.genre === genre);
        return (
          <>
            {depot && <Depot onFermer={() => setDepot(false)} />}
            {!vue.sts && <SansSts />}
            {(vue.sts || hasNoms(vue)) && (
              <>
                <OngletsGenres vue={vue} />
                {onglet === CONSEQUENCES && <Consequences vue={vue} />}
                {apparie && <Genre key={apparie.genre} apparie={apparie} />}
              </>
            )}
          </>
        );
      }}
    </Page>
  );
}

const hasNoms = ({ genres }: Correspondances): boolean => genres.some(({ comptes }) => comptes.noms > 0);

function Actes({ vue, deposer }: { readonly vue: Correspondances; readonly deposer: ReactNode }) {
  const { dernier } = vue;
  const defaire = useDefaire();
  const exporter = useEcriture(() => download(pairesAt));
  useCtrlZ(() => dernier !== null && !defaire.isPending && defaire.mutate());
  const error = defaire.error ?? exporter.error;
  return (
    <>
      {error && <Erreur error={error} />}
      {dernier !== null && (
        <Bouton
          variante="discret"
          icone={IconArrowBackUp}
          occupe={defaire.isPending}
          nom={`Défaire le dernier geste : ${dernier.phrase} (${dernier.par})`}
          onClick={() => defaire.mutate()}
        >
          Défaire le dernier geste
        </Bouton>
      )}
      {hasNoms(vue) && (
        <Bouton icone={IconDownload} occupe={exporter.isPending} onClick={() => exporter.mutate()}>
          Exporter les paires
        </Bouton>
      )}
      {deposer}
    </>
  );
}

function OngletsGenres({ vue }: { readonly vue: Correspondances }) {
  const compte = (titre: string, count: number) => (count === 0 ? titre : `${titre} (${nombre(count)})`);
  const onglets = [
    ...vue.genres.map((apparie) => ({
      vers: versGenre(apparie.genre),
      libelle: compte(apparie.titre, resteDe(apparie)),
      exact: true,
    })),
    { vers: `${RACINE}/${CONSEQUENCES}`, libelle: compte("Ce qui échouerait", vue.consequences.length) },
  ];
  return <Onglets nom="Correspondances" onglets={onglets} />;
}

function SansSts() {
  return (
    <EtatVide
      icone={IconFileImport}
      titre="STS-Web n’a encore rien donné."
      action={
        <LienBouton vers="/imports" variante="primaire">
          Importer l’export de STS-Web
        </LienBouton>
      }
    >
      Dans STS-Web, menu « Exports », « Emploi du temps » : le fichier sts_emp apporte les matières, les professeurs,
      les divisions, les groupes et les services.
    </EtatVide>
  );
}
