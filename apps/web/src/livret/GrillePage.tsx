import { IconCalendarPlus, IconUsersPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation, useParams } from "react-router";
import { LienBouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { periodeCourante } from "./chaleur.ts";
import { avancementDeClasseQuery, grilleQuery } from "./queries.ts";
import { Saisie } from "./Saisie.tsx";
import { jourDe } from "./words.ts";

/** The grid of one class at one period, found by its rank: « /livret/<classe>/2 »; without rank, the period under way. */
export function GrillePage() {
  const { classeId = "", indice } = useParams();
  const { search } = useLocation();
  const { data, error, refetch } = useQuery(avancementDeClasseQuery(classeId));
  if (error) return <Refus error={error} onReessayer={() => void refetch()} />;
  if (data === undefined) return <Chargement quoi="la grille" forme="tableau" />;
  const classe = data.classes.find(({ id }) => id === classeId);
  const periode =
    indice === undefined
      ? periodeCourante(classe?.periodes ?? [], jourDe(new Date()))
      : classe?.periodes.find((each) => each.indice === Number(indice));
  if (classe === undefined) return <HorsDePortee />;
  if (periode === undefined) return <SansPeriode />;
  if (indice === undefined)
    return <Navigate replace to={{ pathname: `/livret/${classeId}/${periode.indice}`, search }} />;
  return <Chargee key={periode.periodeId} periodeId={periode.periodeId} />;
}

function Chargee({ periodeId }: { periodeId: string }) {
  const { data, error, refetch } = useQuery(grilleQuery(periodeId));
  // A refresh that fails leaves the grid: what is typed waits for the network.
  if (error && data === undefined) return <Refus error={error} onReessayer={() => void refetch()} />;
  if (data === undefined) return <Chargement quoi="la grille" forme="tableau" />;
  if (data.eleves.every(({ page }) => page === null)) return <SansEleve libelle={data.classe.libelle} />;
  return <Saisie grille={data} />;
}

const FIL = [{ libelle: "Livret", vers: "/livret" }];

function Refus({ error, onReessayer }: { error: unknown; onReessayer: () => void }) {
  return (
    <>
      <TitrePage titre="La grille ne s’ouvre pas" fil={FIL} />
      <Erreur error={error} onReessayer={onReessayer} />
    </>
  );
}

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
