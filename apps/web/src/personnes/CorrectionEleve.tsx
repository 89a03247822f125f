import type { ChampEleve, Eleve } from "@navette/server/api";
import { type ReactNode, useState } from "react";
import { AppError } from "../api/app-error.ts";
import { horsChamps } from "../api/ecriture.ts";
import { adresseDe, saisieAdresse } from "../familles/adresse-saisie.ts";
import { ChampsAdresse } from "../familles/ChampsAdresse.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { ChampEleveSaisi } from "./ChampEleveSaisi.tsx";
import { CHAMPS_IDENTITE, modificationDe, valeurSaisie } from "./champs-eleve.ts";
import { useModifierEleve } from "./queries.ts";

interface CorrectionProps {
  readonly eleve: Eleve;
  readonly champ: ChampEleve;
  readonly onFini: () => void;
}

/** The correction of one field, in its place. */
export function CorrectionEleve({ eleve, champ, onFini }: CorrectionProps) {
  return champ === "adresse1" || champ === "adresse2" ? (
    <CorrectionAdresse eleve={eleve} champ={champ} onFini={onFini} />
  ) : (
    <CorrectionValeur eleve={eleve} champ={champ} onFini={onFini} />
  );
}

type ChampAdresse = "adresse1" | "adresse2";

function CorrectionValeur({
  eleve,
  champ,
  onFini,
}: CorrectionProps & { readonly champ: Exclude<ChampEleve, ChampAdresse> }) {
  const [typed, setTyped] = useState(() => valeurSaisie(eleve, champ));
  const modifier = useModifierEleve(eleve.id);
  const requis = CHAMPS_IDENTITE.some((one) => one.champ === champ && one.requis);
  return (
    <Envoi
      champ={champ}
      modifier={modifier}
      empeche={requis && typed.trim() === "" ? "Ce champ ne peut pas rester vide." : undefined}
      onEnvoyer={() => modifier.mutate(modificationDe(champ, typed), { onSuccess: onFini })}
      onFini={onFini}
    >
      <ChampEleveSaisi champ={champ} valeur={typed} onValeur={setTyped} erreur={premiereFaute(modifier.error)} />
    </Envoi>
  );
}

function CorrectionAdresse({ eleve, champ, onFini }: CorrectionProps & { readonly champ: ChampAdresse }) {
  const [saisie, setSaisie] = useState(() => saisieAdresse(eleve[champ] ?? undefined));
  const modifier = useModifierEleve(eleve.id);
  return (
    <Envoi
      champ={champ}
      modifier={modifier}
      onEnvoyer={() => modifier.mutate({ [champ]: adresseDe(saisie) }, { onSuccess: onFini })}
      onFini={onFini}
    >
      <ChampsAdresse saisie={saisie} onSaisie={setSaisie} />
    </Envoi>
  );
}

interface EnvoiProps {
  readonly champ: ChampEleve;
  readonly modifier: { readonly error: unknown; readonly isPending: boolean };
  readonly empeche?: string | undefined;
  readonly onEnvoyer: () => void;
  readonly onFini: () => void;
  readonly children: ReactNode;
}

function Envoi({ champ, modifier, empeche, onEnvoyer, onFini, children }: EnvoiProps) {
  return (
    <Formulaire
      onEnvoyer={onEnvoyer}
      erreur={premiereFaute(modifier.error) ? null : horsChamps(modifier.error, [champ])}
      refus={modifier.error}
      actions={
        <>
          <Bouton variante="primaire" type="submit" occupe={modifier.isPending} empeche={empeche}>
            Enregistrer la correction
          </Bouton>
          <Bouton variante="discret" onClick={onFini}>
            Ne rien changer
          </Bouton>
        </>
      }
    >
      {children}
    </Formulaire>
  );
}

/** One field is sent at a time: the first sentence is about it. */
function premiereFaute(error: unknown): string | undefined {
  return error instanceof AppError ? Object.values(error.champs)[0] : undefined;
}
