import "./options.css";
import type { Choisir, Import, OptionImport, OptionsImport } from "@navette/server/api";
import { IconAdjustments, IconChevronRight } from "@tabler/icons-react";
import { ChampDate } from "../ui/ChampDate.tsx";
import { Case, Choix } from "../ui/Choix.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Icone } from "../ui/Icone.tsx";
import { pluriel } from "../ui/mots.ts";
import { useDecider } from "./queries.ts";
import { OPTIONS } from "./words.ts";

/** What the import may touch: choosing makes the plan again, and the school keeps the choice. */
export function PlanOptions({ found: { id, options, fichiers } }: { found: Import }) {
  const decider = useDecider(id);
  const sources = new Set(fichiers.map(({ source }) => source));
  const set = (changed: NonNullable<Choisir["options"]>) => decider.mutate({ options: changed });
  return (
    <details className="panel options">
      <summary>
        <Icone de={IconChevronRight} className="chev" />
        <Icone de={IconAdjustments} />
        <b>Ce que cet import peut toucher</b>
        <span className="muted">{resume(options)}</span>
      </summary>
      <div className="panel-body options-body">
        <fieldset className="options-list" aria-busy={decider.isPending}>
          <legend className="field-label">Gardé pour les imports suivants</legend>
          {optionsFor(sources).map((option) => (
            <Case
              key={option}
              coche={!options.ecartees.includes(option)}
              onCoche={(coche) => set({ ecartees: toggled(options.ecartees, option, coche) })}
            >
              {OPTIONS[option]}
            </Case>
          ))}
        </fieldset>
        {sources.has("siecle") && sources.has("sts") && (
          <Choix
            legende="Divisions et groupes, quand les deux applications diffèrent"
            valeur={options.structures}
            onChange={(structures) => set({ structures })}
            choix={[
              { valeur: "sts", libelle: "STS-Web décide" },
              { valeur: "siecle", libelle: "SIECLE décide" },
            ]}
          />
        )}
        {sources.has("siecle") && (
          <ChampDate
            label="Ignorer les élèves sortis avant le"
            aide="JJ/MM/AAAA. Ils sont retirés s’ils étaient connus, et pas ajoutés sinon."
            valeur={options.jour}
            onValeur={(jour) => jour !== undefined && jour !== options.jour && set({ jour })}
          />
        )}
        {decider.error && <Erreur error={decider.error} />}
      </div>
    </details>
  );
}

function optionsFor(sources: ReadonlySet<string | undefined>): OptionImport[] {
  const all = Object.keys(OPTIONS) as OptionImport[];
  return sources.has("siecle") ? all : all.filter((option) => option !== "groupes" && option !== "an-dernier");
}

function toggled(ecartees: readonly OptionImport[], option: OptionImport, coche: boolean): OptionImport[] {
  const others = ecartees.filter((each) => each !== option);
  return coche ? others : [...others, option];
}

function resume({ ecartees }: OptionsImport): string {
  if (ecartees.length === 0) return "Tout est mis à jour";
  return `${pluriel(ecartees.length, "chose laissée", "choses laissées")} de côté`;
}
