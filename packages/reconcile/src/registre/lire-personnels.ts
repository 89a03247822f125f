import type { Content } from "@navette/formats";
import { type Annuaire, structureOf } from "./annuaire.ts";
import { type FicheEntrante, ficheOf } from "./fiche.ts";

export function lirePersonnels({ personnels, source }: Content): FicheEntrante[] | undefined {
  const nature = source === "tableur" ? "reference" : "sts";
  return personnels?.map(({ line, identifiant, structures: _, suppleant: __, ...champs }) => ({
    ...ficheOf("personnel", champs, line),
    identifiants: identifiant ? [{ source: nature, valeur: identifiant }] : [],
  }));
}

export function lireProfesseursPrincipaux(
  { professeursPrincipaux }: Content,
  { annee, classe, trouve }: Annuaire,
): FicheEntrante[] | undefined {
  return professeursPrincipaux?.flatMap(({ personnel, division, ...dates }) => {
    const [reference, connue] = [trouve("personnel", personnel), classe(division)];
    if (!reference || !connue) return [];
    return [ficheOf("professeurPrincipal", { annee, classe: connue, personnel: reference, ...dates })];
  });
}

export function lireSuppleances({ suppleances }: Content, annuaire: Annuaire): FicheEntrante[] | undefined {
  const { annee, trouve } = annuaire;
  return suppleances?.flatMap(({ suppleant, absent, structure, ...rest }) => {
    const place = structureOf(structure, annuaire);
    const [remplacant, remplace] = [trouve("personnel", suppleant), trouve("personnel", absent)];
    if (!place || !remplacant || !remplace) return [];
    return [ficheOf("suppleance", { annee, suppleant: remplacant, absent: remplace, ...place, ...rest })];
  });
}
