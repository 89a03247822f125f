import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type Role, useSession } from "../api/session.ts";
import { DIRECTION } from "../comptes/roles.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

interface ReserveProps {
  readonly roles: readonly Role[];
  /** What is kept from the others: « les comptes ». */
  readonly quoi: string;
  /** Whom to ask, by function. */
  readonly aQui: string;
  readonly children: ReactNode;
}

/** Whether the person leads the school: an enseignant reads, and writes in the livret only. */
export const useDirection = (): boolean => DIRECTION.includes(useSession().compte.role);

/** A place for some roles only: the others are told whom to ask. The server refuses them anyway. */
export function Reserve({ roles, quoi, aQui, children }: ReserveProps) {
  const { compte } = useSession();
  if (roles.includes(compte.role)) return children;
  return (
    <>
      <TitrePage titre="Cette page n’est pas ouverte à votre compte" />
      <EtatVide
        icone={IconLock}
        titre={`Adressez-vous à ${aQui}.`}
        action={<LienBouton vers="/">Revenir à l’accueil</LienBouton>}
      >
        Votre rôle ne permet pas de voir {quoi}.
      </EtatVide>
    </>
  );
}
