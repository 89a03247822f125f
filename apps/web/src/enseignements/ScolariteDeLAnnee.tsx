import type { ScolariteCollege } from "@navette/server/api";
import { useDirection } from "../shell/Reserve.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { anneeScolaire, jourLong } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { LienStructure } from "./Liens.tsx";
import { useScolarite } from "./queries.ts";
import { libelles } from "./words.ts";

/** Where a pupil of a collège is this year, what he studies, and where he was last year. */
export function ScolariteDeLAnnee({ eleveId }: { eleveId: string }) {
  const lecture = useScolarite(eleveId);
  return (
    <Panneau titre={lecture.data ? `Scolarité ${anneeScolaire(lecture.data.annee)}` : "Scolarité"} bord>
      <UneFoisLu lecture={lecture} quoi="la scolarité" forme="lignes">
        {(scolarite) => <Contenu scolarite={scolarite} />}
      </UneFoisLu>
    </Panneau>
  );
}

const vide = (texte: string) => <span className="muted">{texte}</span>;

function Contenu({ scolarite }: { scolarite: ScolariteCollege }) {
  const { division, groupes, options, mef, regime, doublement, anDernier } = scolarite;
  const direction = useDirection();
  return (
    <Fiche>
      <Rubrique nom="Division">
        {division === null ? vide("aucune") : <LienStructure type="division" {...division} />}
      </Rubrique>
      <Rubrique nom="Formation">
        {mef === null ? (
          <span className="t-warn">sans MEF</span>
        ) : (
          <>
            {mef.libelle} {direction && <code>{mef.code}</code>}
          </>
        )}
        {doublement === true && " · redouble"}
      </Rubrique>
      <Rubrique nom="Groupes">
        {groupes.length === 0
          ? vide("aucun")
          : groupes.map((groupe) => (
              <div key={groupe.id}>
                <LienStructure type="groupe" {...groupe} />
                {groupe.matieres.length > 0 && ` ${libelles(groupe.matieres)}`}
              </div>
            ))}
      </Rubrique>
      <Rubrique nom="Options">
        {options.length === 0
          ? vide("aucune")
          : options.map(({ rang, matiere, modalite }) => (
              <div key={rang}>
                {matiere.libelle}, {modalite.libelle.toLocaleLowerCase("fr")}
              </div>
            ))}
      </Rubrique>
      {direction && <Rubrique nom="Régime">{regime?.libelle ?? vide("inconnu")}</Rubrique>}
      <Rubrique nom="Présence">{presence(scolarite) ?? vide("dates inconnues")}</Rubrique>
      {direction && (
        <Rubrique nom="L’an dernier">{anDernier ? avant(anDernier) || vide("inconnu") : vide("inconnu")}</Rubrique>
      )}
    </Fiche>
  );
}

function presence({ entree, sortie }: ScolariteCollege): string | undefined {
  const parts = [entree && `depuis le ${jourLong(entree)}`, sortie && `jusqu’au ${jourLong(sortie)}`].filter(Boolean);
  return parts.join(", ") || undefined;
}

function avant({ etablissement, uai, mef, division }: NonNullable<ScolariteCollege["anDernier"]>): string {
  const lieu = etablissement && uai ? `${etablissement} (${uai})` : (etablissement ?? uai);
  return [lieu, mef?.libelle, division].filter(Boolean).join(", ");
}
