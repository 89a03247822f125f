import { useState } from "react";
import { useSession } from "../api/session.ts";
import { useComptes } from "../comptes/queries.ts";
import { Historique } from "../journal/Historique.tsx";
import { type FiltreJournal, useJournal } from "../journal/queries.ts";
import { SUJETS } from "../journal/sujets.ts";
import { nomPrenom } from "../personnes/words.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { ChampDate } from "../ui/ChampDate.tsx";
import { Ligne } from "../ui/Formulaire.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { OngletsAdministration } from "./OngletsAdministration.tsx";

/** Who did what, when, from which import. Nothing of it can be changed. */
export function JournalPage() {
  const [filtre, setFiltre] = useState<FiltreJournal>({});
  const journal = useJournal(filtre);
  const { hasNextPage, fetchNextPage, isFetchingNextPage } = journal;
  const lignes = journal.data?.pages.flatMap((page) => page.lignes) ?? [];
  return (
    <>
      <TitrePage
        titre="Journal"
        sous="Chaque modification, avec son auteur et son heure. Le journal ne s’efface pas."
      />
      <OngletsAdministration />
      <div className="stack">
        <Filtres filtre={filtre} onFiltre={setFiltre} />
        <UneFoisLu lecture={journal} quoi="le journal" forme="lignes">
          {() => (
            <Panneau
              titre={lignes.length === 0 ? "Rien ne répond à ces filtres" : "Du plus récent au plus ancien"}
              note={
                lignes.length > 0 && `${pluriel(lignes.length, "ligne")}${hasNextPage ? ", il y en a d’autres" : ""}`
              }
              bord
            >
              <Historique lignes={lignes} liens />
              {hasNextPage && (
                <div className="panel-body">
                  <Bouton occupe={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                    Voir les lignes plus anciennes
                  </Bouton>
                </div>
              )}
            </Panneau>
          )}
        </UneFoisLu>
      </div>
    </>
  );
}

interface FiltresProps {
  readonly filtre: FiltreJournal;
  readonly onFiltre: (filtre: FiltreJournal) => void;
}

function Filtres({ filtre, onFiltre }: FiltresProps) {
  const { compte } = useSession();
  const { data } = useComptes({ enabled: compte.role === "administrateur" });
  const [du, setDu] = useState<string>();
  const [au, setAu] = useState<string>();
  return (
    <Panneau titre="Filtrer">
      <Ligne>
        <ChampChoix
          label="Sujet"
          choix={SUJETS}
          valeur={filtre.action ?? ""}
          onValeur={(action) => onFiltre({ ...filtre, action: action || undefined })}
        />
        {data && (
          <ChampChoix
            label="Auteur"
            valeur={filtre.compteId ?? ""}
            onValeur={(compteId) => onFiltre({ ...filtre, compteId: compteId || undefined })}
            choix={[
              { valeur: "", libelle: "Tous" },
              ...data.comptes.map(({ id, prenom, nom }) => ({
                valeur: id,
                libelle: nomPrenom({ nom, prenom }),
              })),
            ]}
          />
        )}
        <ChampDate
          label="Depuis le"
          valeur={du}
          onValeur={(jour) => {
            setDu(jour);
            onFiltre({ ...filtre, depuis: jour && startOf(jour, 0) });
          }}
        />
        <ChampDate
          label="Jusqu’au"
          valeur={au}
          onValeur={(jour) => {
            setAu(jour);
            onFiltre({ ...filtre, jusque: jour && startOf(jour, 1) });
          }}
        />
      </Ligne>
    </Panneau>
  );
}

/** The first instant of a day where the reader is, or of the day that follows. */
function startOf(jour: string, after: 0 | 1): string {
  const start = new Date(`${jour}T00:00:00`);
  start.setDate(start.getDate() + after);
  return start.toISOString();
}
