import "./familles.css";
import { accorde } from "@navette/formats/codes/accord";
import type { ResponsableListe } from "@navette/server/api";
import { IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useLocation } from "react-router";
import { OngletsPersonnes } from "../personnes/OngletsPersonnes.tsx";
import { useChoix } from "../personnes/use-choix.ts";
import { useMots } from "../shell/degre.ts";
import { useDirection } from "../shell/Reserve.tsx";
import { Badge } from "../ui/Badge.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { ChampTexte } from "../ui/Champ.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { Filtres } from "../ui/Filtres.tsx";
import { nombre, telephoneEnMots } from "../ui/mots.ts";
import { Page } from "../ui/Page.tsx";
import { Segments } from "../ui/Segments.tsx";
import { type Colonne, TableVirtuelle } from "../ui/TableVirtuelle.tsx";
import { DeclarerLegaux } from "./DeclarerLegaux.tsx";
import { useResponsables } from "./queries.ts";
import { enfantsEnMots, FILTRES, nomResponsable, titreResponsables } from "./words.ts";

/** All who answer for a pupil of the school; those who no longer do are kept. */
export function ResponsablesPage() {
  const { recherche, filtre, typed, setTyped, setFiltre } = useChoix(FILTRES, "actifs");
  const choix = { recherche, filtre };
  const [coches, setCoches] = useState<ReadonlySet<string>>(new Set());
  const [faits, setFaits] = useState<readonly string[]>([]);
  const declare = useDirection() && filtre === "a-preciser";
  const lecture = useResponsables(choix);
  return (
    <Page
      lecture={lecture}
      quoi="la liste des responsables"
      titre="Responsables"
      titreDe={(data) => titreOf(choix.recherche, data)}
      sous="Parents, tuteurs et personnes à contacter. Un responsable parti rejoint les anciens."
      onglets={<OngletsPersonnes />}
    >
      {({ responsables, parFiltre }) => {
        const known = Object.values(parFiltre).some((count) => count > 0);
        if (!known && recherche === "") return <SansResponsable />;
        return (
          <section className="panel" aria-label="Liste des responsables" aria-busy={lecture.isPlaceholderData}>
            <Filtres>
              <ChampTexte
                label="Chercher un responsable"
                type="search"
                valeur={typed}
                onValeur={setTyped}
                placeholder="Nom, enfant, classe ou commune"
                autoComplete="off"
                maxLength={100}
              />
              <Segments
                nom="Quels responsables"
                valeur={choix.filtre}
                onChange={setFiltre}
                choix={FILTRES.map(({ valeur, libelle }) => ({
                  valeur,
                  libelle: `${libelle} (${nombre(parFiltre[valeur])})`,
                }))}
              />
            </Filtres>
            {declare && (
              <DeclarerLegaux
                responsables={responsables}
                coches={coches}
                onCoches={setCoches}
                faits={faits}
                onFaits={setFaits}
              />
            )}
            {responsables.length === 0 ? (
              <p className="panel-body muted" role="status">
                Aucun responsable ne répond à cette demande.
              </p>
            ) : (
              <TableVirtuelle
                nom="Responsables"
                colonnes={declare ? [colonneNom(coches, setCoches), ...colonnes.slice(1)] : colonnes}
                lignes={responsables}
                cleDe={({ id }) => id}
                largeurMin="920px"
                memoire={`responsables ${JSON.stringify(choix)}`}
              />
            )}
          </section>
        );
      }}
    </Page>
  );
}

function titreOf(
  recherche: string,
  first: Parameters<typeof titreResponsables>[0] & { readonly total: number },
): string {
  if (recherche === "") return titreResponsables(first);
  const { total } = first;
  return `${nombre(total)} ${total >= 2 ? "responsables répondent" : "responsable répond"} à votre demande`;
}

const inconnu = <span className="muted">—</span>;

const colonnes: readonly Colonne<ResponsableListe>[] = [
  { cle: "nom", titre: "Nom et prénom", entete: true, largeur: "27%", rendu: (each) => <Nom responsable={each} /> },
  { cle: "enfants", titre: "Enfants", largeur: "27%", rendu: (each) => <Enfants responsable={each} /> },
  {
    cle: "niveau",
    titre: "Responsabilité",
    largeur: "120px",
    rendu: ({ aPreciser }) => (aPreciser.length > 0 ? <span className="t-warn">à préciser</span> : "précisée"),
  },
  {
    cle: "telephone",
    titre: "Téléphone",
    largeur: "140px",
    rendu: ({ telephone }) => (telephone ? telephoneEnMots(telephone) : inconnu),
  },
  { cle: "commune", titre: "Commune", rendu: ({ commune }) => commune ?? inconnu },
];

function Nom({ responsable }: { responsable: ResponsableListe }) {
  const { state } = useLocation();
  const nom = nomResponsable(responsable);
  return (
    <>
      <Link to={`/personnes/responsables/${responsable.id}`} state={state} title={nom}>
        {nom}
      </Link>
      {!responsable.actif && (
        <>
          {" "}
          <Badge ton="todo">{accorde(responsable.civilite, "Ancien", "Ancienne")}</Badge>
        </>
      )}
    </>
  );
}

/** The name, and what chooses it. */
const colonneNom = (
  coches: ReadonlySet<string>,
  onCoches: (coches: ReadonlySet<string>) => void,
): Colonne<ResponsableListe> => ({
  cle: "nom",
  titre: "Nom et prénom",
  entete: true,
  largeur: "27%",
  rendu: (each) => (
    <>
      <input
        type="checkbox"
        className="tick"
        aria-label={`Choisir ${nomResponsable(each)}`}
        checked={coches.has(each.id)}
        onChange={({ currentTarget }) => {
          const next = new Set(coches);
          if (currentTarget.checked) next.add(each.id);
          else next.delete(each.id);
          onCoches(next);
        }}
      />
      <Nom responsable={each} />
    </>
  ),
});

function Enfants({ responsable }: { responsable: ResponsableListe }) {
  const text = enfantsEnMots(responsable);
  return responsable.enfants.length === 0 ? <span className="muted">{text}</span> : <span title={text}>{text}</span>;
}

function SansResponsable() {
  const { deSource } = useMots();
  return (
    <EtatVide
      icone={IconUsers}
      titre="Aucun responsable n’est encore connu."
      action={
        <LienBouton vers="/imports" variante="primaire">
          Déposer les fichiers {deSource}
        </LienBouton>
      }
    >
      Ils arrivent avec le fichier des responsables. Vous pouvez aussi en ajouter un depuis le dossier d’un élève.
    </EtatVide>
  );
}
