import type { PeriodesClasse, PeriodiciteChoisie } from "@navette/server/api";
import { useState } from "react";
import { useSession } from "../api/session.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Choix } from "../ui/Choix.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { ChoixClasses } from "./ChoixClasses.tsx";
import { DatesDePeriodes } from "./DatesDePeriodes.tsx";
import { decoupageDe, effetDe, fautesDe, lignesDe, type PeriodeSaisie } from "./decoupage.ts";
import { PeriodesTouchees, touchees } from "./PeriodesTouchees.tsx";
import { useDecouper, useProposition } from "./queries.ts";
import { PERIODICITES_CHOIX } from "./words.ts";

interface DecoupageFormProps {
  readonly annee: number;
  readonly rentree: string | undefined;
  readonly classes: readonly PeriodesClasse[];
  readonly choisies: "toutes" | readonly string[];
}

/** Cuts the year again: dates are proposed, checked as they are typed, and nothing moves before it is said. */
export function DecoupageForm({ annee, rentree, classes, choisies }: DecoupageFormProps) {
  const { uai } = useSession().etablissement;
  const [periodicite, setPeriodicite] = useState<PeriodiciteChoisie>(classes[0]?.periodicite ?? "trimestre");
  const [chosen, setChosen] = useState(choisies);
  const [typed, setTyped] = useState<readonly PeriodeSaisie[]>();
  const [entier, setEntier] = useState(false);
  const proposition = useProposition(periodicite);
  const decouper = useDecouper();
  const present = presentes(classes, chosen, periodicite);
  const periodes = typed ?? present ?? lignesDe(proposition.data?.periodes ?? []);
  const choix = { periodicite, classes: chosen, periodes };
  const fautes = fautesDe(choix, { uai, annee, ...(rentree !== undefined && { rentree }) }, entier);
  const moved = touchees(decouper.error);
  const effet = effetDe(choix, classes.length);
  const send = (confirme: boolean) => {
    setEntier(true);
    const decoupage = decoupageDe(choix);
    if (!decoupage || fautes.size > 0) return;
    decouper.mutate({ ...decoupage, confirme }, { onSuccess: () => setTyped(undefined) });
  };
  return (
    <Panneau titre="Choisir le découpage de l’année">
      <Formulaire
        onEnvoyer={() => send(false)}
        erreur={moved ? undefined : decouper.error}
        succes={decouper.isSuccess && "Découpage enregistré."}
        actions={
          <Bouton
            variante="primaire"
            type="submit"
            occupe={decouper.isPending || periodes.length === 0}
            empeche={empechement(chosen, periodes.length === 0 ? 0 : fautes.size)}
          >
            Enregistrer {effet}
          </Bouton>
        }
      >
        <Choix
          legende="Périodes"
          choix={PERIODICITES_CHOIX}
          valeur={periodicite}
          onChange={(next) => {
            setPeriodicite(next);
            setTyped(undefined);
            decouper.reset();
          }}
        />
        <ChoixClasses classes={classes} choisies={chosen} onChange={setChosen} />
        {proposition.error && !typed && (
          <Erreur error={proposition.error} onReessayer={() => void proposition.refetch()} />
        )}
        {periodes.length === 0 && !proposition.error && <Chargement quoi="des dates à proposer" forme="lignes" />}
        <DatesDePeriodes
          key={periodicite}
          periodicite={periodicite}
          periodes={periodes}
          fautes={fautes}
          onChange={setTyped}
        />
        {moved && <PeriodesTouchees periodes={moved} occupe={decouper.isPending} onConfirmer={() => send(true)} />}
      </Formulaire>
    </Panneau>
  );
}

/** The dates the chosen classes already have, when they share them with this periodicity. */
function presentes(
  classes: readonly PeriodesClasse[],
  chosen: "toutes" | readonly string[],
  periodicite: PeriodiciteChoisie,
): readonly PeriodeSaisie[] | undefined {
  const [first] = classes.filter(({ classeId }) => chosen === "toutes" || chosen.includes(classeId));
  if (first?.periodicite !== periodicite) return undefined;
  return first.periodes.map(({ indice, debut, fin }) => ({ indice, debut, fin }));
}

function empechement(chosen: "toutes" | readonly string[], fautes: number): string | undefined {
  if (chosen.length === 0) return "Choisissez au moins une classe.";
  if (fautes > 0) return `Corrigez d’abord ${pluriel(fautes, "période")} ci-dessus.`;
  return undefined;
}
