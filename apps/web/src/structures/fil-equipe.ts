import { useMots } from "../shell/degre.ts";

/** What stands above the page of a member of staff. */
export function useFilEquipe() {
  const { equipe } = useMots();
  return [
    { libelle: "Structures", vers: "/structures" },
    { libelle: equipe, vers: "/structures/enseignants" },
  ];
}
