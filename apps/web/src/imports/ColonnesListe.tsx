import type { ApercuColonnes, AssociationColonnes, ListeAAssocier } from "@navette/server/api";
import { IconHistory } from "@tabler/icons-react";
import { Badge } from "../ui/Badge.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { Icone } from "../ui/Icone.tsx";
import { jourLong, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Apercu } from "./Apercu.tsx";
import { ColonneLigne } from "./ColonneLigne.tsx";
import { avecChamp, isFaute, lettre, proposee } from "./depot-en-attente.ts";

interface ColonnesListeProps {
  readonly liste: ListeAAssocier;
  /** The files that have these headers. */
  readonly noms: readonly string[];
  readonly association: AssociationColonnes;
  /** What was read of the first rows; absent until it is known. */
  readonly apercu: ApercuColonnes | undefined;
  readonly onAssociation: (association: AssociationColonnes) => void;
}

/** One list: its kind, its columns, what is missing, and its first rows as they will be read. */
export function ColonnesListe({ liste, noms, association, apercu, onAssociation }: ColonnesListeProps) {
  const proposition = liste.propositions.find(({ format }) => format === association.format);
  if (!proposition) return null;
  const said = apercu?.diagnostics ?? [];
  const fautes = said.filter(isFaute);
  return (
    <>
      <Panneau
        titre={noms.join(", ")}
        note={`${pluriel(liste.total, "ligne")}, ${pluriel(liste.entetes.length, "colonne")}`}
        bord
      >
        <div className="panel-body colonnes-tete">
          <ChampChoix
            label="Ce que liste ce fichier"
            valeur={association.format}
            choix={liste.propositions.map(({ format, titre }) => ({ valeur: format, libelle: titre }))}
            onValeur={(format) => onAssociation(pourFormat(liste, format))}
          />
          <Retenue liste={liste} />
          {noms.length > 1 && (
            <p className="soft">
              Ces fichiers ont les mêmes en-têtes&nbsp;: ils sont lus de la même façon. S’ils listent des personnes
              différentes, déposez-les l’un après l’autre.
            </p>
          )}
        </div>
        <ol className="colonnes" aria-label="Colonnes du fichier">
          {association.colonnes.map(({ champ }, index) => (
            <ColonneLigne
              key={lettre(index)}
              index={index}
              champ={champ}
              proposee={proposition.colonnes[index]}
              exemples={liste.exemples[index] ?? []}
              champs={proposition.champs}
              isFaute={fautes.some(({ where }) => where.path !== undefined && where.path === liste.entetes[index])}
              onChamp={(chosen) => onAssociation(avecChamp(association, index, chosen))}
            />
          ))}
        </ol>
        <Besoins association={association} champs={proposition.champs} />
        {fautes.length > 0 && <DiagnosticListe diagnostics={fautes} ouvert />}
      </Panneau>
      {apercu && fautes.length === 0 && <Apercu apercu={apercu} total={liste.total} />}
    </>
  );
}

/** Going back to the kind that was remembered gives back what was remembered of it. */
function pourFormat({ retenue, propositions }: ListeAAssocier, format: string): AssociationColonnes {
  if (retenue?.association.format === format) return retenue.association;
  return proposee(propositions.find((each) => each.format === format));
}

function Retenue({ liste: { retenue } }: { liste: ListeAAssocier }) {
  if (!retenue) return null;
  return (
    <p className="soft">
      <Icone de={IconHistory} /> Colonnes associées comme le {jourLong(retenue.le)}, par {retenue.par}. Vous pouvez les
      changer.
    </p>
  );
}

interface BesoinsProps {
  readonly association: AssociationColonnes;
  readonly champs: ListeAAssocier["propositions"][number]["champs"];
}

/** What the kind cannot do without, then what it gains by. */
function Besoins({ association: { colonnes }, champs }: BesoinsProps) {
  const given = new Set(colonnes.map(({ champ }) => champ));
  const isGiven = (champ: string) =>
    given.has(champ) || (given.has("nomPrenom") && (champ === "nom" || champ === "prenom"));
  const wanted = champs.filter(({ need }) => need !== "facultative");
  return (
    <p className="panel-body besoins">
      {wanted.map(({ champ, libelle, need }) => (
        <Badge key={champ} ton={isGiven(champ) ? "ok" : need === "attendue" ? "todo" : "bad"}>
          {isGiven(champ)
            ? libelle
            : `${libelle}\u00a0: aucune colonne${need === "attendue" ? ", c’est conseillé" : ""}`}
        </Badge>
      ))}
    </p>
  );
}
