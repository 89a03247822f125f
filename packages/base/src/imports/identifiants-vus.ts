import type { Content } from "@navette/formats";
import type { GenrePersonne, IdentifiantSource } from "@navette/reconcile";

interface IdentifiantVu {
  readonly objet: "eleve" | "classe" | GenrePersonne;
  readonly source: IdentifiantSource;
  readonly valeur: string;
}

/** Every identifier a file names, under the source it is kept with. */
export function identifiantsVus({ source, eleves, classes, personnels, responsables }: Content): IdentifiantVu[] {
  const isTableur = source === "tableur";
  return [
    ...(eleves ?? []).flatMap(({ ine, siecleEleveId, elenoet, reference }) => [
      ...vu("eleve", "ine", ine),
      ...vu("eleve", "siecle-eleve-id", siecleEleveId),
      ...vu("eleve", "siecle-elenoet", elenoet),
      ...vu("eleve", "reference", reference),
    ]),
    ...(classes ?? []).flatMap(({ identifiant }) =>
      vu("classe", source === "onde" ? "onde" : "siecle-code", identifiant),
    ),
    ...(personnels ?? []).flatMap(({ identifiant }) => vu("personnel", isTableur ? "reference" : "sts", identifiant)),
    ...(responsables ?? []).flatMap(({ identifiant }) =>
      vu("responsable", isTableur ? "reference" : "siecle-personne-id", identifiant),
    ),
  ];
}

function vu(
  objet: IdentifiantVu["objet"],
  source: IdentifiantSource,
  valeur: string | null | undefined,
): IdentifiantVu[] {
  return valeur ? [{ objet, source, valeur }] : [];
}
