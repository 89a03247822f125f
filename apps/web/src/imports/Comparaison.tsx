import type { Accord, Suggestion } from "@navette/server/api";
import { type Icon, IconEqual, IconEqualNot, IconMinus, IconTilde } from "@tabler/icons-react";
import { Icone } from "../ui/Icone.tsx";
import { type Morceau, marques } from "./marques.ts";

const ACCORDS: Readonly<Record<Accord, { readonly icone: Icon; readonly ton: string; readonly mot: string }>> = {
  identique: { icone: IconEqual, ton: "t-ok", mot: "identique" },
  proche: { icone: IconTilde, ton: "t-warn", mot: "proche" },
  different: { icone: IconEqualNot, ton: "t-bad", mot: "différent" },
  inconnu: { icone: IconMinus, ton: "muted", mot: "non comparable" },
};

/** The file beside the base, field by field, the letters that differ marked. */
export function Comparaison({ lignes }: Pick<Suggestion, "lignes">) {
  return (
    <table className="table vs">
      <caption className="vh">Comparaison des deux fiches</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Champ</span>
          </th>
          <th scope="col">Fichier</th>
          <th scope="col">Navette</th>
          <th scope="col">
            <span className="vh">Accord</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lignes.map((ligne) => (
          <Ligne key={ligne.libelle} {...ligne} />
        ))}
      </tbody>
    </table>
  );
}

function Ligne({ libelle, fichier, navette, accord }: Suggestion["lignes"][number]) {
  const { icone, ton, mot } = ACCORDS[accord];
  const [left, right] = marques(fichier ?? "", navette ?? "");
  const unknown = accord === "identique" ? "le même" : "non donné";
  return (
    <tr>
      <th scope="row">{libelle}</th>
      <td>{fichier === null ? <span className="muted">{unknown}</span> : <Marque morceaux={left} seul={navette} />}</td>
      <td>
        {navette === null ? <span className="muted">{unknown}</span> : <Marque morceaux={right} seul={fichier} />}
      </td>
      <td>
        <Icone de={icone} className={ton} />
        <span className="vh">{mot}</span>
      </td>
    </tr>
  );
}

/** Nothing is marked when there is nothing on the other side. */
function Marque({ morceaux, seul }: { morceaux: readonly Morceau[]; seul: string | null }) {
  return morceaux.map(({ debut, texte, differe }) =>
    differe && seul !== null ? <mark key={debut}>{texte}</mark> : texte,
  );
}
