import { comptesEnsemble } from "@navette/formats/codes/comptes";
import type { Constats as ConstatsLus, Import } from "@navette/server/api";
import { useParams } from "react-router";
import { Alerte } from "../ui/Alerte.tsx";
import { BarreAction } from "../ui/BarreAction.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { moment, nombre, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { EtapesImport } from "./EtapesImport.tsx";
import { Familles } from "./Familles.tsx";
import { Fichiers } from "./Fichiers.tsx";
import { useConstats, useImport } from "./queries.ts";
import { contenuDe, enAttente, estOuvert, titreDuPlan } from "./words.ts";

/** Step 2: what the files say, and everything wrong in them. */
export function ContenuPage() {
  const { importId = "" } = useParams();
  return (
    <Dossier lecture={useImport(importId)} fil={FIL} quoi="le contenu lu">
      {(found) => <Contenu found={found} />}
    </Dossier>
  );
}

const FIL = [{ libelle: "Imports", vers: "/imports" }];

function Contenu({ found }: { found: Import }) {
  const importId = found.id;
  return (
    <>
      <TitrePage
        titre={titreDuContenu(found)}
        fil={[...FIL, { libelle: `Import du ${moment(found.creeLe)}` }]}
        sous="Les fichiers sont lus, et rien n’est écrit&nbsp;: voyez ce qui a été compris, puis ce qui changerait."
        fin={<EtapesImport etape="contenu" importId={importId} />}
      />
      <div className="stack">
        <Panneau titre="Les fichiers" bord>
          <Fichiers fichiers={found.fichiers} />
        </Panneau>
        {found.familles && <Familles {...found.familles} />}
        <Constats importId={importId} />
      </div>
      <BarreAction
        actions={
          <>
            <LienBouton vers="/imports">{estOuvert(found.etat) ? "Finir plus tard" : "Revenir aux imports"}</LienBouton>
            <LienBouton variante="primaire" vers={`/imports/${importId}`}>
              {estOuvert(found.etat) ? "Voir ce qui changerait" : "Relire les changements"}
            </LienBouton>
          </>
        }
      >
        <b>{estOuvert(found.etat) ? enAttente(found) : titreDuPlan(found)}.</b>
      </BarreAction>
    </>
  );
}

function titreDuContenu({ fichiers }: Import): string {
  const { eleves = 0, responsables = 0, personnels = 0, ...structures } = comptesEnsemble(fichiers);
  const parts = [
    ...(eleves > 0 ? [`${pluriel(eleves, "élève")}${dans(structures)}`] : []),
    ...(responsables > 0 ? [pluriel(responsables, "responsable")] : []),
    ...(personnels > 0 ? [pluriel(personnels, "personnel")] : []),
  ];
  const autres = [...new Set(fichiers.map(contenuDe))].filter((each) => each !== "");
  return `Contenu lu\u00a0: ${parts.join(", ") || autres.join(", ") || "rien"}`;
}

function dans({ classes = 0, divisions = 0 }: Readonly<Record<string, number>>): string {
  if (classes > 0) return ` dans ${pluriel(classes, "classe")}`;
  return divisions > 0 ? ` dans ${pluriel(divisions, "division")}` : "";
}

function Constats({ importId }: { importId: string }) {
  return (
    <UneFoisLu lecture={useConstats(importId)} quoi="ce qui a été dit des fichiers" forme="lignes">
      {({ diagnostics }) => <Dits tous={diagnostics} />}
    </UneFoisLu>
  );
}

function Dits({ tous }: { tous: ConstatsLus["diagnostics"] }) {
  const seul = tous.find(({ code }) => code === "sts.edt.sans-personnels");
  const diagnostics = tous.filter((each) => each !== seul);
  const rejets = diagnostics.filter(({ level }) => level === "rejet").length;
  const note =
    rejets > 0
      ? `${nombre(rejets)} de ces lignes ${rejets >= 2 ? "ne sont pas importées" : "n’est pas importée"}`
      : "Aucune ligne n’est refusée";
  return (
    <>
      {/* A timetable alone makes services that nobody teaches: it is said before the plan shows them. */}
      {seul && (
        <Alerte ton="warn" titre={seul.message}>
          <p>{seul.remedy}</p>
        </Alerte>
      )}
      <Panneau titre="Ce qu’il faut savoir de ces fichiers" note={note} bord>
        {diagnostics.length > 0 ? (
          <DiagnosticListe diagnostics={diagnostics} ouvert={rejets > 0} />
        ) : (
          <p className="panel-body">Tout est lu, et rien n’est à corriger.</p>
        )}
      </Panneau>
    </>
  );
}
