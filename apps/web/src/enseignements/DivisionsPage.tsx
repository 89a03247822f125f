import type { Division } from "@navette/server/api";
import { Badge } from "../ui/Badge.tsx";
import { nombre } from "../ui/mots.ts";
import type { Colonne } from "../ui/TableVirtuelle.tsx";
import { LienStructure } from "./Liens.tsx";
import { Liste } from "./Liste.tsx";
import { PageDuCollege } from "./PageDuCollege.tsx";
import { useDivisions } from "./queries.ts";
import { libelles, noms, titreDivisions } from "./words.ts";

/** The divisions of a collège, and what each still lacks. */
export function DivisionsPage() {
  return (
    <PageDuCollege
      lecture={useDivisions()}
      quoi="les divisions"
      titre="Divisions"
      titreDe={({ divisions }) => titreDivisions(divisions)}
      sous="Les divisions viennent de SIECLE, leurs services et leurs professeurs principaux de STS-Web."
      estVide={({ divisions }) => divisions.length === 0}
      vide="Les divisions arrivent avec le premier import de SIECLE."
    >
      {({ divisions }) => (
        <Liste
          nom="Divisions"
          chercher="Chercher une division"
          exemple="Code, formation ou professeur principal"
          lignes={divisions}
          colonnes={colonnes}
          cleDe={({ id }) => id}
          texteDe={({ code, niveaux, mefs, principaux }) =>
            [code, ...niveaux, libelles(mefs), noms(principaux)].join(" ")
          }
          largeurMin="900px"
        />
      )}
    </PageDuCollege>
  );
}

const colonnes: readonly Colonne<Division>[] = [
  {
    cle: "code",
    titre: "Division",
    entete: true,
    largeur: "120px",
    rendu: ({ id, code }) => <LienStructure type="division" id={id} code={code} />,
  },
  { cle: "niveau", titre: "Niveau", largeur: "80px", rendu: ({ niveaux }) => niveaux.join(", ") || "—" },
  {
    cle: "mef",
    titre: "Formations",
    largeur: "20%",
    rendu: ({ mefs }) => <span title={libelles(mefs)}>{libelles(mefs) || "—"}</span>,
  },
  { cle: "eleves", titre: "Élèves", largeur: "70px", chiffre: true, rendu: ({ eleves }) => nombre(eleves) },
  {
    cle: "principal",
    titre: "Professeur principal",
    rendu: ({ principaux }) =>
      principaux.length === 0 ? (
        <span className="t-warn">aucun</span>
      ) : (
        <span title={noms(principaux)}>{noms(principaux)}</span>
      ),
  },
  { cle: "groupes", titre: "Groupes", largeur: "80px", chiffre: true, rendu: ({ groupes }) => nombre(groupes) },
  {
    cle: "services",
    titre: "Services",
    largeur: "90px",
    chiffre: true,
    rendu: ({ services, servicesDeGroupe }) => nombre(services + servicesDeGroupe),
  },
  { cle: "etat", titre: "État", largeur: "190px", rendu: (division) => <EtatDivision division={division} /> },
];

/** Complete, or what is missing first. */
export function EtatDivision({ division }: { division: Division }) {
  const { archivee, principaux, sansEnseignant, services, servicesDeGroupe } = division;
  if (archivee) return <Badge ton="todo">Archivée</Badge>;
  if (services + servicesDeGroupe === 0) return <Badge ton="warn">Sans service</Badge>;
  if (sansEnseignant > 0) return <Badge ton="warn">Service à pourvoir</Badge>;
  if (principaux.length === 0) return <Badge ton="warn">Sans prof. principal</Badge>;
  return <Badge ton="ok">Complète</Badge>;
}
