import { useSearchParams } from "react-router";
import { useSession } from "../api/session.ts";
import { useAnnees } from "../structures/queries.ts";
import { anneeScolaire } from "../ui/mots.ts";

const MOT = "annee";

/** Which school year is read: the current one, unless the address names another. */
export function useAnneeLue(): number {
  const { annee } = useSession();
  const [params] = useSearchParams();
  const lue = Number(params.get(MOT));
  return Number.isInteger(lue) && lue > 0 ? lue : annee;
}

/** The livret of a year that is over. */
export const versLivretDeLAnnee = (annee: number): string => `/livret?${MOT}=${annee}`;

/** From one school year to another; nothing in a school that has known one only. */
export function ChoixAnnee() {
  const { annee: courante } = useSession();
  const lue = useAnneeLue();
  const [, setParams] = useSearchParams();
  const { data } = useAnnees();
  if (data === undefined || data.annees.length < 2) return null;
  return (
    <label className="lv-annee">
      <span className="vh">Année scolaire</span>
      <select
        className="select"
        value={lue}
        onChange={({ target: { value } }) => setParams(Number(value) === courante ? {} : { [MOT]: value })}
      >
        {data.annees.map(({ annee, close }) => (
          <option key={annee} value={annee}>
            {`Année ${anneeScolaire(annee)}${close ? ", close" : ""}`}
          </option>
        ))}
      </select>
    </label>
  );
}
