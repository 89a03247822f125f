import type { Import, ImportListe } from "@navette/server/api";
import { IconFileImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { moment, nombre, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { OngletsPersonnes } from "./OngletsPersonnes.tsx";

type Familles = NonNullable<Import["familles"]>;

/** The last applied import that read families; `null` when none did. */
async function lastFamilles(): Promise<{ readonly le: string; readonly familles: Familles } | null> {
  const { imports } = await api<{ imports: ImportListe[] }>("/api/imports");
  for (const { id, etat, appliqueLe } of imports) {
    if (etat !== "applique" || appliqueLe === null) continue;
    const { familles } = await api<Import>(`/api/imports/${id}`);
    if (familles) return { le: appliqueLe, familles };
  }
  return null;
}

/** What is known of the families for now: read in the files of ONDE, not imported yet. */
export function ResponsablesPage() {
  const { data, error, refetch } = useQuery({ queryKey: ["familles"], queryFn: lastFamilles });
  return (
    <>
      <TitrePage
        titre={
          data
            ? `${pluriel(data.familles.responsables, "responsable")} lus dans ONDE, pas encore importés`
            : "Responsables"
        }
        sous="Les responsables seront importés avec les familles. Aucun dossier n’est encore créé pour eux."
      />
      <OngletsPersonnes />
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      {data === undefined && !error && <Chargement quoi="les nombres du dernier import" forme="lignes" />}
      {data === null && (
        <EtatVide
          icone={IconFileImport}
          titre="Aucun fichier des responsables n’a encore été lu."
          action={<LienBouton vers="/imports">Déposer les fichiers d’ONDE</LienBouton>}
        >
          Dans ONDE, c’est l’extraction des responsables, à déposer avec celle des élèves.
        </EtatVide>
      )}
      {data && <Nombres {...data} />}
    </>
  );
}

function Nombres({ le, familles }: { le: string; familles: Familles }) {
  return (
    <Panneau
      titre="Dernier fichier lu"
      note={moment(le)}
      fin={
        <LienBouton vers="/imports" petit>
          Voir les imports
        </LienBouton>
      }
      bord
    >
      <Fiche>
        <Rubrique nom="Responsables">{nombre(familles.responsables)}</Rubrique>
        <Rubrique nom="Liens avec un élève">{nombre(familles.liens)}</Rubrique>
        <Rubrique nom="Élève reconnu">{pluriel(familles.reconnus, "lien")}</Rubrique>
        <Rubrique nom="Élève inconnu ici">{pluriel(familles.inconnus, "lien")}</Rubrique>
        <Rubrique nom="Élève à départager">{pluriel(familles.ambigus, "lien")}</Rubrique>
      </Fiche>
    </Panneau>
  );
}
