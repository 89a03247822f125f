import type { FicheDivision } from "@navette/server/api";
import { IconUsers } from "@tabler/icons-react";
import { useParams } from "react-router";
import { useSession } from "../api/session.ts";
import { Historique } from "../journal/Historique.tsx";
import { EnseignantsDeClasse } from "../structures/EnseignantsDeClasse.tsx";
import { useClasses } from "../structures/queries.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { type Colonne, TableVirtuelle } from "../ui/TableVirtuelle.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { EtatDivision } from "./DivisionsPage.tsx";
import { colonnesGroupes } from "./GroupesPage.tsx";
import { LiensStructures, NomEleve } from "./Liens.tsx";
import { useDivision } from "./queries.ts";
import { useJour } from "./Regard.tsx";
import { ServicesDe } from "./ServicesDe.tsx";
import { noms } from "./words.ts";

const parents = [{ libelle: "Divisions", vers: "/structures" }];

/** One division: what is taught there and by whom, its groups, its pupils, its history. */
export function DivisionPage() {
  const { classeId = "" } = useParams();
  const { jour } = useJour();
  const lecture = useDivision(classeId, jour);
  return (
    <Dossier lecture={lecture} fil={parents} quoi="la division">
      {(division) => <Contenu division={division} />}
    </Dossier>
  );
}

function Contenu({ division }: { division: FicheDivision }) {
  const { id, code, eleves, partielle, jour, inscrits, sesServices, historique } = division;
  const direction = useSession().compte.role !== "enseignant";
  return (
    <>
      <TitrePage
        fil={[...parents, { libelle: code }]}
        titre={`${code}, ${pluriel(eleves, "élève")}${partielle ? " de vos groupes" : ""}`}
        sous={partielle && "Vous n’enseignez pas à toute la division\u00a0: seuls vos élèves sont montrés ici."}
        fin={
          direction && (
            <LienBouton vers={`/personnes?classe=${id}`} icone={IconUsers}>
              Voir ses élèves
            </LienBouton>
          )
        }
      />
      <div className="stack">
        <Identite division={division} />
        <ServicesDe services={sesServices} jour={jour} nom={code} />
        <Groupes division={division} />
        <Panneau titre="Élèves" note={pluriel(inscrits.length, "élève")} bord>
          <TableVirtuelle
            nom="Élèves de la division"
            colonnes={colonnesEleves}
            lignes={inscrits}
            cleDe={(eleve) => eleve.id}
            largeurMin="640px"
          />
        </Panneau>
        {direction && <Rattachements classeId={id} />}
        {direction && (
          <Panneau titre="Qui a changé quoi" note="Du plus récent au plus ancien." bord>
            <Historique lignes={historique} />
          </Panneau>
        )}
      </div>
    </>
  );
}

function Identite({ division }: { division: FicheDivision }) {
  const { niveaux, mefs, principaux, services, servicesDeGroupe } = division;
  return (
    <Panneau titre="La division" fin={<EtatDivision division={division} />} bord>
      <Fiche>
        <Rubrique nom="Niveau">{niveaux.join(", ") || <span className="muted">inconnu</span>}</Rubrique>
        <Rubrique nom="Formations">
          {mefs.map((mef) => `${mef.libelle} (${pluriel(mef.eleves, "élève")})`).join(", ") || (
            <span className="muted">aucun élève n’a de MEF</span>
          )}
        </Rubrique>
        <Rubrique nom="Professeur principal">
          {noms(principaux) || <span className="t-warn">aucun&nbsp;: désignez-le dans STS-Web</span>}
        </Rubrique>
        <Rubrique nom="Services">
          {nombre(services)} en division, {nombre(servicesDeGroupe)} en groupe
        </Rubrique>
      </Fiche>
    </Panneau>
  );
}

function Groupes({ division: { sesGroupes } }: { division: FicheDivision }) {
  return (
    <Panneau titre="Groupes" note={pluriel(sesGroupes.length, "groupe")} bord>
      {sesGroupes.length === 0 ? (
        <p className="panel-body muted">Aucun groupe ne puise dans cette division.</p>
      ) : (
        <TableVirtuelle
          nom="Groupes de la division"
          colonnes={colonnesGroupes}
          lignes={sesGroupes}
          cleDe={({ id }) => id}
          largeurMin="900px"
          hauteur="320px"
        />
      )}
    </Panneau>
  );
}

type Inscrit = FicheDivision["inscrits"][number];

const colonnesEleves: readonly Colonne<Inscrit>[] = [
  { cle: "nom", titre: "Nom et prénom", entete: true, largeur: "34%", rendu: (eleve) => <NomEleve {...eleve} /> },
  {
    cle: "mef",
    titre: "Formation",
    largeur: "20%",
    rendu: ({ mef }) => mef?.libelle ?? <span className="t-warn">sans MEF</span>,
  },
  { cle: "groupes", titre: "Groupes", rendu: ({ groupes }) => <LiensStructures type="groupe" liste={groupes} /> },
];

/** Who reaches the division besides what STS-Web says: tied here by hand. */
function Rattachements({ classeId }: { classeId: string }) {
  const { data } = useClasses();
  const classe = data?.classes.find(({ id }) => id === classeId);
  if (!classe) return null;
  return (
    <EnseignantsDeClasse
      classe={classe}
      titre="Rattachés à la main"
      note="Les enseignants des services, les suppléants et le professeur principal ont déjà accès à la division."
    />
  );
}
