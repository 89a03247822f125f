import type { InjectOptions, LightMyRequestResponse } from "fastify";
import type { App } from "../services.ts";
import type { Session } from "../session/schemas.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A browser on our own pages: it keeps the cookie, sends back the token of its session, says where it comes from. */
export interface Navigateur {
  readonly cookie: string | undefined;
  readonly csrf: string | undefined;
  send(method: Method, url: string, payload?: InjectOptions["payload"]): Promise<LightMyRequestResponse>;
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, payload?: InjectOptions["payload"]): Promise<LightMyRequestResponse>;
}

export function openNavigateur(app: App): Navigateur {
  let cookie: string | undefined;
  let csrf: string | undefined;
  const send: Navigateur["send"] = async (method, url, payload) => {
    const headers = {
      "sec-fetch-site": "same-origin",
      ...(cookie && { cookie }),
      ...(csrf && { "x-csrf-token": csrf }),
    };
    const reply = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    const [set] = reply.cookies;
    if (set) cookie = `${set.name}=${set.value}`;
    if (reply.headers["content-type"]?.toString().includes("json")) csrf = reply.json<Partial<Session>>().csrf ?? csrf;
    return reply;
  };
  return {
    get cookie() {
      return cookie;
    },
    get csrf() {
      return csrf;
    },
    send,
    get: (url) => send("GET", url),
    post: (url, payload) => send("POST", url, payload),
  };
}
