import type { Service, Services } from "@navette/server/api";
import { nomPersonnel } from "../personnes/words.ts";
import { ChampChoix } from "../ui/Champ.tsx";
import { nomGroupe } from "./words.ts";

/** What narrows the services: identifiers and codes; empty for all. `sans` is nobody. */
export type FiltreServices = Readonly<Record<"division" | "groupe" | "matiere" | "enseignant", string>>;

export function servicesDe(services: readonly Service[], filtre: FiltreServices): readonly Service[] {
  const { division, groupe, matiere, enseignant } = filtre;
  return services.filter(
    (service) =>
      (division === "" || service.structure.id === division) &&
      (groupe === "" || service.structure.id === groupe) &&
      (matiere === "" || service.matiere.code === matiere) &&
      (enseignant === "" || isTaughtBy(service, enseignant)),
  );
}

function isTaughtBy({ enseignants, suppleances }: Service, enseignant: string): boolean {
  if (enseignant === "sans") return enseignants.length === 0;
  return (
    enseignants.some(({ id }) => id === enseignant) ||
    suppleances.some(({ suppleant, enCours }) => enCours && suppleant.id === enseignant)
  );
}

export interface FiltresServicesProps {
  readonly data: Services;
  readonly filtre: FiltreServices;
  readonly onFiltre: (cle: keyof FiltreServices, valeur: string) => void;
}

type Option = { readonly valeur: string; readonly libelle: string };
const { compare } = new Intl.Collator("fr", { numeric: true });

/** Each value once, by name, after the one that asks for all. */
function options(tous: string, found: readonly Option[]): Option[] {
  const each = [...new Map(found.map((option) => [option.valeur, option])).values()];
  return [{ valeur: "", libelle: tous }, ...each.toSorted((a, b) => compare(a.libelle, b.libelle))];
}

export function FiltresServices({ data: { services, charges }, filtre, onFiltre }: FiltresServicesProps) {
  const structures = (type: "division" | "groupe") =>
    services
      .filter(({ structure }) => structure.type === type)
      .map(({ structure }) => ({ valeur: structure.id, libelle: nomGroupe(structure) }));
  const champ = (cle: keyof FiltreServices, label: string, choix: Option[]) => (
    <ChampChoix label={label} valeur={filtre[cle]} onValeur={(valeur) => onFiltre(cle, valeur)} choix={choix} />
  );
  const [tous = { valeur: "", libelle: "" }, ...enseignants] = options(
    "Tous les enseignants",
    charges.map(({ enseignant }) => ({ valeur: enseignant.id, libelle: nomPersonnel(enseignant) })),
  );
  return (
    <>
      {champ("division", "Division", options("Toutes les divisions", structures("division")))}
      {champ("groupe", "Groupe", options("Tous les groupes", structures("groupe")))}
      {champ(
        "matiere",
        "Matière",
        options(
          "Toutes les matières",
          services.map(({ matiere }) => ({ valeur: matiere.code, libelle: matiere.libelle })),
        ),
      )}
      {champ("enseignant", "Enseignant", [tous, { valeur: "sans", libelle: "Sans enseignant" }, ...enseignants])}
    </>
  );
}
