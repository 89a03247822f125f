import { once } from "node:events";
import { createServer } from "node:net";
import { type Erreur, Refus } from "./refus.ts";

interface Address {
  readonly host: string;
  readonly port: number;
}

const AUTRE_PORT = "Arrêtez-le, ou choisissez un autre port avec --port ou PORT.";

/** Why nobody can listen there, in the words of whoever chose the address. */
const FAULTS: Readonly<Record<string, (address: Address) => Erreur>> = {
  EADDRINUSE: ({ port }) => ({
    code: "serveur.port-pris",
    message: `Le port ${port} est déjà pris par un autre programme.`,
    remedy: AUTRE_PORT,
  }),
  EACCES: ({ port }) => ({
    code: "serveur.port-reserve",
    message: `Le port ${port} est réservé à l’administrateur de cet ordinateur.`,
    remedy: "Choisissez un port à partir de 1024 avec --port ou PORT.",
  }),
  EADDRNOTAVAIL: ({ host }) => ({ ...ADRESSE, message: `« ${host} » n’est pas une adresse de cet ordinateur.` }),
  ENOTFOUND: ({ host }) => ({ ...ADRESSE, message: `« ${host} » n’est le nom d’aucun ordinateur connu.` }),
};

const ADRESSE = {
  code: "serveur.adresse",
  remedy: "Retirez --host pour cet ordinateur seul, ou donnez 0.0.0.0 pour être joint depuis d’autres.",
};

/** Refuses an address where nobody can listen, before a base is made for it. */
export async function requireFreePort({ host, port }: Address): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen({ host, port }), "listening");
  } catch (error) {
    const fault = FAULTS[(error as NodeJS.ErrnoException).code ?? ""];
    throw fault ? new Refus(fault({ host, port }), "refus") : error;
  }
  await new Promise((closed) => probe.close(closed));
}
