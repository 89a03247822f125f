import { AppError, DatabaseError, type Nature, type Refusal } from "@navette/base";

/** The one table from a refusal to its HTTP status. */
const STATUS: Readonly<Record<Nature, number>> = {
  session: 401,
  droit: 403,
  introuvable: 404,
  saisie: 400,
  etat: 409,
  attente: 429,
  taille: 413,
};

/** What every refusal says on the wire (`erreurSchema`). */
export interface Answer {
  readonly status: number;
  readonly body: {
    readonly code: string;
    readonly message: string;
    readonly remedy?: string;
    readonly champs?: Readonly<Record<string, string>>;
  };
}

const TAILLE: Refusal = {
  nature: "taille",
  code: "demande.taille",
  message: "Ce que vous envoyez est trop volumineux.",
  remedy: "Déposez moins de fichiers à la fois, de 50 Mo au plus chacun.",
};

const CONCURRENTE: Refusal = {
  nature: "etat",
  code: "demande.concurrente",
  message: "Quelqu’un vient d’écrire au même endroit : rien n’a été changé.",
  remedy: "Rechargez la page, puis réessayez.",
};

/** SQLSTATE of a race that was lost: a duplicate that was not there a moment before, a conflict, a deadlock. */
const RACES: ReadonlySet<string> = new Set(["23505", "40001", "40P01"]);

/** What the HTTP framework itself refuses, by its codes. */
const FRAMEWORK: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: TAILLE,
  FST_REQ_FILE_TOO_LARGE: TAILLE,
  FST_FILES_LIMIT: TAILLE,
  FST_PARTS_LIMIT: TAILLE,
  FST_FIELDS_LIMIT: TAILLE,
};

/** The answer to what was thrown; `undefined` when it is a bug or an outage, of which nothing is told. */
export function answerOf(error: unknown): Answer | undefined {
  if (error instanceof AppError) return answer(error);
  if (error instanceof DatabaseError && RACES.has(error.code)) return answer(new AppError(CONCURRENTE));
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const known = typeof code === "string" ? FRAMEWORK[code] : undefined;
  if (known) return answer(new AppError(known));
  if (typeof statusCode !== "number" || statusCode < 400 || statusCode > 499) return undefined;
  const message = "Cette demande n’est pas lisible.";
  return {
    status: statusCode,
    body: { code: "demande.illisible", message, remedy: "Rechargez la page, puis réessayez." },
  };
}

function answer({ nature, code, message, remedy, champs }: AppError): Answer {
  return { status: STATUS[nature], body: { code, message, ...(remedy && { remedy }), ...(champs && { champs }) } };
}
