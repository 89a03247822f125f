import "../ui/champ.css";
import type { EtatImport, GroupeDuPlan, Import, Rubrique } from "@navette/server/api";
import { IconCheck, IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useState } from "react";
import { useSearchParams } from "react-router";
import { Badge } from "../ui/Badge.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { GroupeDeChangements, Groupes } from "../ui/GroupeDeChangements.tsx";
import { Icone } from "../ui/Icone.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Segments } from "../ui/Segments.tsx";
import { Lignes } from "./Lignes.tsx";
import { devenirEnMots, LUS, listeDemandee } from "./laisses.ts";
import { ParClasse } from "./ParClasse.tsx";
import { useDecider } from "./queries.ts";
import { ETATS, estOuvert, ISSUES, RUBRIQUES } from "./words.ts";

type Vue = "tout" | "classes" | Rubrique;

const LES_RUBRIQUES = Object.keys(RUBRIQUES) as Rubrique[];

interface PlanGroupesProps {
  readonly found: Import;
}

/** The changes by kind or by class: decided in bulk while closed, read one by one on demand, searched all together. */
export function PlanGroupes({ found }: PlanGroupesProps) {
  const { id, etat, groupes, classes } = found;
  const [vue, setVue] = useState<Vue>("tout");
  const [typed, setTyped] = useState("");
  const [params] = useSearchParams();
  const recherche = useDeferredValue(typed.trim());
  const liste = listeDemandee(params);
  if (liste) return <ListeDemandee found={found} liste={liste} />;
  const rubriques = LES_RUBRIQUES.filter((each) => groupes.some((groupe) => groupe.rubrique === each));
  const rubrique = vue === "tout" || vue === "classes" ? {} : { rubrique: vue };
  return (
    <section aria-labelledby="changements">
      <div className="plan-tools">
        <h2 id="changements">Les changements, par {vue === "classes" ? "classe" : "nature"}</h2>
        <Segments
          nom="Afficher"
          valeur={vue}
          onChange={setVue}
          choix={[
            { valeur: "tout", libelle: "Tout" },
            ...rubriques.map((valeur) => ({ valeur, libelle: RUBRIQUES[valeur] })),
            ...(classes.length > 0 ? [{ valeur: "classes" as const, libelle: "Par classe" }] : []),
          ]}
        />
        <Recherche typed={typed} onTyped={setTyped} />
      </div>
      {recherche !== "" && (
        <div className="groups">
          <Lignes
            key={`${vue} ${recherche}`}
            importId={id}
            filtre={{ ...rubrique, recherche }}
            nom={`Changements trouvés pour «\u00a0${recherche}\u00a0»`}
            etat={etat}
          />
        </div>
      )}
      {recherche === "" && vue === "classes" && <ParClasse importId={id} classes={classes} etat={etat} />}
      {recherche === "" && vue !== "classes" && <ParNature found={found} vue={vue} />}
    </section>
  );
}

function ParNature({ found: { id, etat, groupes }, vue }: PlanGroupesProps & { readonly vue: Vue }) {
  const shown = groupes.filter(({ rubrique }) => vue === "tout" || vue === rubrique);
  if (shown.length === 0) return <p className="soft">Ces fichiers ne disent rien ici.</p>;
  return (
    <Groupes>
      {shown.map((groupe) => (
        <Groupe key={`${groupe.kind} ${groupe.groupe} ${groupe.titre}`} importId={id} groupe={groupe} etat={etat} />
      ))}
    </Groupes>
  );
}

interface ListeDemandeeProps extends PlanGroupesProps {
  readonly liste: NonNullable<ReturnType<typeof listeDemandee>>;
}

/** Those a number of the account leads to: « Élèves : 3 laissés de côté ». */
function ListeDemandee({ found: { id, etat, lus }, liste: { objet, devenir } }: ListeDemandeeProps) {
  const count = lus.find((compte) => compte.objet === objet)?.devenirs[devenir] ?? 0;
  const titre = `${LUS[objet].titre}\u00a0: ${devenirEnMots(devenir, count, etat)}`;
  return (
    <section aria-labelledby="changements">
      <div className="plan-tools">
        <h2 id="changements">{titre}</h2>
        <LienBouton petit vers={`/imports/${id}`}>
          Tous les changements
        </LienBouton>
      </div>
      <div className="groups">
        <Lignes key={`${objet} ${devenir}`} importId={id} filtre={{ objet, devenir }} nom={titre} etat={etat} />
      </div>
    </section>
  );
}

function Recherche({ typed, onTyped }: { typed: string; onTyped: (typed: string) => void }) {
  return (
    <label className="plan-find">
      <span className="vh">Chercher dans le plan</span>
      <Icone de={IconSearch} />
      <input
        className="input"
        type="search"
        placeholder="Nom, classe, champ"
        maxLength={100}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
      />
    </label>
  );
}

interface GroupeProps {
  readonly importId: string;
  readonly groupe: GroupeDuPlan;
  readonly etat: EtatImport;
}

function Groupe({ importId, groupe, etat }: GroupeProps) {
  const lecture = !estOuvert(etat);
  const { kind, titre, note, suspendu, acceptes, acceptables } = groupe;
  const suspended = !lecture && suspendu !== null && acceptes === 0;
  const isMixed = !lecture && acceptes > 0 && acceptes < acceptables;
  const notes = [isMixed ? `${nombre(acceptes)} sur ${nombre(groupe.nombre)}` : "", note];
  return (
    <GroupeDeChangements
      nombre={groupe.nombre}
      titre={titre}
      note={notes.filter(Boolean).join(" · ")}
      ouvert={groupe.groupe === "etat-civil" && !lecture}
      decision={lecture ? <Fait groupe={groupe} etat={etat} /> : <Decision importId={importId} groupe={groupe} />}
      raisons={lecture ? [] : groupe.gardes}
      suites={lecture ? [] : groupe.suites}
      {...(suspended ? { suspendu } : {})}
    >
      {() => <Lignes importId={importId} filtre={{ kind, groupe: groupe.groupe }} nom={titre} etat={etat} />}
    </GroupeDeChangements>
  );
}

function Fait({ groupe: { groupe, ecrits }, etat }: Pick<GroupeProps, "groupe" | "etat">) {
  if (groupe === "inchange") return null;
  return ecrits > 0 ? (
    <Badge ton={ETATS[etat].ton}>{pluriel(ecrits, ...ISSUES[etat])}</Badge>
  ) : (
    <Badge ton="todo">Laissé de côté</Badge>
  );
}

/** For the whole group: what it accepts, or nothing. A mix of both ticks neither. */
function Decision({ importId, groupe }: Pick<GroupeProps, "importId" | "groupe">) {
  const decider = useDecider(importId);
  // Shown at once; the counts say the same when the server has answered.
  const [asked, setAsked] = useState<"accepter" | "ignorer">();
  const { kind, titre, acceptes, acceptables } = groupe;
  if (groupe.groupe === "inchange") return null;
  const isLocked = groupe.groupe === "corrige-ici";
  const decided = acceptes === 0 ? "ignorer" : acceptes === acceptables ? "accepter" : "mixte";
  const valeur = asked ?? decided;
  const decide = (choix: "accepter" | "ignorer") => {
    setAsked(choix);
    decider.mutate({ enBloc: { kind, groupe: groupe.groupe, choix } }, { onSettled: () => setAsked(undefined) });
  };
  return (
    <>
      <Segments
        nom={`${titre}\u00a0: décision pour le groupe`}
        valeur={valeur}
        onChange={(choix) => {
          if (choix !== "mixte") decide(choix);
        }}
        choix={[
          {
            valeur: "accepter",
            libelle: isLocked ? "Prendre le fichier" : `Appliquer ${nombre(acceptables)}`,
            ...(valeur === "accepter" ? { icone: IconCheck } : {}),
          },
          { valeur: "ignorer", libelle: isLocked ? "Garder" : "Ignorer" },
        ]}
      />
      {decider.error && <Erreur error={decider.error} />}
    </>
  );
}
