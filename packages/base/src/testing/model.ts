import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { MIGRATIONS } from "../db/migrations.ts";
import { ROLE, WALLS } from "../db/security.ts";

/** Names the model database that tests are copied from: a new migration or policy gives a new model. */
export function modelName(): string {
  const hash = createHash("sha256").update([...ROLE, ...WALLS].join(";"));
  // The journal dates each migration: one generated again under the same SQL is still another to whoever applies it.
  for (const file of [...readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql")), "meta/_journal.json"]) {
    hash.update(file).update(readFileSync(`${MIGRATIONS}/${file}`));
  }
  return `navette_modele_${hash.digest("hex").slice(0, 12)}`;
}
