import "../ui/repli.css";
import { LIBELLES_ETATS, STATUTS_EXAMEN } from "@navette/livret";
import type { ExamenClasseEcrit, ExamenDeClasse } from "@navette/server/api";
import { IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "../ui/Badge.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { Icone } from "../ui/Icone.tsx";
import { pluriel } from "../ui/mots.ts";
import { Segments } from "../ui/Segments.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { versChamp } from "./adresse.ts";
import { Constats } from "./Constats.tsx";
import { examenDeClasseQuery } from "./queries.ts";

interface ExamenClasseProps {
  readonly classe: ExamenClasseEcrit;
  readonly indice: number;
}

/** One class: its counts while folded, its causes or its pupils once opened. */
export function ExamenClasse({ classe, indice }: ExamenClasseProps) {
  const [ouvert, setOuvert] = useState(false);
  const { statuts, avancement, etat } = classe;
  return (
    <details className="lv-examen" open={ouvert} onToggle={(event) => setOuvert(event.currentTarget.open)}>
      <summary>
        <Icone de={IconChevronRight} className="chev" />
        <b>{classe.libelle}</b>
        <span className="soft">
          {LIBELLES_ETATS[etat]} · {avancement.pourcent}&nbsp;% saisi
        </span>
        <span className="row row-end">
          {classe.bloquee && <Badge ton="bad">Classe retenue</Badge>}
          {statuts.impossible > 0 && (
            <Badge ton="warn">{pluriel(statuts.impossible, "bilan retenu", "bilans retenus")}</Badge>
          )}
          {statuts.impossible === 0 && !classe.bloquee && <Badge ton="ok">Prêt pour LSU</Badge>}
        </span>
      </summary>
      {ouvert && <Detail periodeId={classe.periodeId} indice={indice} />}
    </details>
  );
}

type Ordre = "causes" | "eleves";

function Detail({ periodeId, indice }: { periodeId: string; indice: number }) {
  return (
    <UneFoisLu lecture={useQuery(examenDeClasseQuery(periodeId))} quoi="le détail de la classe" forme="lignes">
      {(examen) => <Trouve examen={examen} indice={indice} />}
    </UneFoisLu>
  );
}

interface ExamenProps {
  readonly examen: ExamenDeClasse;
  readonly indice: number;
}

function Trouve({ examen, indice }: ExamenProps) {
  const [ordre, setOrdre] = useState<Ordre>("causes");
  const constats = [...examen.constats, ...examen.eleves.flatMap((eleve) => eleve.constats)];
  return (
    <div className="lv-examen-corps">
      <div className="row">
        <Segments<Ordre>
          nom="Ordre"
          valeur={ordre}
          onChange={setOrdre}
          choix={[
            { valeur: "causes", libelle: "Par cause" },
            { valeur: "eleves", libelle: "Par élève" },
          ]}
        />
        <LienBouton petit vers={versChamp({ classe: examen.classe, indice })}>
          Ouvrir la grille
        </LienBouton>
      </div>
      {ordre === "causes" ? (
        <Constats constats={constats} indice={indice} />
      ) : (
        <Eleves examen={examen} indice={indice} />
      )}
    </div>
  );
}

const TONS = { complet: "ok", exportable: "info", partiel: "warn", impossible: "bad", "sans-objet": "todo" } as const;

function Eleves({ examen, indice }: ExamenProps) {
  return (
    <ul className="lv-examen-eleves">
      {examen.eleves.map(({ eleve, nom, statut, constats }) => (
        <li key={eleve}>
          <details>
            <summary>
              <Icone de={IconChevronRight} className="chev" />
              <b>{nom}</b>
              <Badge ton={TONS[statut]}>{STATUTS_EXAMEN[statut]}</Badge>
              <span className="muted row-end">{pluriel(constats.length, "remarque")}</span>
            </summary>
            <Constats constats={constats} indice={indice} />
          </details>
        </li>
      ))}
    </ul>
  );
}
