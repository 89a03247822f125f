import type { ClasseLsu, ConstatEcrit } from "@navette/server/api";
import { useState } from "react";
import { Link } from "react-router";
import { lieuDe } from "../ui/causes.ts";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { Segments } from "../ui/Segments.tsx";
import { lienDe } from "./liens.ts";
import { personnes, quiPeut } from "./words.ts";

const VUES = [
  { valeur: "cause", libelle: "Par cause" },
  { valeur: "personne", libelle: "Par personne" },
  { valeur: "classe", libelle: "Par classe" },
] as const;

type Vue = (typeof VUES)[number]["valeur"];

const TITRES: Readonly<Record<Vue, string>> = {
  cause: "Ce qu’il faut corriger, cause par cause",
  personne: "Ce qu’il faut corriger, personne par personne",
  classe: "Ce qu’il faut corriger, classe par classe",
};

interface CausesProps {
  readonly constats: readonly ConstatEcrit[];
  readonly classes: readonly ClasseLsu[];
  readonly indice: number;
}

/** What keeps bilans back or leaves something out of them, read the way that suits the reader. */
export function Causes({ constats, classes, indice }: CausesProps) {
  const [vue, setVue] = useState<Vue>("cause");
  if (constats.length === 0) return null;
  const groupes = groupesOf(vue, constats, classes);
  return (
    <Panneau titre={TITRES[vue]} fin={<Segments nom="Grouper" choix={VUES} valeur={vue} onChange={setVue} />} bord>
      {groupes.map(({ titre, constats: duGroupe }, rang) => (
        <div key={titre} className="cause-group">
          {titre !== "" && <h3 className="group-head">{titre}</h3>}
          <DiagnosticListe
            diagnostics={duGroupe}
            ouvert={vue === "cause" && rang === 0}
            qui={({ cas }) => quiPeut(cas)}
            ou={(constat) => <Ou constat={constat} indice={indice} />}
          />
        </div>
      ))}
    </Panneau>
  );
}

interface Groupe {
  readonly titre: string;
  readonly constats: readonly ConstatEcrit[];
}

function groupesOf(vue: Vue, constats: readonly ConstatEcrit[], classes: readonly ClasseLsu[]): readonly Groupe[] {
  if (vue === "cause") return [{ titre: "", constats }];
  const libelles = new Map(classes.map(({ id, libelle }) => [id, libelle]));
  const titresOf = (constat: ConstatEcrit) =>
    vue === "personne" ? personnes(constat) : [libelles.get(constat.classe ?? "") ?? "Toute l’école"];
  const groupes = new Map<string, ConstatEcrit[]>();
  for (const constat of constats) {
    for (const titre of titresOf(constat)) groupes.set(titre, [...(groupes.get(titre) ?? []), constat]);
  }
  return [...groupes]
    .map(([titre, duGroupe]) => ({ titre, constats: duGroupe }))
    .toSorted((one, other) => one.titre.localeCompare(other.titre, "fr", { numeric: true }));
}

function Ou({ constat, indice }: { constat: ConstatEcrit; indice: number }) {
  const lieu = lieuDe({
    ...constat,
    where: constat.where.record === undefined ? {} : { record: constat.where.record },
  });
  const vers = lienDe(constat, indice);
  if (vers === undefined) return lieu;
  return <Link to={vers}>{lieu === "" ? "Toute l’école" : lieu}</Link>;
}
