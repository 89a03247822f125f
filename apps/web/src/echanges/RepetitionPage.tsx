import "./echanges.css";
import { periodeEnMots } from "@navette/livret";
import type { PeriodeLsu, PeriodesLsu, Repetition } from "@navette/server/api";
import { IconPrinter, IconRefresh } from "@tabler/icons-react";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { Segments } from "../ui/Segments.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { complets, totalOf } from "./bilans.ts";
import { Causes } from "./Causes.tsx";
import { Depart } from "./Depart.tsx";
import { Depuis } from "./Depuis.tsx";
import { ParFichier } from "./ParFichier.tsx";
import { Prepares } from "./Prepares.tsx";
import { type Choix, usePeriodesLsu, usePreparer, useRepetition } from "./queries.ts";
import { useChoix } from "./use-choix.ts";
import { Verdict } from "./Verdict.tsx";
import { DECOUPES, verdict } from "./words.ts";

const FIL = [{ libelle: "Échanges", vers: "/echanges" }, { libelle: "Vers LSU" }];

/** The sending played without anything leaving: what LSU would take, what it would refuse, and how to mend it. */
export function RepetitionPage() {
  return (
    <Dossier lecture={usePeriodesLsu()} fil={FIL} quoi="la répétition">
      {({ periodes }) => <Contenu periodes={periodes} />}
    </Dossier>
  );
}

function Contenu({ periodes }: Pick<PeriodesLsu, "periodes">) {
  const [choix, choisir] = useChoix(periodes);
  const { libelle = "", ...demande } = choix ?? {};
  const repetition = useRepetition(choix && (demande as Choix));
  if (choix === undefined) return <SansPeriode />;
  const { data } = repetition;
  return (
    <>
      <TitrePage
        titre={data ? verdict(totalOf(data.parts), libelle) : "Répétition vers LSU"}
        fil={FIL}
        sous={`${libelle}. Navette a joué l’envoi avec les bilans de l’école et les règles de LSU\u00a0: rien ne part sans vous.`}
        fin={
          <>
            <Bouton icone={IconRefresh} occupe={repetition.isFetching} onClick={() => void repetition.refetch()}>
              Rejouer
            </Bouton>
            <Bouton icone={IconPrinter} onClick={() => window.print()}>
              Imprimer
            </Bouton>
          </>
        }
      />
      <ChoixEnvoi periodes={periodes} choix={choix} onChoix={choisir} />
      <UneFoisLu lecture={repetition} quoi="la répétition">
        {(lue) => <Resultat key={JSON.stringify(demande)} repetition={lue} choix={choix} libelle={libelle} />}
      </UneFoisLu>
    </>
  );
}

function SansPeriode() {
  return (
    <>
      <TitrePage titre="Répétition vers LSU" fil={FIL} />
      <EtatVide
        titre="L’année n’est pas encore découpée en périodes."
        action={
          <LienBouton variante="primaire" vers="/structures/periodes">
            Choisir les périodes
          </LienBouton>
        }
      />
    </>
  );
}

interface ChoixEnvoiProps {
  readonly periodes: readonly PeriodeLsu[];
  readonly choix: Choix;
  readonly onChoix: (suite: Partial<Choix>) => void;
}

function ChoixEnvoi({ periodes, choix, onChoix }: ChoixEnvoiProps) {
  const cle = ({ indice, nombre }: Pick<Choix, "indice" | "nombre">) => `${indice}/${nombre}`;
  return (
    <div className="lsu-choix">
      <ChampChoix
        label="Période"
        valeur={cle(choix)}
        choix={periodes.map((periode) => ({ valeur: cle(periode), libelle: periode.libelle }))}
        onValeur={(valeur) => {
          const found = periodes.find((periode) => cle(periode) === valeur);
          if (found) onChoix({ indice: found.indice, nombre: found.nombre });
        }}
      />
      <Segments nom="Un fichier" choix={DECOUPES} valeur={choix.decoupe} onChange={(decoupe) => onChoix({ decoupe })} />
    </div>
  );
}

interface ResultatProps {
  readonly repetition: Repetition;
  readonly choix: Choix;
  readonly libelle: string;
}

function Resultat({ repetition, choix, libelle }: ResultatProps) {
  const preparer = usePreparer();
  const { indice, nombre, decoupe } = choix;
  const prepare = (parts: readonly string[]) => preparer.mutate({ indice, nombre, decoupe, parts: [...parts] });
  const total = totalOf(repetition.parts);
  return (
    <div className="stack">
      {preparer.data && <Prepares fichiers={preparer.data.fichiers} />}
      {complets(total) === 0 && preparer.data === undefined ? (
        <RienDeComplet libelle={libelle} />
      ) : (
        <Verdict total={total} reglages={repetition.reglages} />
      )}
      <div className="l-cols">
        <div className="stack">
          <Causes constats={repetition.constats} classes={repetition.classes} indice={indice} />
          <Depuis parts={repetition.parts} />
          <ParFichier repetition={repetition} occupe={preparer.isPending} onPreparer={(part) => prepare([part])} />
        </div>
        <Depart repetition={repetition} preparer={preparer} onPreparer={prepare} />
      </div>
    </div>
  );
}

function RienDeComplet({ libelle }: { libelle: string }) {
  return (
    <EtatVide
      titre={`Aucun bilan ${periodeEnMots(libelle).de} n’est déclaré complet.`}
      action={
        <LienBouton variante="primaire" vers="/livret">
          Ouvrir le livret
        </LienBouton>
      }
    >
      Seuls les bilans complets partent vers LSU&nbsp;: relisez une classe, déclarez-la complète, puis revenez ici.
    </EtatVide>
  );
}
