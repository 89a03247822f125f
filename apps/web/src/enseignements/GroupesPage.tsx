import type { Groupe } from "@navette/server/api";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useSession } from "../api/session.ts";
import { Badge } from "../ui/Badge.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { nombre } from "../ui/mots.ts";
import { Segments } from "../ui/Segments.tsx";
import type { Colonne } from "../ui/TableVirtuelle.tsx";
import { LienStructure, LiensStructures } from "./Liens.tsx";
import { Liste } from "./Liste.tsx";
import { PageDuCollege } from "./PageDuCollege.tsx";
import { useGroupes } from "./queries.ts";
import { codes, libelles, noms, titreGroupes } from "./words.ts";

/** The groups of a collège: those of SIECLE and STS-Web, and those made here. */
export function GroupesPage() {
  const direction = useSession().compte.role !== "enseignant";
  return (
    <PageDuCollege
      lecture={useGroupes()}
      quoi="les groupes"
      titre="Groupes"
      titreDe={({ groupes }) => titreGroupes(groupes)}
      sous="Un groupe créé ici reste&nbsp;: aucun import ne propose de le retirer."
      fin={
        direction && (
          <LienBouton vers="/structures/groupes/nouveau" variante="primaire" icone={IconPlus}>
            Créer un groupe
          </LienBouton>
        )
      }
      estVide={({ groupes }) => groupes.length === 0}
      vide="Les groupes arrivent avec le premier import de SIECLE ou de STS-Web."
    >
      {({ groupes }) => <Groupes groupes={groupes} />}
    </PageDuCollege>
  );
}

const ETATS = { ouverts: "En cours", ici: "Créés ici", finis: "Terminés" } as const;
type Etat = keyof typeof ETATS;

const ADMET: Readonly<Record<Etat, (groupe: Groupe) => boolean>> = {
  ouverts: ({ actif }) => actif,
  ici: ({ actif, origine }) => actif && origine === "manuel",
  finis: ({ actif }) => !actif,
};

function Groupes({ groupes }: { groupes: readonly Groupe[] }) {
  const [etat, setEtat] = useState<Etat>("ouverts");
  return (
    <Liste
      nom="Groupes"
      chercher="Chercher un groupe"
      exemple="Code, nom, matière ou enseignant"
      lignes={groupes.filter(ADMET[etat])}
      colonnes={colonnesGroupes}
      cleDe={({ id }) => id}
      texteDe={({ code, libelle, divisions, matieres, enseignants }) =>
        [code, libelle, codes(divisions), libelles(matieres), noms(enseignants)].join(" ")
      }
      largeurMin="980px"
      filtres={
        <Segments
          nom="Quels groupes"
          valeur={etat}
          onChange={setEtat}
          choix={(Object.keys(ETATS) as Etat[]).map((valeur) => ({
            valeur,
            libelle: `${ETATS[valeur]} (${nombre(groupes.filter(ADMET[valeur]).length)})`,
          }))}
        />
      }
    />
  );
}

export const colonnesGroupes: readonly Colonne<Groupe>[] = [
  {
    cle: "code",
    titre: "Groupe",
    entete: true,
    largeur: "170px",
    rendu: ({ id, code }) => <LienStructure type="groupe" id={id} code={code} />,
  },
  {
    cle: "libelle",
    titre: "Nom",
    largeur: "17%",
    rendu: ({ libelle }) =>
      libelle === null ? <span className="muted">—</span> : <span title={libelle}>{libelle}</span>,
  },
  {
    cle: "divisions",
    titre: "Divisions",
    largeur: "15%",
    rendu: ({ divisions }) => <LiensStructures type="division" liste={divisions} />,
  },
  {
    cle: "matieres",
    titre: "Matières",
    largeur: "19%",
    rendu: ({ matieres }) => <span title={libelles(matieres)}>{libelles(matieres) || "—"}</span>,
  },
  {
    cle: "enseignants",
    titre: "Enseignants",
    rendu: ({ enseignants }) =>
      enseignants.length === 0 ? (
        <span className="muted">aucun</span>
      ) : (
        <span title={noms(enseignants)}>{noms(enseignants)}</span>
      ),
  },
  { cle: "eleves", titre: "Élèves", largeur: "70px", chiffre: true, rendu: ({ eleves }) => nombre(eleves) },
  {
    cle: "origine",
    titre: "Origine",
    largeur: "120px",
    rendu: (groupe) => <OrigineGroupe groupe={groupe} />,
  },
];

export function OrigineGroupe({ groupe: { actif, origine } }: { groupe: Groupe }) {
  if (!actif) return <Badge ton="todo">Terminé</Badge>;
  return origine === "manuel" ? <Badge ton="info">Créé ici</Badge> : "Importé";
}
