import type { Arbitrage } from "@navette/server/api";
import { IconArrowsSplit2, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { Badge } from "../ui/Badge.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Icone } from "../ui/Icone.tsx";
import { nombre } from "../ui/mots.ts";
import { suivant } from "./arbitrage.ts";
import { CasAArbitrer, type Clavier } from "./CasAArbitrer.tsx";
import { PAGE_ARBITRAGES, useArbitrages, useDecider } from "./queries.ts";

/** The rows only a person can settle, one at a time. The keyboard is there from the start, unless it is busy elsewhere. */
export function Arbitrages({ importId }: { importId: string }) {
  const [rang, setRang] = useState(0);
  const [answered, setAnswered] = useState<string>();
  const [clavier, setClavier] = useState<Clavier>("si-libre");
  const { data, error, refetch, isPlaceholderData } = useArbitrages(importId, Math.floor(rang / PAGE_ARBITRAGES));
  const decider = useDecider(importId);
  if (error && !data) return <Erreur error={error} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement quoi="les cas à arbitrer" forme="lignes" />;
  const { total, enAttente } = data;
  // While another page is read, the one before still stands: none of its cases is the one asked for.
  const cas = isPlaceholderData ? undefined : data.cas[rang % PAGE_ARBITRAGES];
  const decide = (decision: NonNullable<Arbitrage["decision"]>) => {
    if (!cas || decider.isPending) return;
    const advance = () => {
      setAnswered(cas.id);
      setClavier("ici");
      setRang(suivant(rang, enAttente));
    };
    decider.mutate({ decisions: { [cas.id]: decision } }, { onSuccess: advance });
  };
  const go = (next: number) => {
    setAnswered(undefined);
    setClavier("ailleurs");
    setRang(next);
  };
  const step = (pas: -1 | 1) => {
    const next = rang + pas;
    if (next < 0 || next >= total) return;
    go(next);
    setClavier("ici");
  };
  return (
    <section className="panel arb" aria-labelledby="arbitrages">
      <div className="panel-head">
        <h2 id="arbitrages">À arbitrer</h2>
        <Badge ton={enAttente.length > 0 ? "warn" : "ok"} icone={IconArrowsSplit2}>
          {`${nombre(rang + 1)} sur ${nombre(total)}`}
        </Badge>
        <span className="row row-end">
          <Fleche nom="Cas précédent" de={IconChevronLeft} vers={rang - 1} total={total} onRang={go} />
          <Fleche nom="Cas suivant" de={IconChevronRight} vers={rang + 1} total={total} onRang={go} />
        </span>
      </div>
      <div className="panel-body">
        {isPlaceholderData && <Chargement quoi="le cas suivant" forme="lignes" />}
        {cas && (
          <CasAArbitrer
            key={cas.id}
            cas={cas}
            dernier={isLast(rang, enAttente)}
            clavier={answered === cas.id ? "ailleurs" : clavier}
            occupe={decider.isPending}
            onDecision={decide}
            onPas={step}
          />
        )}
        {decider.error && <Erreur error={decider.error} effet="Ce cas attend toujours votre réponse." />}
        <p className="vh" role="status">
          {enAttente.length === 0 ? "Tous les cas sont arbitrés." : `${nombre(enAttente.length)} à arbitrer.`}
        </p>
      </div>
    </section>
  );
}

const isLast = (rang: number, enAttente: readonly number[]) => enAttente.every((each) => each === rang);

interface FlecheProps {
  readonly nom: string;
  readonly de: typeof IconChevronLeft;
  readonly vers: number;
  readonly total: number;
  readonly onRang: (rang: number) => void;
}

function Fleche({ nom, de, vers, total, onRang }: FlecheProps) {
  const isOut = vers < 0 || vers >= total;
  return (
    <button
      type="button"
      className="btn btn-s btn-icon"
      aria-label={nom}
      aria-disabled={isOut || undefined}
      onClick={isOut ? undefined : () => onRang(vers)}
    >
      <Icone de={de} />
    </button>
  );
}
