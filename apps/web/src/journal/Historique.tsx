import "./historique.css";
import "../ui/repli.css";
import { IconChevronRight } from "@tabler/icons-react";
import { memo, useState } from "react";
import { Link } from "react-router";
import { AvantApres } from "../ui/AvantApres.tsx";
import { Icone } from "../ui/Icone.tsx";
import { moment, pluriel } from "../ui/mots.ts";
import { changementsDe } from "./changements.ts";
import { DetailImport } from "./DetailImport.tsx";
import { detailsDe, type Groupe, groupesDe, type Ligne, sujetsCommuns, sujetsDe } from "./groups.ts";
import { lienDe, phraseDe, phraseDuGroupe } from "./phrases.ts";

interface HistoriqueProps {
  readonly lignes: readonly Ligne[];
  /** Leads to what each line is about. */
  readonly liens?: boolean;
}

/** Who changed what, when, from which import: newest first, the lines of one act under one another. */
export function Historique({ lignes, liens = false }: HistoriqueProps) {
  return (
    <ol className="story">
      {groupesDe(lignes).map((groupe) => (
        <Acte key={groupe[0].numero} groupe={groupe} liens={liens} />
      ))}
    </ol>
  );
}

interface ActeProps {
  readonly groupe: Groupe;
  readonly liens: boolean;
}

/** Lines never change: an act is drawn again only when older lines turn out to be part of it. */
const Acte = memo(ActeDessine, (before, after) => {
  return before.groupe[0] === after.groupe[0] && before.groupe.length === after.groupe.length;
});

function ActeDessine({ groupe, liens }: ActeProps) {
  const [first] = groupe;
  const seule = groupe.length === 1;
  const details = liens && seule ? detailsDe(first) : undefined;
  const communs = sujetsCommuns(groupe);
  const phrase = dit(seule ? phraseDe(first) : phraseDuGroupe(groupe), communs);
  return (
    <li>
      <time dateTime={first.le}>{moment(first.le)}</time>
      <div>
        <p>
          <b>{first.auteur}</b> <Vers lien={liens && seule ? lienDe(first) : undefined}>{phrase}</Vers>
          {first.importId !== null && (
            <>
              {" "}
              · <Link to={`/imports/${first.importId}`}>voir l’import</Link>
            </>
          )}
        </p>
        {seule ? <Changements ligne={first} /> : <Detail groupe={groupe} communs={communs} liens={liens} />}
        {details && <DetailImport filtre={details} montrer={(lignes) => <ParNature lignes={lignes} />} />}
      </div>
    </li>
  );
}

/** What one act did, kind by kind: by whom and when is said above. */
function ParNature({ lignes }: Pick<HistoriqueProps, "lignes">) {
  return (
    <ol className="story-detail">
      {groupesDe(lignes).map((groupe) => {
        const [first] = groupe;
        const seule = groupe.length === 1;
        const communs = sujetsCommuns(groupe);
        return (
          <li key={first.numero}>
            {dit(seule ? phraseDe(first) : phraseDuGroupe(groupe), communs)}
            {seule ? <Changements ligne={first} /> : <Detail groupe={groupe} communs={communs} liens={false} />}
          </li>
        );
      })}
    </ol>
  );
}

interface DetailProps {
  readonly groupe: Groupe;
  /** Said once above: not repeated line by line. */
  readonly communs: readonly string[];
  readonly liens: boolean;
}

/** The lines of one act, drawn when they are asked for: an import writes thousands of them. */
function Detail({ groupe, communs, liens }: DetailProps) {
  const [open, setOpen] = useState(false);
  const same = groupe.every((ligne) => phraseDe(ligne) === phraseDe(groupe[0]));
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icone de={IconChevronRight} className="chev" /> Voir les {pluriel(groupe.length, "ligne")}
      </summary>
      {open && (
        <ol className="story-detail">
          {groupe.map((ligne) => {
            const propres = sujetsDe(ligne).filter((sujet) => !communs.includes(sujet));
            const phrase = same && propres.length > 0 ? propres.join(", ") : dit(phraseDe(ligne), propres);
            return (
              <li key={ligne.numero}>
                <Vers lien={liens ? lienDe(ligne) : undefined}>{phrase}</Vers>
                <Changements ligne={ligne} />
              </li>
            );
          })}
        </ol>
      )}
    </details>
  );
}

const dit = (phrase: string, sujets: readonly string[]) =>
  sujets.length === 0 ? phrase : `${phrase}\u00A0: ${sujets.join(", ")}`;

function Vers({ lien, children }: { lien: string | undefined; children: string }) {
  return lien === undefined ? children : <Link to={lien}>{children}</Link>;
}

function Changements({ ligne }: { ligne: Ligne }) {
  const changes = changementsDe(ligne);
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map(({ champ, avant, apres }) => (
        <li key={champ}>
          {champ}&nbsp;: {avant === undefined ? apres : <AvantApres avant={avant} apres={apres} />}
        </li>
      ))}
    </ul>
  );
}
