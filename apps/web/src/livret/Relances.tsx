import type { ExamenEcrit, RelanceEcrite } from "@navette/server/api";
import { IconCopy } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { useId, useState } from "react";
import { libelleRole } from "../comptes/roles.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import type { Rang } from "./chaleur.ts";
import { examenDeClasseQuery } from "./queries.ts";
import { texteDeRappel } from "./relances.ts";

interface RelancesProps {
  readonly examen: ExamenEcrit;
  readonly rang: Rang;
}

/** Whom to ask, the most awaited first, with a message ready to be copied. */
export function Relances({ examen, rang }: RelancesProps) {
  const [choisie, setChoisie] = useState<RelanceEcrite>();
  return (
    <Panneau titre="À qui le demander" bord>
      <ul className="lv-relances">
        {examen.relances.map((relance) => (
          <li key={`${relance.fonction} ${relance.nom}`}>
            <div>
              <b>{relance.moi ? nomDeSoi(relance) : (relance.nom ?? libelleRole(relance.fonction))}</b>
              <p className="soft">
                {pluriel(relance.manques, "remarque")} à régler
                {relance.eleves > 0 && ` pour ${pluriel(relance.eleves, "élève")}`}
                {classesDe(relance, examen)}
              </p>
            </div>
            {relance.moi ? (
              <p className="soft">Elles sont détaillées plus bas.</p>
            ) : (
              <Bouton
                petit
                icone={IconCopy}
                nom={`Préparer un rappel pour ${relance.nom ?? libelleRole(relance.fonction)}`}
                onClick={() => setChoisie(relance)}
              >
                Préparer un rappel
              </Bouton>
            )}
          </li>
        ))}
      </ul>
      {choisie && <Rappel relance={choisie} examen={examen} rang={rang} onFermer={() => setChoisie(undefined)} />}
    </Panneau>
  );
}

/** By name, or for the function one has. */
const nomDeSoi = ({ nom, fonction }: RelanceEcrite) => (nom === null ? `Vous, ${libelleRole(fonction)}` : "Vous");

function classesDe({ classes }: RelanceEcrite, examen: ExamenEcrit): string {
  const noms = examen.classes.filter(({ classe }) => classes.includes(classe)).map(({ libelle }) => libelle);
  return noms.length === 0 ? "" : ` · ${noms.join(", ")}`;
}

interface RappelProps extends RelancesProps {
  readonly relance: RelanceEcrite;
  readonly onFermer: () => void;
}

function Rappel({ relance, examen, rang, onFermer }: RappelProps) {
  const concernees = examen.classes.filter(({ classe }) => relance.classes.includes(classe));
  const details = useQueries({ queries: concernees.map(({ periodeId }) => examenDeClasseQuery(periodeId)) });
  const constats = [
    ...examen.constats,
    ...details.flatMap(({ data }) => (data ? [...data.constats, ...data.eleves.flatMap((each) => each.constats)] : [])),
  ];
  const pret = details.every(({ data }) => data !== undefined);
  const texte = texteDeRappel({ relance, periode: rang.libelle, constats });
  const [copie, setCopie] = useState<"copie" | "refuse">();
  const id = useId();
  const copier = async () => {
    try {
      // Without https a browser has no clipboard to write in.
      await navigator.clipboard.writeText(texte);
      setCopie("copie");
    } catch {
      setCopie("refuse");
    }
  };
  return (
    <Dialogue
      titre={`Rappel à ${relance.nom ?? libelleRole(relance.fonction)}`}
      onFermer={onFermer}
      actions={
        <>
          <p className="soft" role="status">
            {copie === "copie" && "Copié\u00a0: collez-le dans un message."}
            {copie === "refuse" && "Ce navigateur ne copie pas\u00a0: sélectionnez le texte, puis Ctrl C."}
          </p>
          <Bouton variante="primaire" icone={IconCopy} occupe={!pret} onClick={() => void copier()}>
            Copier le rappel
          </Bouton>
        </>
      }
    >
      <label className="field" htmlFor={id}>
        <span className="field-label">Message, sans nom d’élève&nbsp;: il peut partir par courriel</span>
        <textarea id={id} className="input" rows={12} readOnly value={pret ? texte : ""} />
      </label>
    </Dialogue>
  );
}
