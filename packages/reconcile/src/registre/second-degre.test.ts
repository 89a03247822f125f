import { describe, expect, test } from "vitest";
import type { Joint } from "../content/join.ts";
import { plan } from "../plan/plan.ts";
import { equation } from "../plan/settle.ts";
import { applied, contentOf, FICHIERS, moving, VIDE } from "../testing/college.ts";
import { inverse, inverseKeeping } from "../write/inverse.ts";
import { applyTo } from "../write/state.ts";
import { GENRES } from "./genres.ts";

describe("un collège déposé pour la première fois", () => {
  const content = contentOf(...FICHIERS);
  const { after, writes } = applied(content, VIDE);
  const ofGenre = (genre: string) => after.fiches.filter((fiche) => fiche.genre === genre);

  test("chaque genre arrive en nombre, les élèves partis n’entrent pas", () => {
    const { personnels, professeursPrincipaux, services, suppleances, responsables } = content;
    expect(ofGenre("personnel")).toHaveLength(personnels?.length ?? 0);
    expect(ofGenre("professeurPrincipal")).toHaveLength(professeursPrincipaux?.length ?? 0);
    expect(ofGenre("service")).toHaveLength(services?.length ?? 0);
    expect(ofGenre("suppleance")).toHaveLength(suppleances?.length ?? 0);
    const presents = new Set(
      (content.eleves ?? []).filter(({ scolarite }) => !scolarite?.sortie).map(({ siecleEleveId }) => siecleEleveId),
    );
    const dePresents = responsables?.filter(({ enfants }) =>
      enfants.some((each) => each.nom === undefined && presents.has(each.identifiant)),
    );
    expect(ofGenre("responsable")).toHaveLength(dePresents?.length ?? 0);
    expect(dePresents?.length).toBeLessThan(responsables?.length ?? 0);
    const codes = (items: readonly { readonly code: string }[] = []) => new Set(items.map(({ code }) => code)).size;
    expect(ofGenre("matiere")).toHaveLength(codes(content.matieres));
    expect(ofGenre("mef")).toHaveLength(codes(content.mefs));
    expect(ofGenre("groupe")).toHaveLength(codes(content.groupes));
    expect(ofGenre("calendrier")).toHaveLength(1);
    expect([after.eleves.length, after.classes.length]).toEqual([10, 3]);
    expect(after.eleves.every(({ scolarite }) => scolarite?.sortie == null)).toBe(true);
  });

  test("toute référence mène à un objet de la base", () => {
    const ids = new Set([...after.eleves, ...after.classes, ...after.fiches].map(({ id }) => id));
    const service = ofGenre("service").find(({ champs }) => champs.groupe !== null);
    expect(ids.has(String(service?.champs.groupe))).toBe(true);
    expect(JSON.stringify(after.fiches).includes('"@')).toBe(false);
  });

  test("deux responsables qui vivent sous le même toit ont une seule adresse", () => {
    const foyers = ofGenre("responsable").map(({ champs }) => champs.foyer);
    expect(new Set(foyers).size).toBeLessThan(foyers.length);
  });

  test("le même dépôt, une seconde fois, ne change rien", () => {
    expect(moving(content, after)).toEqual([]);
  });

  test("l’ordre des fichiers ne change rien", () => {
    expect(moving(contentOf(...FICHIERS.toReversed()), after)).toEqual([]);
  });

  test("annuler rend la base vide", () => {
    const { operations: back, gardees } = inverseKeeping(inverse(writes), after);
    expect(gardees).toEqual([]);
    expect(applyTo(after, back)).toEqual(VIDE);
  });

  test("présents + ajoutés + rétablis − retirés = résultants, pour chaque genre", () => {
    const { registre } = equation(plan(content, VIDE));
    for (const genre of GENRES) expect(registre[genre].resultants).toBe(ofGenre(genre).length);
  });
});

describe("un dépôt partiel", () => {
  const whole = applied(contentOf(...FICHIERS), VIDE).after;

  test("STS-Web seul ne touche ni aux élèves ni aux familles", () => {
    expect(moving(contentOf("sts/sts_emp_9990001X_2025.xml"), whole)).toEqual([]);
  });

  test("les responsables seuls retrouvent les élèves par leur identifiant SIECLE", () => {
    expect(moving(contentOf("siecle/ResponsablesAvecAdresses.xml"), whole)).toEqual([]);
  });

  test("ce que quelqu’un a créé ici n’est jamais proposé au retrait", () => {
    const [groupe] = whole.fiches.filter(({ genre }) => genre === "groupe");
    if (!groupe) throw new Error("no group");
    const local = { ...groupe, id: "local", origine: "manuel" as const, champs: { ...groupe.champs, code: "SOUTIEN" } };
    expect(moving(contentOf(...FICHIERS), { ...whole, fiches: [...whole.fiches, local] })).toEqual([]);
  });

  test("un groupe que les fichiers ne donnent plus est proposé au retrait, ses élèves aussi", () => {
    const content = contentOf(...FICHIERS);
    const sans: Joint = {
      ...content,
      groupes: content.groupes?.filter(({ code }) => code !== "3ALATIN") ?? [],
      eleves:
        content.eleves?.map((eleve) => ({
          ...eleve,
          ...(eleve.groupes && { groupes: eleve.groupes.filter((code) => code !== "3ALATIN") }),
        })) ?? [],
    };
    const changes = moving(sans, whole).map(({ kind, sujet }) => `${kind} ${sujet}`);
    expect(changes).toContain("fiche.retirer 3ALATIN");
    expect(changes.filter((change) => change.endsWith(", 3ALATIN"))).toHaveLength(1);
  });
});
