import { Etapes } from "../ui/Etapes.tsx";

const RANGS = { fichiers: 0, contenu: 1, plan: 2, arrete: 2, application: 3, bilan: 4, fini: 5 } as const;

/** Where an import stands. Steps behind can be read again; one that stopped at its plan has no other. */
export function EtapesImport({ etape, importId }: { etape: keyof typeof RANGS; importId?: string }) {
  const isStopped = etape === "arrete";
  const page = (suite: string) => (importId === undefined ? undefined : `/imports/${importId}${suite}`);
  return (
    <Etapes
      nom="Étapes de l’import"
      courante={RANGS[etape]}
      etapes={[
        { libelle: "Fichiers" },
        { libelle: "Contenu lu", vers: page("/contenu") },
        { libelle: "Plan", vers: page("") },
        ...(isStopped ? [] : [{ libelle: "Application" }, { libelle: "Bilan", vers: page("/bilan") }]),
      ]}
    />
  );
}
