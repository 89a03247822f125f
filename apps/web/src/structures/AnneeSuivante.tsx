import type { Annee, Ouverture } from "@navette/server/api";
import { IconArchive, IconArrowBackUp, IconCalendarPlus, IconLock, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { useMots } from "../shell/degre.ts";
import { Alerte } from "../ui/Alerte.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Case } from "../ui/Choix.tsx";
import { type Consequence, Consequences } from "../ui/Consequences.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { anneeScolaire, jourLong, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { useOuverture, useOuvrirAnnee } from "./queries.ts";

const suites = (annee: number, deSource: string): readonly Consequence[] => [
  {
    icone: IconLock,
    phrase: `L’année ${anneeScolaire(annee)} sera close\u00a0: ses classes et ses bilans se liront, mais ne changeront plus.`,
  },
  {
    icone: IconArchive,
    phrase: "Les bilans qui ne sont pas partis vers LSU ne partiront plus d’ici. Envoyez-les d’abord.",
  },
  {
    icone: IconArrowBackUp,
    phrase: "Vous pourrez revenir en arrière ici même, tant qu’aucun fichier de la nouvelle année n’est importé.",
  },
  {
    icone: IconUsers,
    phrase: "Les élèves, leurs identifiants et les comptes restent. Personne n’est retiré.",
  },
  {
    icone: IconCalendarPlus,
    phrase: `L’année ${anneeScolaire(annee + 1)} s’ouvrira sans classe\u00a0: déposez alors les fichiers ${deSource}, puis choisissez les périodes.`,
  },
];

/** The change of school year, its consequences said before the act. */
export function AnneeSuivante({ annee: { annee } }: { annee: Annee }) {
  const { deSource } = useMots();
  const [compris, setCompris] = useState(false);
  const [arretee, setArretee] = useState(false);
  const [reconduire, setReconduire] = useState(true);
  const ouverture = useOuverture();
  const ouvrir = useOuvrirAnnee();
  const enCours = ouverture.data?.refus ? null : ouverture.data?.enCours;
  return (
    <Panneau titre={`Ouvrir l’année ${anneeScolaire(annee + 1)}`}>
      <div className="stack">
        <Consequences points={suites(annee, deSource)} />
        {ouverture.error && <Erreur error={ouverture.error} onReessayer={() => void ouverture.refetch()} />}
        {enCours && <EnCours annee={annee} enCours={enCours} />}
        {ouverture.data && <Restes restes={ouverture.data.restes} />}
        {ouverture.data && ouverture.data.groupesIci.length > 0 && (
          <Case coche={reconduire} onCoche={setReconduire}>
            {reconduction(ouverture.data.groupesIci)}
          </Case>
        )}
        <Case coche={compris} onCoche={setCompris}>
          J’ai lu ce qui va changer.
        </Case>
        {enCours && (
          <Case coche={arretee} onCoche={setArretee}>
            L’année {anneeScolaire(annee)} n’est pas finie&nbsp;: je l’arrête quand même.
          </Case>
        )}
        {ouvrir.error && <Erreur error={ouvrir.error} effet="L’année en cours n’a pas changé." />}
        <div>
          <Bouton
            icone={IconCalendarPlus}
            occupe={ouvrir.isPending}
            empeche={empechement(ouverture.data, { compris, arretee })}
            onClick={() => ouvrir.mutate({ confirme: arretee, reconduire })}
          >
            Ouvrir l’année {anneeScolaire(annee + 1)}
          </Bouton>
        </div>
      </div>
    </Panneau>
  );
}

interface Coches {
  readonly compris: boolean;
  readonly arretee: boolean;
}

function empechement(ouverture: Ouverture | undefined, { compris, arretee }: Coches): string | undefined {
  if (ouverture === undefined) return "Navette compte d’abord les bilans qui ne sont pas partis vers LSU.";
  if (ouverture.refus) return `${ouverture.refus.message} ${ouverture.refus.remedy}`;
  if (!compris) return "Lisez d’abord ce qui va changer, puis cochez la case.";
  if (ouverture.enCours && !arretee) return "L’année en cours n’est pas finie. Cochez aussi la seconde case.";
  return undefined;
}

/** No file brings back a group made here: it is made again, or stays behind. */
function reconduction(groupes: Ouverture["groupesIci"]): string {
  const noms = groupes.map(({ code }) => code).join(", ");
  const [combien, sans] =
    groupes.length === 1
      ? [`Reconduire le groupe créé ici (${noms})`, "sans ses élèves. Sinon, il reste"]
      : [`Reconduire les ${groupes.length} groupes créés ici (${noms})`, "sans leurs élèves. Sinon, ils restent"];
  return `${combien} dans la nouvelle année, ${sans} dans celle qui se ferme.`;
}

/** The year that would be stopped still runs: what it would lose, before anything else. */
function EnCours({ annee, enCours: { fin, aVenir } }: { annee: number; enCours: NonNullable<Ouverture["enCours"]> }) {
  return (
    <Alerte
      ton="bad"
      titre={`L’année ${anneeScolaire(annee)} n’est pas finie\u00a0: elle court jusqu’au ${jourLong(fin)}.`}
    >
      {aVenir.length > 0 && (
        <p>
          {aVenir.length === 1 ? "Une période n’a pas commencé" : `${aVenir.length} périodes n’ont pas commencé`}&nbsp;:{" "}
          {aVenir.join(", ")}. Plus rien ne s’y saisira.
        </p>
      )}
      <p>D’ordinaire, l’année suivante s’ouvre l’été, une fois tous les bilans envoyés.</p>
    </Alerte>
  );
}

/** What LSU has not got of the year that would close, counted. */
function Restes({ restes }: Pick<Ouverture, "restes">) {
  if (restes.length === 0) return null;
  const somme = (compte: "sansFichier" | "nonDeposes") => restes.reduce((total, reste) => total + reste[compte], 0);
  const [sansFichier, nonDeposes] = [somme("sansFichier"), somme("nonDeposes")];
  return (
    <Alerte
      ton="warn"
      titre={
        sansFichier > 0
          ? `${pluriel(sansFichier, "bilan n’est pas parti", "bilans ne sont pas partis")} vers LSU.`
          : `${pluriel(nonDeposes, "bilan n’est pas déclaré déposé", "bilans ne sont pas déclarés déposés")} dans LSU.`
      }
    >
      <ul>
        {restes.map((reste) => (
          <li key={reste.periode}>{resteEnMots(reste)}</li>
        ))}
      </ul>
      <p>
        <Link to="/echanges">Voir les échanges</Link>
      </p>
    </Alerte>
  );
}

function resteEnMots({ periode, sansFichier, nonDeposes, classes }: Ouverture["restes"][number]): string {
  const parts = [
    sansFichier > 0 && `${pluriel(sansFichier, "bilan")} sans fichier à jour`,
    nonDeposes > 0 && `${pluriel(nonDeposes, "bilan")} dans un fichier qui n’est pas déclaré déposé`,
  ];
  return `${periode}\u00a0: ${parts.filter(Boolean).join(", ")} (${classes.join(", ")}).`;
}
