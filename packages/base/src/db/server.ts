import { AppError, type Refusal } from "../app-error.ts";
import { type Base, openBase } from "./base.ts";
import type { Engine } from "./connection.ts";
import { DatabaseError } from "./errors.ts";
import type { Opening } from "./migrations.ts";
import { openPostgresql } from "./postgresql.ts";
import { APPLICATION_ROLE } from "./security.ts";

const OLDEST_MAJOR = 15;
/** SQLSTATE of a right that is missing. */
const PRIVILEGE = "42501";

/**
 * The base of a PostgreSQL server, by its address (`DATABASE_URL`). Refuses `base.adresse`, `base.injoignable`,
 * `base.connexion`, `base.trop-ancienne`, `base.droits`, and what its opening refuses. No message bears the password.
 */
export async function openServer(databaseUrl: string, opening: Opening = "prepare"): Promise<Base> {
  const host = hostOf(databaseUrl);
  const engine = openPostgresql(databaseUrl);
  try {
    await checkServer(engine);
  } catch (error) {
    await engine.close();
    throw error instanceof DatabaseError ? connectionRefused(error, host) : error;
  }
  try {
    return await openBase(engine, opening);
  } catch (error) {
    throw error instanceof DatabaseError && error.code === PRIVILEGE ? rightsMissing(databaseUrl) : error;
  }
}

/** Refuses a server too old. */
export async function checkServer(engine: Engine): Promise<void> {
  const ask = "select current_setting('server_version_num')::int";
  const { rows } = await engine.transaction((connection) => connection.query(ask, [], "array"));
  const [[version]] = rows as [[number]];
  const major = Math.floor(version / 10_000);
  if (major >= OLDEST_MAJOR) return;
  throw refusal({
    code: "base.trop-ancienne",
    message: `Ce serveur est un PostgreSQL ${major}\u00a0; Navette demande la version ${OLDEST_MAJOR} ou une plus récente.`,
    remedy: "Mettez le serveur à jour, ou essayez Navette sans serveur\u00a0: retirez DATABASE_URL.",
  });
}

/** The preparation, one transaction, has changed nothing. */
function rightsMissing(databaseUrl: string): AppError {
  const user = decodeURIComponent(new URL(databaseUrl).username) || "utilisateur";
  return refusal({
    code: "base.droits",
    message: `L’utilisateur «\u00a0${user}\u00a0» n’a pas les droits que Navette demande sur cette base.`,
    remedy: `Demandez à l’administrateur du serveur d’en faire le propriétaire de la base, puis d’exécuter\u00a0: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO "${user}";`,
  });
}

const PROTOCOLS: readonly string[] = ["postgresql:", "postgres:"];

function hostOf(databaseUrl: string): string {
  try {
    const { protocol, host, searchParams } = new URL(databaseUrl);
    if (!PROTOCOLS.includes(protocol)) throw new TypeError("not PostgreSQL");
    return searchParams.get("host") ?? host;
  } catch {
    throw refusal({
      code: "base.adresse",
      message: "DATABASE_URL n’est pas une adresse de base PostgreSQL.",
      remedy: "Elle s’écrit\u00a0: postgresql://utilisateur:motdepasse@serveur:5432/base.",
    });
  }
}

/** SQLSTATE class 28: who we are; 3D: which base. Anything else kept us from talking at all. */
function connectionRefused({ code }: DatabaseError, host: string): AppError {
  if (code.startsWith("28") || code.startsWith("3D")) {
    return refusal({
      code: "base.connexion",
      message: `Le serveur PostgreSQL ${host} a refusé la connexion (${code}).`,
      remedy: "Vérifiez l’utilisateur, le mot de passe et le nom de la base dans DATABASE_URL.",
    });
  }
  return refusal({
    code: "base.injoignable",
    message: `Le serveur PostgreSQL ${host} ne répond pas (${code}).`,
    remedy: "Vérifiez qu’il est démarré et que DATABASE_URL porte la bonne adresse.",
  });
}

function refusal(refused: Omit<Refusal, "nature">): AppError {
  return new AppError({ nature: "etat", ...refused });
}
