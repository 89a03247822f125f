import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { AvantApres } from "../ui/AvantApres.tsx";
import { Badge } from "../ui/Badge.tsx";
import { BarreAction } from "../ui/BarreAction.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { CarteDeChaleur } from "../ui/CarteDeChaleur.tsx";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { Equation } from "../ui/Equation.tsx";
import { Etapes } from "../ui/Etapes.tsx";
import { GroupeDeChangements, Groupes } from "../ui/GroupeDeChangements.tsx";
import { LegendeDeLigne, LigneDeTransit } from "../ui/LigneDeTransit.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { Segments } from "../ui/Segments.tsx";
import { TableVirtuelle } from "../ui/TableVirtuelle.tsx";
import { chaleur, diagnostics, eleves, equation, stations } from "./echantillons.ts";

const etapes = ["Fichiers", "Contenu lu", "Plan", "Application", "Bilan"].map((libelle) => ({
  libelle,
  vers: "/imports",
}));

export function Donnees() {
  return (
    <>
      <Panneau titre="La chaîne de l’école" note="De ONDE à LSU." fin={<LegendeDeLigne />} bord>
        <LigneDeTransit stations={stations} />
      </Panneau>
      <Panneau titre="Le livret, classe par classe">
        <CarteDeChaleur tables={chaleur} />
      </Panneau>
      <Etapes nom="Étapes de l’import" etapes={etapes} courante={2} />
      <Equation
        lignes={equation.map((ligne, rang) =>
          rang === 1 ? { ...ligne, surveiller: <Badge ton="warn">3 à arbitrer</Badge> } : ligne,
        )}
      />
      <Changements />
      <Panneau titre="Ce qu’il faut corriger, cause par cause" bord>
        <DiagnosticListe
          diagnostics={diagnostics}
          ouvert
          qui={({ level }) => (level === "rejet" ? "Direction" : undefined)}
        />
      </Panneau>
      <Panneau titre="Élèves" bord>
        <TableVirtuelle
          nom="Élèves de l’école"
          lignes={eleves}
          cleDe={({ id }) => id}
          hauteur="400px"
          largeurMin="560px"
          colonnes={[
            { cle: "nom", titre: "Élève", entete: true, rendu: ({ nom, prenom }) => `${nom} ${prenom}` },
            { cle: "classe", titre: "Classe", largeur: "90px", rendu: ({ classe }) => classe },
            { cle: "ine", titre: "INE", largeur: "150px", rendu: ({ ine }) => ine },
            { cle: "rang", titre: "Rang", largeur: "90px", chiffre: true, rendu: ({ id }) => Number(id) + 1 },
          ]}
        />
      </Panneau>
      <BarreAction
        annulation="Annulable jusqu’au 10 avril, sans perdre ce qui sera saisi d’ici là."
        actions={
          <>
            <Bouton>Finir plus tard</Bouton>
            <Bouton variante="primaire">Appliquer 124 changements</Bouton>
          </>
        }
      >
        <b>124 changements</b> seront appliqués en une fois.{" "}
        <span className="soft">4 cas à arbitrer ne bougeront pas.</span>
      </BarreAction>
    </>
  );
}

function Changements() {
  const [decision, setDecision] = useState<"appliquer" | "ignorer">("appliquer");
  return (
    <Groupes>
      <GroupeDeChangements
        nombre={4}
        titre="Corriger l’état civil"
        note="Nom, prénom, naissance&nbsp;: relisez chaque ligne"
        ouvert
        decision={
          <Segments
            nom="Corriger l’état civil&nbsp;: décision pour le groupe"
            valeur={decision}
            onChange={setDecision}
            choix={[
              {
                valeur: "appliquer",
                libelle: "Appliquer 4",
                ...(decision === "appliquer" ? { icone: IconCheck } : {}),
              },
              { valeur: "ignorer", libelle: "Ignorer" },
            ]}
          />
        }
      >
        {() => (
          <div className="panel-body stack">
            <AvantApres avant="Noe" apres="Noé" />
            <AvantApres avant={undefined} apres="KERVADEC-SOULÉ" />
            <AvantApres avant="02/11/2013" apres={undefined} />
          </div>
        )}
      </GroupeDeChangements>
      <GroupeDeChangements
        nombre={28}
        titre="Retirer des élèves"
        note="Tous de CM2"
        suspendu="Suspendu&nbsp;: fichier incomplet"
      >
        {() => <p className="panel-body">Liste des 28 élèves.</p>}
      </GroupeDeChangements>
    </Groupes>
  );
}
