import type { Identifiants, Installation, NouvelleInstallation, Session } from "@navette/server/api";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { AppError } from "./app-error.ts";
import { api, rememberCsrf } from "./client.ts";
import { lachePrise } from "./suspens.ts";

export type { Session };
export type Role = Session["compte"]["role"];
export type Ecole = Installation["etablissements"][number];

export const sessionKey = ["session"] as const;

/** The open session, or `null` when nobody is logged in. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await api<Session>("/api/session");
      rememberCsrf(session.csrf);
      return session;
    } catch (error) {
      if (error instanceof AppError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The session of the person reading this page. Only under the shell, which guarantees there is one. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new AppError({ code: "sans-session", status: 401, message: "Votre session est terminée." });
  return data;
}

export function useInstallation() {
  return useQuery({ queryKey: ["installation"], queryFn: () => api<Installation>("/api/installation") });
}

/** Every way to open a session answers the session itself. */
function useOpening<Input>(open: (input: Input) => Promise<Session>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: open,
    onSuccess: (session) => {
      rememberCsrf(session.csrf);
      client.setQueryData(sessionKey, session);
    },
  });
}

const post = (path: string) => (body: unknown) => api<Session>(path, { method: "POST", body });

export const useConnexion = () => useOpening<Identifiants>(post("/api/session"));
export const useCreerEtablissement = () => useOpening<NouvelleInstallation>(post("/api/installation"));
export const useCreerDemonstration = () =>
  useOpening<{ readonly degre: 1 | 2 }>(post("/api/installation/demonstration"));

/** Closes the session, then reloads: nothing of the school stays in the memory of the page nor of its tab. */
export async function quitter(): Promise<void> {
  await api("/api/session", { method: "DELETE" });
  window.sessionStorage.clear();
  lachePrise();
  window.location.assign("/connexion");
}
