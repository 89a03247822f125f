import type { Import } from "@navette/server/api";
import { useNavigate } from "react-router";
import { BarreAction } from "../ui/BarreAction.tsx";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { jourLong, pluriel } from "../ui/mots.ts";
import type { useAppliquer } from "./queries.ts";
import { changements, suspendus } from "./words.ts";

interface BarrePlanProps {
  readonly found: Import;
  readonly appliquer: ReturnType<typeof useAppliquer>;
}

/** What will move, what will not, until when it can be undone, then the act. */
export function BarrePlan({ found, appliquer }: BarrePlanProps) {
  const navigate = useNavigate();
  const { id, aAppliquer, annulableJusque } = found;
  const apply = () =>
    appliquer.mutate(undefined, {
      onSuccess: ({ outcome }) => {
        if (outcome !== "plan-perime") void navigate(`/imports/${id}/bilan`);
      },
    });
  return (
    <BarreAction
      {...(annulableJusque === null || aAppliquer === 0 ? {} : { annulation: promesse(annulableJusque) })}
      actions={
        <>
          <LienBouton vers="/imports">Finir plus tard</LienBouton>
          <Bouton variante="primaire" empeche={obstacle(found)} onClick={apply}>
            {aAppliquer === 0 ? "Appliquer" : `Appliquer ${changements(aAppliquer)}`}
          </Bouton>
        </>
      }
    >
      {aAppliquer === 0 ? <b>Rien ne sera appliqué.</b> : <Mouvement nombre={aAppliquer} />}{" "}
      <span className="soft">{immobiles(found)}</span>
    </BarreAction>
  );
}

function Mouvement({ nombre }: { nombre: number }) {
  return (
    <>
      <b>{changements(nombre)}</b> {nombre > 1 ? "seront appliqués" : "sera appliqué"} en une fois.
    </>
  );
}

const promesse = (jusque: string) =>
  `Annulable jusqu’au ${jourLong(jusque).replace(/ \d{4}$/, "")}, sans perdre ce qui sera saisi d’ici là.`;

function obstacle({ perime, aAppliquer, aArbitrer }: Import): string | undefined {
  if (perime) return "Actualisez d’abord le plan.";
  if (aAppliquer > 0) return undefined;
  return aArbitrer > 0 ? "Arbitrez d’abord au moins un cas." : "Il n’y a rien à appliquer.";
}

/** « 4 cas à arbitrer et 128 retraits suspendus ne bougeront pas. » */
function immobiles(found: Import): string {
  const parts = [
    ...(found.aArbitrer > 0 ? [`${pluriel(found.aArbitrer, "cas", "cas")} à arbitrer`] : []),
    ...(found.suspendus > 0 ? [suspendus(found)] : []),
  ];
  if (parts.length === 0) return "";
  const isOne = parts.length === 1 && found.aArbitrer + found.suspendus === 1;
  return `${parts.join(" et ")} ne ${isOne ? "bougera" : "bougeront"} pas.`;
}
