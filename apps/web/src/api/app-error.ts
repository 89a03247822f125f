/** A refusal of the server, or the network's silence, in words that can be shown as they are. */
export class AppError extends Error {
  /** Stable: pages tell cases apart by the code, never by the message. `reseau` when no answer came. */
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly remedy: string | undefined;
  /** Sentences by form field, when the refusal is about what was typed. */
  readonly champs: Readonly<Record<string, string>>;
  readonly requestId: string | undefined;
  /** The whole answer, for the refusals that say more: the value in conflict, what a change would move. */
  readonly corps: Readonly<Record<string, unknown>>;

  constructor(fault: {
    code: string;
    message: string;
    status: number;
    remedy?: string | undefined;
    champs?: Record<string, string> | undefined;
    requestId?: string | undefined;
    corps?: Readonly<Record<string, unknown>> | undefined;
  }) {
    super(fault.message);
    this.name = "AppError";
    this.code = fault.code;
    this.status = fault.status;
    this.remedy = fault.remedy;
    this.champs = fault.champs ?? {};
    this.requestId = fault.requestId;
    this.corps = fault.corps ?? {};
  }
}

/** No answer at all: the server is stopped, or the network is down. */
export function networkError(): AppError {
  return new AppError({
    code: "reseau",
    status: 0,
    message: "Navette ne répond pas.",
    remedy: "Vérifiez votre connexion, puis réessayez. Rien n’a changé.",
  });
}

/** The error carried by an answer of the server, whether or not its body is the JSON we expect. */
export function errorFromAnswer(status: number, text: string): AppError {
  const body = parseObject(text);
  const say = (key: string) => (typeof body[key] === "string" ? body[key] : undefined);
  return new AppError({
    status,
    code: say("code") ?? "erreur-interne",
    message: say("message") ?? "Une erreur imprévue a arrêté cette action.",
    remedy: say("remedy") ?? (say("message") ? undefined : "Réessayez. Si cela recommence, prévenez l’administrateur."),
    champs: sentences(body.champs),
    requestId: say("requestId"),
    corps: body,
  });
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function sentences(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  const known = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(known);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
