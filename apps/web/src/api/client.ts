import { errorFromAnswer, networkError } from "./app-error.ts";

let csrf: string | undefined;

/** Keeps the token of the open session; every writing request carries it. */
export function rememberCsrf(token: string | undefined): void {
  csrf = token;
}

/** The header that proves that a writing request comes from our own pages. */
export function csrfHeader(): Record<string, string> {
  return csrf === undefined ? {} : { "x-csrf-token": csrf };
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

interface Options {
  readonly method?: Method;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Sends one request and gives the answer, or throws an `AppError`. An aborted request throws the browser's own `AbortError`. */
export async function send(path: string, { method = "GET", body, signal }: Options = {}): Promise<Response> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(method === "GET" ? {} : csrfHeader()),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw networkError();
  });
  if (!response.ok) throw errorFromAnswer(response.status, await response.text());
  return response;
}

/** Asks the server and reads its JSON answer; `undefined` when it has no body. The shape is the caller's contract with the server. */
export async function api<T>(path: string, options?: Options): Promise<T> {
  const response = await send(path, options);
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}
