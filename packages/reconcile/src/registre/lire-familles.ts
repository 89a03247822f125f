import type { Content, ContentEnfant } from "@navette/formats";
import { adresseCle } from "./adresse-cle.ts";
import type { Annuaire } from "./annuaire.ts";
import { type FicheEntrante, ficheOf } from "./fiche.ts";
import { personnesDe } from "./une-personne.ts";

/**
 * The households: those whose addresses are written alike live together. The files share no address between persons,
 * even under one roof (siecle.md §3.4).
 */
export function lireFoyers({ responsables }: Content, { trouve }: Annuaire): FicheEntrante[] | undefined {
  return responsables?.flatMap(({ adresse }) => {
    const cle = adresseCle(adresse);
    const isKnownInPart = cle !== undefined && !adresse?.codePostal && trouve("foyer", cle) !== undefined;
    return cle === undefined || isKnownInPart ? [] : [ficheOf("foyer", { cle, adresse })];
  });
}

export function lireResponsables({ responsables, source }: Content, annuaire: Annuaire): FicheEntrante[] | undefined {
  const nature = source === "tableur" ? "reference" : "siecle-personne-id";
  return (
    responsables &&
    personnesDe(responsables).map(({ line, identifiant, adresse, enfants, ...champs }) => {
      const cle = adresseCle(adresse);
      const foyer = cle === undefined ? undefined : annuaire.trouve("foyer", cle);
      const connus = enfants.flatMap((enfant) => enfantOf(enfant, annuaire) ?? []);
      const aRelier = enfants.some((enfant) => enfant.nom !== undefined && annuaire.homonymes(enfant));
      return {
        ...ficheOf("responsable", { ...champs, foyer }, line),
        identifiants: identifiant ? [{ source: nature, valeur: identifiant }] : [],
        enfants: connus,
        ...(aRelier && { aRelier }),
        ...(enfants.length > 0 && connus.length === 0 && !aRelier && { sansEnfant: true }),
      };
    })
  );
}

function enfantOf(enfant: ContentEnfant, annuaire: Annuaire): string | undefined {
  return enfant.nom === undefined ? annuaire.eleve(enfant.identifiant) : annuaire.enfant(enfant);
}

/** Under which name the annuaire knows a responsable of the file: his place in it, since ONDE gives no identifier. */
export function responsableCle(rang: number): string {
  return `n° ${rang}`;
}

export function lireResponsabilites({ responsables }: Content, annuaire: Annuaire): FicheEntrante[] | undefined {
  return (
    responsables &&
    personnesDe(responsables).flatMap(({ line, enfants }, rang) => {
      const responsable = annuaire.trouve("responsable", responsableCle(rang));
      return enfants.flatMap((enfant) => {
        const eleve = enfantOf(enfant, annuaire);
        if (!eleve || !responsable) return [];
        const { niveau, rang: ordre, parente, paieFrais, percoitAides, heberge, prioritaire } = enfant;
        const lien = { niveau, rang: ordre, parente, paieFrais, percoitAides, heberge, prioritaire };
        return [ficheOf("responsabilite", { eleve, responsable, ...lien }, line)];
      });
    })
  );
}
