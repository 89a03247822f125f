import { accorde } from "@navette/formats/codes/accord";
import type { EleveListe, Eleves } from "@navette/server/api";
import { IconFileImport, IconPrinter, IconUsers } from "@tabler/icons-react";
import { Link, useLocation } from "react-router";
import { useSession } from "../api/session.ts";
import { useMots } from "../shell/degre.ts";
import { useDirection } from "../shell/Reserve.tsx";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { jourCourt, nombre, pluriel } from "../ui/mots.ts";
import { Page } from "../ui/Page.tsx";
import { type Colonne, TableVirtuelle } from "../ui/TableVirtuelle.tsx";
import { FiltresEleves } from "./FiltresEleves.tsx";
import { OngletsPersonnes } from "./OngletsPersonnes.tsx";
import { type FiltreListe, useEleves } from "./queries.ts";
import { useChoixEleves } from "./use-choix-eleves.ts";
import { nomPrenom, titreEleves, vosEleves } from "./words.ts";

/** Every pupil the school knows; those who left are kept. */
export function ElevesPage() {
  const { choix, typed, setTyped, setFiltre, setClasse } = useChoixEleves();
  const lecture = useEleves(choix);
  const direction = useDirection();
  const { degre } = useSession().etablissement;
  const searching = choix.recherche !== "" || choix.classeId !== undefined;
  return (
    <Page
      lecture={lecture}
      quoi="la liste des élèves"
      titre="Élèves"
      titreDe={(data) => titreOf(data, choix, direction)}
      sous={direction ? "Personne n’est jamais effacé\u00a0: un élève parti rejoint les anciens." : vosEleves(degre)}
      fin={
        (lecture.data?.eleves.length ?? 0) > 0 && (
          <Bouton icone={IconPrinter} onClick={() => window.print()}>
            Imprimer la liste
          </Bouton>
        )
      }
      onglets={<OngletsPersonnes />}
    >
      {({ eleves, parFiltre }) => {
        const vide = !Object.values(parFiltre).some((count) => count > 0);
        if (vide && !searching) return direction ? <SansEleve /> : <SansClasse />;
        return (
          <section className="panel" aria-label="Liste des élèves" aria-busy={lecture.isPlaceholderData}>
            <FiltresEleves
              choix={choix}
              typed={typed}
              parFiltre={parFiltre}
              onRecherche={setTyped}
              onFiltre={setFiltre}
              onClasse={setClasse}
            />
            <Lignes eleves={eleves} memoire={`eleves ${JSON.stringify(choix)}`} />
          </section>
        );
      }}
    </Page>
  );
}

function Lignes({ eleves, memoire }: { eleves: readonly EleveListe[]; memoire: string }) {
  const direction = useDirection();
  if (eleves.length === 0) {
    return (
      <p className="panel-body muted" role="status">
        Aucun élève ne répond à cette demande.
      </p>
    );
  }
  return (
    <TableVirtuelle
      nom="Élèves"
      colonnes={direction ? colonnes : colonnes.filter(({ cle }) => cle !== "ine" && cle !== "etat")}
      lignes={eleves}
      cleDe={({ id }) => id}
      largeurMin={direction ? "880px" : "560px"}
      memoire={memoire}
    />
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
    rendu: ({ actif, sexe, retireLe }) =>
      actif
        ? accorde(sexe, "Présent", "Présente")
        : `${accorde(sexe, "Ancien", "Ancienne")}${retireLe === null ? "" : ` depuis le ${jourCourt(retireLe)}`}`,
  },
];

function Nom({ eleve }: { eleve: EleveListe }) {
  const { state } = useLocation();
  const nom = nomPrenom(eleve);
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
