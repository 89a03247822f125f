import type { Lsu1dBilanPeriodique } from "@navette/formats";
import { LONGUEURS_LSU } from "@navette/formats/codes/lsu";
import { adresseLsu } from "@navette/formats/lsu/adresse";
import { nomPersonne, type ResponsableBilan } from "../bilans.ts";
import { type Constat, declare, type Lieu } from "../completude/constat.ts";
import { identiteOf } from "../completude/identite.ts";
import { readTexte } from "../texte.ts";

/** A représentant légal, as LSU receives him. */
export type ResponsableLsu = NonNullable<Lsu1dBilanPeriodique["responsables"]>[number];

const responsableIncomplet = declare<{ nom: string }>({
  code: "responsable-incomplet",
  effet: "signale",
  qui: "directeur",
  message: ({ nom }) => `${nom} ne part pas dans LSU avec le bilan\u00a0: il manque la civilité ou le prénom.`,
  remedy: "Complétez sa fiche dans Personnes. Le bilan, lui, part quand même.",
});

const adresseAbregee = declare<{ nom: string; mots: string }>({
  code: "adresse-abregee",
  effet: "repare",
  qui: "directeur",
  message: ({ nom, mots }) => `L’adresse de ${nom} est trop longue pour LSU\u00a0: ${mots}.`,
  remedy: "Si elle n’est plus lisible, raccourcissez-la dans sa fiche.",
});

/** The représentants légaux that leave with a bilan, and what is said of those who do not, or not whole. */
export function responsablesLsu(
  lieu: Lieu,
  responsables: readonly ResponsableBilan[],
): { readonly responsables: readonly ResponsableLsu[]; readonly constats: readonly Constat[] } {
  const made = responsables.map((each) => responsableLsu(lieu, each));
  return {
    responsables: made.flatMap(({ responsable }) => responsable ?? []),
    constats: made.flatMap(({ constats }) => constats),
  };
}

interface Fait {
  readonly responsable?: ResponsableLsu;
  readonly constats: readonly Constat[];
}

function responsableLsu(lieu: Lieu, responsable: ResponsableBilan): Fait {
  const identite = identiteOf(responsable);
  const nom = nomPersonne(responsable);
  if (identite === undefined) return { constats: [responsableIncomplet(lieu, { nom })] };
  const lien = read(responsable.lienParente, LONGUEURS_LSU.lienParente);
  const { adresse, mots } = adresseOf(responsable);
  return {
    responsable: { ...identite, ...(lien && { lienParente: lien }), ...(adresse && { adresse }) },
    constats: mots === "" ? [] : [adresseAbregee(lieu, { nom, mots })],
  };
}

/** Absent without a street, a postcode or a town: LSU wants the three. */
function adresseOf({ adresse }: ResponsableBilan): { adresse?: ResponsableLsu["adresse"]; mots: string } {
  const codePostal = read(adresse?.codePostal, LONGUEURS_LSU.codePostal);
  const commune = read(adresse?.commune, LONGUEURS_LSU.commune);
  const { lignes, abreges, omis } = adresseLsu(read(adresse?.ligne, Number.POSITIVE_INFINITY) ?? "");
  const [ligne1, ligne2, ligne3, ligne4] = lignes;
  if (ligne1 === undefined || codePostal === undefined || commune === undefined) return { mots: "" };
  const mots = [
    ...abreges.map(({ de, en }) => `«\u00a0${de}\u00a0» devient «\u00a0${en}\u00a0»`),
    ...omis.map((mot) => `«\u00a0${mot}\u00a0» n’y tient pas`),
  ];
  return {
    adresse: {
      ligne1,
      ...(ligne2 !== undefined && { ligne2 }),
      ...(ligne3 !== undefined && { ligne3 }),
      ...(ligne4 !== undefined && { ligne4 }),
      codePostal,
      commune,
    },
    mots: mots.join(", "),
  };
}

function read(text: string | null | undefined, max: number): string | undefined {
  return readTexte(text?.trim(), max).data ?? undefined;
}
