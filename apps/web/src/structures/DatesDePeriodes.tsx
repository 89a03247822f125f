import "./structures.css";
import { libellePeriode } from "@navette/livret";
import type { PeriodiciteChoisie } from "@navette/server/api";
import { IconAlertTriangle } from "@tabler/icons-react";
import { ChampDate } from "../ui/ChampDate.tsx";
import { Icone } from "../ui/Icone.tsx";
import type { Fautes, PeriodeSaisie } from "./decoupage.ts";

interface DatesDePeriodesProps {
  readonly periodicite: PeriodiciteChoisie;
  readonly periodes: readonly PeriodeSaisie[];
  readonly fautes: Fautes;
  readonly onChange: (periodes: readonly PeriodeSaisie[]) => void;
}

/** First and last day of each period; what LSU would refuse is said beside it. */
export function DatesDePeriodes({ periodicite, periodes, fautes, onChange }: DatesDePeriodesProps) {
  const set = (indice: number, dates: Partial<PeriodeSaisie>) =>
    onChange(periodes.map((periode) => (periode.indice === indice ? { ...periode, ...dates } : periode)));
  return (
    <div className="cut-dates">
      {periodes.map(({ indice, debut, fin }) => {
        const libelle = libellePeriode(periodicite, indice);
        return (
          <fieldset key={indice} className="cut-date">
            <legend>{libelle}</legend>
            <ChampDate label="Premier jour" valeur={debut} onValeur={(jour) => set(indice, { debut: jour })} />
            <ChampDate label="Dernier jour" valeur={fin} onValeur={(jour) => set(indice, { fin: jour })} />
            <div className="cut-fault" aria-live="polite">
              {(fautes.get(libelle) ?? []).map((phrase) => (
                <p key={phrase}>
                  <Icone de={IconAlertTriangle} /> {phrase}
                </p>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
