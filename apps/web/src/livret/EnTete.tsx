import { ETATS, LIBELLES_ETATS } from "@navette/livret";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { Alerte } from "../ui/Alerte.tsx";
import { Etapes } from "../ui/Etapes.tsx";
import { jourCourt, jourDe, jourLong, moment, pourcent } from "../ui/mots.ts";
import { useTitle } from "../ui/use-title.ts";
import { type Ligne, useAtelier, useFile } from "./atelier.ts";
import { versLivretDeLAnnee } from "./ChoixAnnee.tsx";
import { valeurDe } from "./cell-queue.ts";
import type { Groupe } from "./groupes.ts";
import { manquesDe } from "./manques.ts";
import { Passages } from "./Passages.tsx";

interface EnTeteProps {
  /** Absent where one sees the whole bilan of a pupil. */
  readonly groupe: Groupe | undefined;
  readonly eleves: readonly Ligne[];
}

/** Which class, which part of the livret, how far it is, and what one may do of it. */
export function EnTete({ groupe, eleves }: EnTeteProps) {
  const { grille } = useAtelier();
  const { annee } = useSession();
  const { classe, periode } = grille;
  const titre = `${classe.libelle} · ${groupe?.libelle ?? "bilan par élève"}`;
  useTitle(`${titre}, ${periode.libelle}`);
  return (
    <>
      <div className="g-head">
        <div className="g-title">
          <h1>{titre}</h1>
          <p className="soft">
            <Link to={periode.annee === annee ? "/livret" : versLivretDeLAnnee(periode.annee)}>Livret</Link> ·{" "}
            {periode.libelle} · du {jourCourt(periode.debut)} au {jourCourt(periode.fin)}
            {periode.saisissable && periode.debut > jourDe(new Date()) && " · à venir, on peut déjà y écrire"}
          </p>
        </div>
        <div className="g-etat">
          <Etapes
            nom="État du bilan"
            etapes={ETATS.map((etat) => ({ libelle: LIBELLES_ETATS[etat] }))}
            courante={ETATS.indexOf(periode.etat)}
          />
          <div className="row">
            <Passages />
          </div>
        </div>
        {groupe?.attendu && <Progres groupe={groupe} eleves={eleves} />}
      </div>
      <Ferme />
      <Rouverte />
    </>
  );
}

function Progres({ groupe, eleves }: { groupe: Groupe; eleves: readonly Ligne[] }) {
  const { store } = useAtelier();
  const file = useFile(store);
  const presents = eleves.filter(({ eleve }) => eleve?.present);
  const faits = presents.filter(
    ({ cible, page }) => manquesDe(page, groupe, (cle) => valeurDe(file, { ...cle, cible })) === 0,
  ).length;
  const part = presents.length === 0 ? 0 : faits / presents.length;
  return (
    <p className="prog" title={`${pourcent(part)} des élèves`}>
      <b>{faits}</b> {faits > 1 ? "élèves" : "élève"} sur {presents.length}
      <span className="meter" aria-hidden="true">
        <i style={{ width: `${part * 100}%` }} />
      </span>
    </p>
  );
}

/** Why one may not type, who closed it and who may open it again. */
function Ferme() {
  const { periode } = useAtelier().grille;
  if (periode.saisissable || periode.refus === null) return null;
  const par = periode.etatPar === null ? "" : ` par ${periode.etatPar}`;
  const reouvrable = periode.passages.some(({ vers }) => vers === "en-saisie");
  return (
    <div className="g-ferme">
      <Alerte titre={periode.refus.message}>
        <p>
          «&nbsp;{LIBELLES_ETATS[periode.etat]}&nbsp;» depuis le {moment(periode.etatLe)}
          {par}. {reouvrable ? "Vous pouvez rouvrir la saisie pour toute la classe." : periode.refus.remedy}
        </p>
      </Alerte>
    </div>
  );
}

/** Why the bilans came back: who has to correct them reads it where he corrects. */
function Rouverte() {
  const { periode, reouverture } = useAtelier().grille;
  if (reouverture === null || !periode.saisissable) return null;
  const { le, auteur, motif } = reouverture;
  return (
    <div className="g-ferme">
      <Alerte ton="warn" titre={`Bilans rouverts le ${jourLong(le)} par ${auteur}.`}>
        <p>Motif&nbsp;: «&nbsp;{motif}&nbsp;»</p>
      </Alerte>
    </div>
  );
}
