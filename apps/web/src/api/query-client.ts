import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { AppError } from "./app-error.ts";
import { type Session, sessionKey } from "./session.ts";

/** A 401 while a session is believed open means that it has ended: the shell then leads to the login page. */
function onError(error: unknown): void {
  if (!(error instanceof AppError) || error.status !== 401) return;
  if (queryClient.getQueryData<Session | null>(sessionKey)) queryClient.setQueryData(sessionKey, null);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // The server is often on this very computer: the browser's idea of being online says nothing about it.
      networkMode: "always",
      retry: (failures, error) => error instanceof AppError && error.code === "reseau" && failures < 2,
    },
    mutations: { networkMode: "always" },
  },
});
