import type { Avancements } from "@navette/server/api";
import { IconCalendarPlus, IconUsersPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation, useParams } from "react-router";
import { LienBouton } from "../ui/Bouton.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { jourDe } from "../ui/mots.ts";
import { TitrePage } from "../ui/TitrePage.tsx";
import type { Lecture } from "../ui/UneFoisLu.tsx";
import { periodeCourante } from "./chaleur.ts";
import { avancementDeClasseQuery, grilleQuery } from "./queries.ts";
import { Saisie } from "./Saisie.tsx";

/** The grid of one class at one period, found by its rank: « /livret/<classe>/2 »; without rank, the period under way. */
export function GrillePage() {
  const { classeId = "", indice } = useParams();
  const { search } = useLocation();
  const lecture = useQuery(avancementDeClasseQuery(classeId));
  return (
    <Dossier lecture={enSilence(lecture)} fil={FIL} quoi="la grille">
      {({ classes }) => <ParRang classe={classes.find(({ id }) => id === classeId)} indice={indice} search={search} />}
    </Dossier>
  );
}

interface ParRangProps {
  readonly classe: Avancements["classes"][number] | undefined;
  readonly indice: string | undefined;
  readonly search: string;
}

function ParRang({ classe, indice, search }: ParRangProps) {
  const periode =
    indice === undefined
      ? periodeCourante(classe?.periodes ?? [], jourDe(new Date()))
      : classe?.periodes.find((each) => each.indice === Number(indice));
  if (classe === undefined) return <HorsDePortee />;
  if (periode === undefined) return <SansPeriode />;
  if (indice === undefined)
    return <Navigate replace to={{ pathname: `/livret/${classe.id}/${periode.indice}`, search }} />;
  return <Chargee key={periode.periodeId} periodeId={periode.periodeId} />;
}

function Chargee({ periodeId }: { periodeId: string }) {
  const lecture = useQuery(grilleQuery(periodeId));
  return (
    <Dossier lecture={enSilence(lecture)} fil={FIL} quoi="la grille">
      {(grille) =>
        grille.eleves.every(({ page }) => page === null) ? (
          <SansEleve libelle={grille.classe.libelle} />
        ) : (
          <Saisie grille={grille} />
        )
      }
    </Dossier>
  );
}

/** A refresh that fails leaves the grid as it is: what is typed waits for the network, and the bar says so. */
const enSilence = <T,>({ data, error, refetch }: Lecture<T>): Lecture<T> => ({
  data,
  error: data === undefined ? error : null,
  refetch,
});

const FIL = [{ libelle: "Livret", vers: "/livret" }];

function HorsDePortee() {
  return (
    <>
      <TitrePage titre="Cette classe ne vous est pas ouverte" fil={FIL} />
      <EtatVide
        titre="Elle n’existe plus, ou vous n’y enseignez pas."
        action={<LienBouton vers="/livret">Voir vos classes</LienBouton>}
      >
        Si vous devez la saisir, demandez à la direction de vous y rattacher.
      </EtatVide>
    </>
  );
}

function SansPeriode() {
  return (
    <>
      <TitrePage titre="Cette période n’existe pas" fil={FIL} />
      <EtatVide
        icone={IconCalendarPlus}
        titre="La classe n’a pas cette période."
        action={<LienBouton vers="/livret">Voir les périodes</LienBouton>}
      >
        La direction choisit le découpage de l’année dans Structures.
      </EtatVide>
    </>
  );
}

function SansEleve({ libelle }: { libelle: string }) {
  return (
    <>
      <TitrePage titre={libelle} fil={FIL} />
      <EtatVide icone={IconUsersPlus} titre="Aucun élève de cette classe n’a de bilan périodique.">
        Les bilans vont du CP au CM2. Si des élèves manquent, importez de nouveau les fichiers d’ONDE.
      </EtatVide>
    </>
  );
}
