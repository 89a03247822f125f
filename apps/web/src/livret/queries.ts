import type {
  Avancements,
  ChangementEtat,
  Commentaire,
  CommentaireModifie,
  Commentaires,
  Element,
  ElementModifie,
  Elements,
  ExamenDeClasse,
  ExamenEcrit,
  Grille,
  NouveauCommentaire,
  NouvelElement,
  PeriodeLivret,
  ResultatsSaisies,
} from "@navette/server/api";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import type { Entree } from "./cell-queue.ts";

const livret = "/api/livret";

const keys = {
  avancements: ["livret", "avancements"],
  grille: (periodeId: string) => ["livret", "grille", periodeId],
  commentaires: ["livret", "commentaires"],
  elements: ["livret", "elements"],
  examens: ["livret", "examen"],
} as const;

/** Of one school year. */
export const avancementsQuery = (annee: number) => avancementsDe(`?annee=${annee}`);

/** Of one class, whatever its year. */
export const avancementDeClasseQuery = (classeId: string) =>
  avancementsDe(`?${new URLSearchParams({ classe: classeId })}`);

const avancementsDe = (demande: string) =>
  queryOptions({
    queryKey: [...keys.avancements, demande],
    queryFn: ({ signal }) => api<Avancements>(`${livret}/avancements${demande}`, { signal }),
  });

/** What the others type is fetched again on coming back to the tab. */
export const grilleQuery = (periodeId: string) =>
  queryOptions({
    queryKey: keys.grille(periodeId),
    queryFn: ({ signal }) => api<Grille>(`${livret}/periodes/${periodeId}/grille`, { signal }),
    refetchOnWindowFocus: true,
  });

export const commentairesQuery = queryOptions({
  queryKey: keys.commentaires,
  queryFn: ({ signal }) => api<Commentaires>(`${livret}/commentaires`, { signal }),
  staleTime: 300_000,
});

export const elementsQuery = queryOptions({
  queryKey: keys.elements,
  queryFn: ({ signal }) => api<Elements>(`${livret}/elements`, { signal }),
  staleTime: 300_000,
});

export const examenQuery = (indice: number, nombre: number) =>
  queryOptions({
    queryKey: [...keys.examens, indice, nombre],
    queryFn: ({ signal }) => api<ExamenEcrit>(`${livret}/examen?indice=${indice}&nombre=${nombre}`, { signal }),
  });

export const examenDeClasseQuery = (periodeId: string) =>
  queryOptions({
    queryKey: [...keys.examens, periodeId],
    queryFn: ({ signal }) => api<ExamenDeClasse>(`${livret}/periodes/${periodeId}/examen`, { signal }),
  });

/** Values typed in cells; one result a cell, in order. */
export async function envoyerSaisies(periodeId: string, entrees: readonly Entree[]): Promise<ResultatsSaisies> {
  const saisies = entrees.map(({ cellule, valeur, version }) => ({ ...cellule, valeur, version }));
  return await api<ResultatsSaisies>(`${livret}/periodes/${periodeId}/saisies`, { method: "POST", body: { saisies } });
}

export function useChangerEtat(periodeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangementEtat) =>
      api<PeriodeLivret>(`${livret}/periodes/${periodeId}/etat`, { method: "POST", body }),
    // Also after a refusal: somebody else has probably changed the state.
    onSettled: () => client.invalidateQueries({ queryKey: ["livret"] }),
  });
}

function useBanque<Input, Output>(cle: readonly string[], mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey: cle }) });
}

export const useNouveauCommentaire = () =>
  useBanque(keys.commentaires, (body: NouveauCommentaire) =>
    api<Commentaire>(`${livret}/commentaires`, { method: "POST", body }),
  );

export const useModifierCommentaire = (id: string) =>
  useBanque(keys.commentaires, (texte: string) =>
    api<Commentaire>(`${livret}/commentaires/${id}`, { method: "PATCH", body: { texte } satisfies CommentaireModifie }),
  );

export const useEffacerCommentaire = (id: string) =>
  useBanque<void, void>(keys.commentaires, () => api(`${livret}/commentaires/${id}`, { method: "DELETE" }));

export const useNouvelElement = () =>
  useBanque(keys.elements, (body: NouvelElement) => api<Element>(`${livret}/elements`, { method: "POST", body }));

export const useRenommerElement = (id: string) =>
  useBanque(keys.elements, (libelle: string) =>
    api<Element>(`${livret}/elements/${id}`, { method: "PATCH", body: { libelle } satisfies ElementModifie }),
  );

export const useEffacerElement = (id: string) =>
  useBanque<void, void>(keys.elements, () => api(`${livret}/elements/${id}`, { method: "DELETE" }));
