import type { FicheGroupe } from "@navette/server/api";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { useFinirGroupe } from "./queries.ts";

/** Ends a group made here, or opens it again: its consequences said before. */
export function FinDeGroupe({ groupe: { id, code, actif } }: { groupe: FicheGroupe }) {
  const finir = useFinirGroupe(id);
  return (
    <Panneau titre={actif ? "Terminer le groupe" : "Rouvrir le groupe"}>
      <div className="stack">
        <p>
          {actif
            ? `${code} n’apparaîtra plus parmi les groupes en cours, ni sur la fiche de ses élèves. Rien n’est effacé\u00a0: vous pourrez le rouvrir tel quel.`
            : "Le groupe revient parmi ceux en cours, avec ses élèves."}
        </p>
        {finir.error && <Erreur error={finir.error} effet="Le groupe n’a pas changé." />}
        <div>
          <Bouton occupe={finir.isPending} onClick={() => finir.mutate({ actif: !actif })}>
            {actif ? `Terminer le groupe ${code}` : `Rouvrir le groupe ${code}`}
          </Bouton>
        </div>
      </div>
    </Panneau>
  );
}
