import { AppError, type Refusal } from "../app-error.ts";
import { type Base, openBase } from "./base.ts";
import type { Engine } from "./connection.ts";
import { DatabaseError } from "./errors.ts";
import { openPostgresql } from "./postgresql.ts";
import { APPLICATION_ROLE } from "./security.ts";

const OLDEST_MAJOR = 15;

/**
 * The base of a PostgreSQL server, by its address (`DATABASE_URL`). Refuses `base.adresse`, `base.injoignable`,
 * `base.connexion`, `base.trop-ancienne`, `base.droits`, `base.plus-recente`. No message bears the password.
 */
export async function openServer(databaseUrl: string): Promise<Base> {
  const host = hostOf(databaseUrl);
  const engine = openPostgresql(databaseUrl);
  try {
    await checkServer(engine);
  } catch (error) {
    await engine.close();
    throw error instanceof DatabaseError ? connectionRefused(error, host) : error;
  }
  return openBase(engine);
}

interface Server {
  readonly version: number;
  readonly utilisateur: string;
  readonly cree: boolean;
  readonly role: boolean;
}

const DESCRIBE = `
  select current_setting('server_version_num')::int as version, current_user::text as utilisateur,
         has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as cree,
         (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)
         or exists (select from pg_roles where rolname = '${APPLICATION_ROLE}'
                                           and pg_has_role(current_user, oid, 'member')) as role`;

/** Refuses a server too old, or where this user may neither make tables nor take the application's role. */
export async function checkServer(engine: Engine): Promise<void> {
  const { rows } = await engine.transaction((connection) => connection.query(DESCRIBE, [], "object"));
  const server = rows[0] as Server;
  const major = Math.floor(server.version / 10_000);
  if (major < OLDEST_MAJOR) {
    throw refusal({
      code: "base.trop-ancienne",
      message: `Ce serveur est un PostgreSQL ${major}\u00a0; Navette demande la version ${OLDEST_MAJOR} ou une plus récente.`,
      remedy: "Mettez le serveur à jour, ou essayez Navette sans serveur\u00a0: retirez DATABASE_URL.",
    });
  }
  if (server.cree && server.role) return;
  throw refusal({
    code: "base.droits",
    message: `L’utilisateur «\u00a0${server.utilisateur}\u00a0» n’a pas les droits que Navette demande sur cette base.`,
    remedy: `Demandez à l’administrateur du serveur d’en faire le propriétaire de la base, puis d’exécuter\u00a0: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO "${server.utilisateur}";`,
  });
}

function hostOf(databaseUrl: string): string {
  try {
    const { host, searchParams } = new URL(databaseUrl);
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
