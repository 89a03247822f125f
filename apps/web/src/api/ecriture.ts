import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AppError } from "./app-error.ts";

/** A write in the school. It is over once every open page has read again what it shows: a refused one may have come late. */
export function useEcriture<Demande = void, Reponse = unknown>(write: (demande: Demande) => Promise<Reponse>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => client.invalidateQueries() });
}

/** The server's sentence about one field of a form, when it has one. */
export function fauteDuChamp(error: unknown, champ: string): string | undefined {
  return error instanceof AppError ? error.champs[champ] : undefined;
}

/** What is left to say of a refusal once its fields have said theirs; `null` when they said all. */
export function horsChamps(error: unknown, champs: readonly string[]): unknown {
  if (!(error instanceof AppError)) return error;
  const told = Object.keys(error.champs);
  return told.length > 0 && told.every((champ) => champs.includes(champ)) ? null : error;
}
