import type { Base } from "./base.ts";
import { openDataFolder } from "./data-folder.ts";
import type { Opening } from "./migrations.ts";
import { openServer } from "./server.ts";

/** Where a base is: on a PostgreSQL server when `databaseUrl` is given, else embedded in `dataFolder`. */
export interface BaseAddress {
  readonly databaseUrl?: string | undefined;
  readonly dataFolder: string;
}

/** Opens the base, up to date. What keeps it from opening is an `AppError` (`base.…`) that says what to do. */
export function openBaseAt({ databaseUrl, dataFolder }: BaseAddress, opening: Opening = "prepare"): Promise<Base> {
  return databaseUrl ? openServer(databaseUrl, opening) : openDataFolder(dataFolder, { opening });
}
