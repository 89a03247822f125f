import type { ContentAdresse } from "@navette/formats";
import { canonical } from "../canonical.ts";
import { fold } from "../match/fold.ts";

/** One text for one address, however it is typed; none for an empty one. */
export function adresseCle(adresse: ContentAdresse | null | undefined): string | undefined {
  if (!adresse) return undefined;
  const { ligne, codePostal, commune, pays } = adresse;
  const folded = [ligne, codePostal, commune].map((part) => fold(part ?? ""));
  return folded.every((part) => part === "") ? undefined : canonical([...folded, fold(pays ?? "") || "france"]);
}
