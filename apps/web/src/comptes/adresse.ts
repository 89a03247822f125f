/** Where people are told to open Navette. */
export interface AdresseRemise {
  readonly adresse: string;
  /** It opens on this computer alone: nobody else would get there. */
  readonly locale: boolean;
}

/** What the school said (`publique`), else the address of the page that is being read (`ici`). */
export function adresseARemettre(publique: string | null, ici: string): AdresseRemise {
  const adresse = publique ?? ici;
  return { adresse, locale: isLocale(adresse) };
}

/** The names of the computer itself: RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3. */
function isLocale(adresse: string): boolean {
  const { hostname } = new URL(adresse);
  return hostname === "localhost" || hostname.endsWith(".localhost") || /^127\.|^\[::1\]$|^0\.0\.0\.0$/.test(hostname);
}
