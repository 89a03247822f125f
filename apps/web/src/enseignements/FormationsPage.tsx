import "../ui/tableau.css";
import "../ui/repli.css";
import type { Formation } from "@navette/server/api";
import { IconChevronRight } from "@tabler/icons-react";
import { Badge } from "../ui/Badge.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { Icone } from "../ui/Icone.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { LiensStructures } from "./Liens.tsx";
import { PageDuCollege } from "./PageDuCollege.tsx";
import { useFormations } from "./queries.ts";
import { heuresOu } from "./words.ts";

/** The formations (MEF) of the collège: who attends each, and how each of its matières is chosen. */
export function FormationsPage() {
  return (
    <PageDuCollege
      lecture={useFormations()}
      quoi="les formations"
      titre="Formations"
      titreDe={({ formations }) => titreFormations(formations)}
      sous="Une formation (MEF) dit ce qu’un élève peut étudier. La façon dont chaque matière se choisit est celle que LSU attend."
      estVide={({ formations }) => formations.length === 0}
      vide="Les formations arrivent avec la nomenclature de SIECLE."
    >
      {({ formations }) => (
        <div className="stack">
          {formations
            .filter(({ eleves }) => eleves > 0)
            .map((formation) => (
              <UneFormation key={formation.code} formation={formation} />
            ))}
          <SansEleve formations={formations.filter(({ eleves }) => eleves === 0)} />
        </div>
      )}
    </PageDuCollege>
  );
}

function titreFormations(formations: readonly Formation[]): string {
  const used = formations.filter(({ eleves }) => eleves > 0).length;
  return `${pluriel(used, "formation")} sur ${nombre(formations.length)} ${used >= 2 ? "ont" : "a"} des élèves`;
}

function UneFormation({ formation }: { formation: Formation }) {
  const { code, libelle, eleves, divisions, groupes, programme } = formation;
  return (
    <Panneau titre={libelle} note={pluriel(eleves, "élève")} fin={<Fermee formation={formation} />} bord>
      <Fiche>
        <Rubrique nom="Code MEF">
          <code>{code}</code>
        </Rubrique>
        <Rubrique nom="Divisions">
          <LiensStructures type="division" liste={divisions} />
        </Rubrique>
        <Rubrique nom="Groupes ouverts à elle">{nombre(groupes)}</Rubrique>
      </Fiche>
      {programme.length === 0 ? (
        <p className="panel-body muted">SIECLE ne lui donne aucune matière.</p>
      ) : (
        <details className="panel-body" open>
          <summary>
            <Icone de={IconChevronRight} className="chev" /> {pluriel(programme.length, "matière")}
          </summary>
          <Programme formation={formation} />
        </details>
      )}
    </Panneau>
  );
}

function Fermee({ formation: { ouverte } }: { formation: Formation }) {
  return ouverte === false ? <Badge ton="todo">Fermée aux inscriptions</Badge> : null;
}

/** What SIECLE lists and nobody attends: where pupils come from, or a formation of another year. */
function SansEleve({ formations }: { formations: readonly Formation[] }) {
  if (formations.length === 0) return null;
  return (
    <Panneau titre="Sans élève cette année" note={pluriel(formations.length, "formation")} bord>
      <Fiche>
        {formations.map((formation) => (
          <Rubrique key={formation.code} nom={formation.libelle} fin={<Fermee formation={formation} />}>
            <code>{formation.code}</code>
          </Rubrique>
        ))}
      </Fiche>
    </Panneau>
  );
}

function Programme({ formation: { libelle, programme } }: { formation: Formation }) {
  return (
    <Region nom={`Matières de ${libelle}`}>
      <table className="table">
        <caption className="vh">Matières de {libelle}</caption>
        <thead>
          <tr>
            <th scope="col">Matière</th>
            <th scope="col">Comment elle se choisit</th>
            <th scope="col" className="n">
              Heures
            </th>
          </tr>
        </thead>
        <tbody>
          {programme.map(({ matiere, modalite, heures }) => (
            <tr key={`${matiere.code} ${modalite.code}`}>
              <th scope="row">{matiere.libelle}</th>
              <td>{modalite.libelle}</td>
              <td className="n">{heuresOu(heures)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Region>
  );
}
