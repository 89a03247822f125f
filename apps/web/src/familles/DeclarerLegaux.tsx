import type { ResponsableListe } from "@navette/server/api";
import { useState } from "react";
import { Alerte } from "../ui/Alerte.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Case } from "../ui/Choix.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { useDire } from "./queries.ts";
import { nomResponsable } from "./words.ts";

/** How many links the server changes at once. */
const LIENS_MAX = 1000;

interface DeclarerLegauxProps {
  /** Those of the list of whom something is unsaid. */
  readonly responsables: readonly ResponsableListe[];
  readonly coches: ReadonlySet<string>;
  readonly onCoches: (coches: ReadonlySet<string>) => void;
  /** The links declared last here. */
  readonly faits: readonly string[];
  readonly onFaits: (liens: readonly string[]) => void;
}

/** Declares several at once, and takes it back: each is named by the list, under these buttons. */
export function DeclarerLegaux({ responsables, coches, onCoches, faits, onFaits }: DeclarerLegauxProps) {
  const dire = useDire();
  const [demande, setDemande] = useState(false);
  const choisis = responsables.filter(({ id }) => coches.has(id));
  const liens = choisis.flatMap(({ aPreciser }) => aPreciser);
  const declarer = () =>
    dire.mutate(
      { liens, modifie: { niveau: "legal" } },
      {
        onSuccess: () => {
          setDemande(false);
          onFaits(liens);
          onCoches(new Set());
        },
      },
    );
  const reprendre = () =>
    dire.mutate({ liens: [...faits], modifie: { niveau: null } }, { onSuccess: () => onFaits([]) });
  const acte = `Déclarer ${pluriel(choisis.length, "représentant légal", "représentants légaux")}`;
  return (
    <div className="panel-body stack">
      {responsables.length > 0 && (
        <div className="row">
          <Case
            coche={choisis.length === responsables.length}
            onCoche={(coche) => onCoches(new Set(coche ? responsables.map(({ id }) => id) : []))}
          >
            <b>Tous ({nombre(responsables.length)})</b>
          </Case>
          <Bouton
            occupe={dire.isPending}
            empeche={empechement(liens.length)}
            onClick={() => (choisis.length > 1 ? setDemande(true) : declarer())}
          >
            {choisis.length === 0 ? "Déclarer représentants légaux" : acte}
          </Bouton>
        </div>
      )}
      {choisis.length > 0 && <p className="muted">{nomsCourts(choisis)}</p>}
      {faits.length > 0 && (
        <Alerte
          ton="ok"
          annonce
          titre={`${pluriel(faits.length, "lien déclaré", "liens déclarés")}.`}
          actions={
            <Bouton occupe={dire.isPending} onClick={reprendre}>
              Remettre à préciser
            </Bouton>
          }
        >
          <p>Ces représentants légaux reçoivent désormais le livret. Aucun import ne changera ce que vous avez dit.</p>
        </Alerte>
      )}
      {demande && (
        <Dialogue
          titre={`${acte}\u00a0?`}
          onFermer={() => setDemande(false)}
          actions={
            <>
              <Bouton onClick={() => setDemande(false)}>Ne rien déclarer</Bouton>
              <Bouton variante="primaire" occupe={dire.isPending} onClick={declarer}>
                {acte}
              </Bouton>
            </>
          }
        >
          <p>
            ONDE ne dit pas ce que sont ces <b>{nombre(choisis.length)} personnes</b> pour les enfants&nbsp;: un
            beau-parent ou un grand-parent peut être du nombre. Décochez d’abord qui n’est pas représentant légal.
          </p>
          <p>
            Chacune recevra le livret de ses enfants, et partira avec leurs bilans vers LSU (
            {pluriel(liens.length, "lien")}
            ). Aucun import ne changera ce que vous aurez dit. «&nbsp;Remettre à préciser&nbsp;» le défait.
          </p>
          {dire.error && <Erreur error={dire.error} effet="Rien n’a changé." />}
        </Dialogue>
      )}
      {dire.error && !demande && <Erreur error={dire.error} effet="Rien n’a changé." />}
    </div>
  );
}

function empechement(liens: number): string | undefined {
  if (liens === 0) return "Cochez d’abord au moins un responsable.";
  return liens > LIENS_MAX ? `${nombre(LIENS_MAX)} liens au plus à la fois\u00a0: cochez-en moins.` : undefined;
}

/** A few names, and how many more: the ticks of the list show the others. */
function nomsCourts(choisis: readonly ResponsableListe[]): string {
  const noms = choisis.slice(0, 6).map(nomResponsable);
  const reste = choisis.length - noms.length;
  return new Intl.ListFormat("fr").format(reste > 0 ? [...noms, pluriel(reste, "autre")] : noms);
}
