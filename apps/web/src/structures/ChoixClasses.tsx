import "./structures.css";
import type { PeriodesClasse } from "@navette/server/api";
import { Case, Choix } from "../ui/Choix.tsx";
import { nombre } from "../ui/mots.ts";
import { decoupeEnMots } from "./words.ts";

interface ChoixClassesProps {
  readonly classes: readonly PeriodesClasse[];
  readonly choisies: "toutes" | readonly string[];
  readonly onChange: (choisies: "toutes" | readonly string[]) => void;
}

/** The whole school, or these classes. */
export function ChoixClasses({ classes, choisies, onChange }: ChoixClassesProps) {
  return (
    <div className="stack">
      <Choix
        legende="Classes"
        valeur={choisies === "toutes" ? "toutes" : "certaines"}
        choix={[
          {
            valeur: "toutes",
            libelle: "Toutes les classes",
            suite: `Les ${nombre(classes.length)} classes de l’année.`,
          },
          { valeur: "certaines", libelle: "Certaines classes", suite: "Les autres gardent leurs périodes." },
        ]}
        onChange={(next) => onChange(next === "toutes" ? "toutes" : [])}
      />
      {choisies !== "toutes" && (
        <fieldset>
          <legend className="field-label">Classes concernées</legend>
          <div className="cut-classes">
            {classes.map(({ classeId, libelle, periodicite }) => (
              <Case
                key={classeId}
                coche={choisies.includes(classeId)}
                onCoche={(coche) =>
                  onChange(coche ? [...choisies, classeId] : choisies.filter((other) => other !== classeId))
                }
              >
                {libelle}{" "}
                <span className="muted">{periodicite === null ? "sans périodes" : decoupeEnMots(periodicite)}</span>
              </Case>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
