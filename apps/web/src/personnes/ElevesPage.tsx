import "./personnes.css";
import type { EleveListe, Eleves } from "@navette/server/api";
import { IconFileImport, IconPrinter, IconUsers } from "@tabler/icons-react";
import { Link, useLocation } from "react-router";
import { useMots } from "../shell/degre.ts";
import { useDirection } from "../shell/Reserve.tsx";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { jourCourt, nombre, pluriel } from "../ui/mots.ts";
import { type Colonne, TableVirtuelle } from "../ui/TableVirtuelle.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { FiltresEleves } from "./FiltresEleves.tsx";
import { OngletsPersonnes } from "./OngletsPersonnes.tsx";
import { type FiltreListe, useEleves } from "./queries.ts";
import { useChoixEleves } from "./use-choix-eleves.ts";
import { nomEleve, titreEleves } from "./words.ts";

/** Every pupil the school knows; those who left are kept. */
export function ElevesPage() {
  const { choix, typed, setTyped, setFiltre, setClasse } = useChoixEleves();
  const { data, error, refetch, isPlaceholderData } = useEleves(choix);
  const direction = useDirection();
  const eleves = data?.eleves ?? [];
  const vide = data !== undefined && !Object.values(data.parFiltre).some((count) => count > 0);
  const searching = choix.recherche !== "" || choix.classeId !== undefined;
  return (
    <>
      <TitrePage
        titre={data ? titreOf(data, choix, direction) : "Élèves"}
        sous={
          direction
            ? "Personne n’est jamais effacé\u00a0: un élève parti rejoint les anciens."
            : "Les élèves des classes où vous enseignez."
        }
        fin={
          eleves.length > 0 && (
            <Bouton icone={IconPrinter} onClick={() => window.print()}>
              Imprimer la liste
            </Bouton>
          )
        }
      />
      <OngletsPersonnes />
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      {!data && !error && <Chargement quoi="la liste des élèves" forme="tableau" />}
      {vide && !searching && (direction ? <SansEleve /> : <SansClasse />)}
      {data && !(vide && !searching) && (
        <section className="panel" aria-label="Liste des élèves" aria-busy={isPlaceholderData}>
          <FiltresEleves
            choix={choix}
            typed={typed}
            parFiltre={data.parFiltre}
            onRecherche={setTyped}
            onFiltre={setFiltre}
            onClasse={setClasse}
          />
          {eleves.length === 0 ? (
            <p className="panel-body muted" role="status">
              Aucun élève ne répond à cette demande.
            </p>
          ) : (
            <TableVirtuelle
              nom="Élèves"
              colonnes={direction ? colonnes : colonnes.filter(({ cle }) => cle !== "ine" && cle !== "etat")}
              lignes={eleves}
              cleDe={({ id }) => id}
              largeurMin={direction ? "880px" : "560px"}
              memoire={`eleves ${JSON.stringify(choix)}`}
            />
          )}
        </section>
      )}
    </>
  );
}

/** A class alone is named: its list is what one prints. */
function titreOf(
  { parFiltre, total, eleves }: Eleves,
  { recherche, classeId }: FiltreListe,
  direction: boolean,
): string {
  if (recherche) return `${nombre(total)} ${total >= 2 ? "élèves répondent" : "élève répond"} à votre demande`;
  if (classeId === undefined) return direction ? titreEleves(parFiltre) : pluriel(total, "élève");
  return `${eleves[0]?.classe?.libelle ?? "Cette classe"}\u00a0: ${pluriel(total, "élève")}`;
}

const colonnes: readonly Colonne<EleveListe>[] = [
  { cle: "nom", titre: "Nom et prénom", entete: true, largeur: "27%", rendu: (eleve) => <Nom eleve={eleve} /> },
  {
    cle: "classe",
    titre: "Classe",
    largeur: "19%",
    rendu: ({ classe }) => classe?.libelle ?? <span className="t-warn">sans classe</span>,
  },
  {
    cle: "niveau",
    titre: "Niveau",
    largeur: "80px",
    rendu: ({ niveau }) => niveau ?? <span className="muted">—</span>,
  },
  {
    cle: "naissance",
    titre: "Naissance",
    largeur: "110px",
    rendu: ({ naissance }) => (naissance === null ? <span className="muted">inconnue</span> : jourCourt(naissance)),
  },
  {
    cle: "ine",
    titre: "INE",
    largeur: "150px",
    rendu: ({ ine }) => (ine === null ? <span className="t-warn">sans INE</span> : <code>{ine}</code>),
  },
  {
    cle: "etat",
    titre: "État",
    largeur: "150px",
    rendu: ({ actif, retireLe }) =>
      actif ? "Présent" : `Retiré${retireLe === null ? "" : ` le ${jourCourt(retireLe)}`}`,
  },
];

function Nom({ eleve }: { eleve: EleveListe }) {
  const { state } = useLocation();
  const nom = nomEleve(eleve);
  return (
    <Link to={`/personnes/eleves/${eleve.id}`} state={state} title={nom}>
      {nom}
    </Link>
  );
}

function SansClasse() {
  return (
    <EtatVide icone={IconUsers} titre="Vous n’êtes encore rattaché à aucune classe.">
      Demandez à la direction de vous y rattacher&nbsp;: ses élèves paraîtront ici.
    </EtatVide>
  );
}

function SansEleve() {
  const { deSource } = useMots();
  return (
    <EtatVide
      icone={IconFileImport}
      titre={`Les élèves arrivent avec le premier import ${deSource}.`}
      action={
        <LienBouton vers="/imports" variante="primaire">
          Déposer les fichiers {deSource}
        </LienBouton>
      }
    />
  );
}
