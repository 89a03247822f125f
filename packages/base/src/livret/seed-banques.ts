import { randomUUID } from "node:crypto";
import { BANQUE_COMMENTAIRES, BANQUE_ELEMENTS } from "@navette/livret";
import type { Trx } from "../db/base.ts";
import { insertRows } from "../db/bulk.ts";
import { commentaire, element } from "./tables.ts";

/** Gives a new school its first banks, which it then makes its own: what it takes out does not come back. */
export async function seedBanques(trx: Trx, now: Date): Promise<void> {
  const creeLe = now.toISOString();
  await insertRows(
    trx,
    commentaire,
    BANQUE_COMMENTAIRES.map((each) => ({ id: randomUUID(), ...each, creeLe })),
  );
  await insertRows(
    trx,
    element,
    BANQUE_ELEMENTS.map((each) => ({ id: randomUUID(), ...each, creeLe })),
  );
}
