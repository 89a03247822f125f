import type { FicheGroupe } from "@navette/server/api";
import { IconX } from "@tabler/icons-react";
import { nomPrenom } from "../personnes/words.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { type Colonne, TableVirtuelle } from "../ui/TableVirtuelle.tsx";
import { LienStructure, NomEleve } from "./Liens.tsx";
import { useDesinscrire } from "./queries.ts";
import { codes } from "./words.ts";

type Membre = FicheGroupe["membres"][number];

interface ElevesDeGroupeProps {
  readonly groupe: FicheGroupe;
  readonly direction: boolean;
}

/** The pupils of a group, division after division. */
export function ElevesDeGroupe({ groupe, direction }: ElevesDeGroupeProps) {
  const oter = useDesinscrire(groupe.id);
  const { membres, origine, actif, divisions } = groupe;
  const ranges = membres.toSorted((a, b) => rang(groupe, a) - rang(groupe, b));
  const change = direction && actif;
  return (
    <Panneau
      titre="Élèves"
      note={divisions.length > 1 ? `${pluriel(membres.length, "élève")} de ${codes(divisions)}` : undefined}
      bord
    >
      {oter.error && <Erreur error={oter.error} effet="L’élève est toujours dans le groupe." />}
      {membres.length === 0 ? (
        <p className="panel-body muted">Aucun élève n’est dans ce groupe.</p>
      ) : (
        <TableVirtuelle
          nom="Élèves du groupe"
          colonnes={change ? [...colonnes, otable(oter.mutate, oter.isPending)] : colonnes}
          lignes={ranges}
          cleDe={({ id }) => id}
          largeurMin="640px"
        />
      )}
      {change && origine === "import" && membres.length > 0 && (
        <p className="panel-body muted">Un élève ôté ici ne revient par un import que si quelqu’un l’accepte.</p>
      )}
    </Panneau>
  );
}

const rang = ({ divisions }: FicheGroupe, { division }: Membre) =>
  division === null ? divisions.length : divisions.findIndex(({ id }) => id === division.id);

const colonnes: readonly Colonne<Membre>[] = [
  { cle: "nom", titre: "Nom et prénom", entete: true, largeur: "38%", rendu: (eleve) => <NomEleve {...eleve} /> },
  {
    cle: "division",
    titre: "Division",
    rendu: ({ division }) =>
      division === null ? (
        <span className="t-warn">sans division</span>
      ) : (
        <LienStructure type="division" {...division} />
      ),
  },
  {
    cle: "origine",
    titre: "Origine",
    largeur: "130px",
    rendu: ({ origine }) => (origine === "manuel" ? "Mis ici" : "Importé"),
  },
];

function otable(oter: (eleveId: string) => void, occupe: boolean): Colonne<Membre> {
  return {
    cle: "oter",
    titre: "Changer",
    largeur: "110px",
    rendu: (eleve) => (
      <Bouton
        petit
        variante="discret"
        icone={IconX}
        nom={`Ôter ${nomPrenom(eleve)} du groupe`}
        occupe={occupe}
        onClick={() => oter(eleve.id)}
      >
        Ôter
      </Bouton>
    ),
  };
}
