import type { ClasseLsu, PartLsu, Repetition } from "@navette/server/api";
import { IconFileCheck, IconInfoCircle, IconLock, IconReplace, IconUserOff } from "@tabler/icons-react";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Icone } from "../ui/Icone.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { complets, etatDesFichiers, nouveaux, partants, totalOf } from "./bilans.ts";
import type { usePreparer } from "./queries.ts";
import { RIEN_A_PREPARER } from "./words.ts";

interface DepartProps {
  readonly repetition: Repetition;
  readonly preparer: ReturnType<typeof usePreparer>;
  readonly onPreparer: (parts: readonly string[]) => void;
}

/** The act of the page, and what it does, said before. */
export function Depart({ repetition, preparer, onPreparer }: DepartProps) {
  const chosen = repetition.parts.filter((part) => nouveaux(part) > 0);
  const bilans = partants(totalOf(chosen));
  const empeche = empechement(repetition.parts, chosen);
  return (
    <Panneau titre="Préparer pour LSU">
      <div className="depart">
        <Bouton
          variante="primaire"
          large
          icone={IconFileCheck}
          empeche={empeche}
          occupe={preparer.isPending}
          onClick={() => onPreparer(chosen.map(({ libelle }) => libelle))}
        >
          {chosen.length === 0
            ? "Préparer les fichiers"
            : `Préparer ${pluriel(chosen.length, "fichier")} (${pluriel(bilans, "bilan")})`}
        </Bouton>
        {empeche !== undefined && partants(totalOf(repetition.parts)) > 0 && (
          <LienBouton vers="/echanges">Ouvrir Échanges, fichiers préparés</LienBouton>
        )}
        {preparer.error && <Erreur error={preparer.error} effet="Aucun fichier n’a été préparé, rien n’a changé." />}
        {empeche === undefined && <Suites chosen={chosen} classes={repetition.classes} />}
        <ul className="notes rappels">
          {repetition.rappels.map((rappel) => (
            <li key={rappel}>
              <Icone de={IconInfoCircle} />
              <span>{rappel}</span>
            </li>
          ))}
        </ul>
      </div>
    </Panneau>
  );
}

function empechement(parts: readonly PartLsu[], chosen: readonly PartLsu[]): string | undefined {
  if (chosen.length > 0) return undefined;
  const total = totalOf(parts);
  if (complets(total) === 0) return "Pas encore\u00a0: aucun bilan n’est déclaré complet.";
  if (partants(total) === 0)
    return "Pas encore\u00a0: tous les bilans complets sont retenus, voyez pourquoi ci-contre.";
  return RIEN_A_PREPARER[etatDesFichiers(total)];
}

/** What will move, and what will not. */
function Suites({ chosen, classes }: { chosen: readonly PartLsu[]; classes: readonly ClasseLsu[] }) {
  const { retenus } = totalOf(chosen);
  const remplaces = chosen.flatMap((part) => part.remplaces).filter(({ etat }) => etat === "depose").length;
  const ids = new Set(chosen.filter((part) => part.retenus + part.enSaisie === 0).flatMap((part) => part.classes));
  const fermees = classes.filter(({ id, etat }) => ids.has(id) && etat === "complet").length;
  return (
    <ul className="notes">
      {retenus > 0 && (
        <li>
          <Icone de={IconUserOff} />
          <span>{`${pluriel(retenus, "bilan ne partira pas", "bilans ne partiront pas")}\u00a0: ${retenus > 1 ? "leur" : "sa"} classe restera à renvoyer.`}</span>
        </li>
      )}
      {remplaces > 0 && (
        <li>
          <Icone de={IconReplace} />
          <span>{`${pluriel(remplaces, "bilan remplacera celui", "bilans remplaceront ceux")} que LSU a déjà.`}</span>
        </li>
      )}
      {fermees > 0 && (
        <li>
          <Icone de={IconLock} />
          <span>
            {`${pluriel(fermees, "classe deviendra «\u00a0Exporté\u00a0»", "classes deviendront «\u00a0Exporté\u00a0»")}\u00a0: on peut toujours la rouvrir, avec un motif.`}
          </span>
        </li>
      )}
    </ul>
  );
}
