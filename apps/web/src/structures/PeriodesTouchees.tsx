import type { DecoupageAConfirmer, PeriodeTouchee } from "@navette/server/api";
import { AppError } from "../api/app-error.ts";
import { Alerte } from "../ui/Alerte.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { pluriel } from "../ui/mots.ts";

/** What the server says a change of periodicity would move; `undefined` for any other refusal. */
export function touchees(error: unknown): readonly PeriodeTouchee[] | undefined {
  if (!(error instanceof AppError) || error.code !== "periodes.saisies") return undefined;
  return (error.corps as Partial<DecoupageAConfirmer>).touchees;
}

interface PeriodesToucheesProps {
  readonly periodes: readonly PeriodeTouchee[];
  readonly occupe: boolean;
  readonly onConfirmer: () => void;
}

/** Something is typed already: what follows, what is set aside, before anything moves. */
export function PeriodesTouchees({ periodes, occupe, onConfirmer }: PeriodesToucheesProps) {
  const saisies = periodes.reduce((sum, periode) => sum + periode.saisies, 0);
  return (
    <Alerte
      ton="warn"
      annonce
      titre={`${pluriel(saisies, "valeur est déjà saisie", "valeurs sont déjà saisies")} dans les périodes actuelles.`}
      actions={
        <Bouton occupe={occupe} onClick={onConfirmer}>
          Changer quand même
        </Bouton>
      }
    >
      <ul className="measure">
        {periodes.map(({ classeId, classe, avant, apres, saisies: typed }) => (
          <li key={`${classeId} ${avant}`}>
            {classe}, {avant} ({pluriel(typed, "valeur")})&nbsp;:{" "}
            {apres === null ? "mis de côté, et retrouvé si vous revenez à ce découpage" : `suivra dans ${apres}`}.
          </li>
        ))}
      </ul>
      <p>Rien n’est perdu. Rien n’a encore changé.</p>
    </Alerte>
  );
}
