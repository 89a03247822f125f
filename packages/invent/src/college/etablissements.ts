import { uaiFictif } from "../identifiants.ts";
import { COMMUNES, VOIES } from "../noms/lieux.ts";
import type { Prng } from "../prng.ts";
import type { Etablissement } from "./modele.ts";

const NOMS_COLLEGES = ["MELUSINE", "DES TROIS LICORNES", "DE LA BELLE ETOILE", "ELISE SONGEUSE", "DU CHAT BOTTE"];
const NOMS_ECOLES = ["LES CHIMERES", "DU VIEUX PUITS", "LES COQUELICOTS", "DE LA LUNE", "DES SEPT LIEUES"];

/** The collège itself, in the first of the communes. */
export const inventCollegeMeme = (draw: Prng): Etablissement =>
  inventEtablissement(draw, { nature: "college", nom: draw.pick(NOMS_COLLEGES), commune: 0 });

/** Where its pupils come from: four écoles, then three other collèges of which one is private. */
export function inventOrigines(draw: Prng, college: Etablissement): readonly Etablissement[] {
  const ecoles = draw.shuffle(NOMS_ECOLES).slice(0, 4);
  const colleges = draw.shuffle(NOMS_COLLEGES.filter((nom) => nom !== college.nom)).slice(0, 3);
  const uais = new Set<string>([college.uai]);
  const inventOther = (nature: Etablissement["nature"]) => (nom: string, rang: number) => {
    const secteur = nature === "college" && rang === 2 ? "PR" : "PU";
    for (let essai = 0; ; essai++) {
      const branch = draw.branch(`${nature}-${rang}-${essai}`);
      const invented = { ...inventEtablissement(branch, { nature, nom, commune: rang }), secteur } as const;
      if (uais.has(invented.uai)) continue;
      uais.add(invented.uai);
      return invented;
    }
  };
  return [...ecoles.map(inventOther("ecole")), ...colleges.map(inventOther("college"))];
}

function inventEtablissement(
  draw: Prng,
  { nature, nom, commune }: { nature: Etablissement["nature"]; nom: string; commune: number },
): Etablissement {
  const lieu = COMMUNES[commune % COMMUNES.length] ?? draw.pick(COMMUNES);
  const telephone = `019900${String(draw.int(0, 9999)).padStart(4, "0")}`;
  const voie = `${draw.int(1, 40)} ${draw.pick(VOIES)}`;
  return { uai: uaiFictif(draw), nature, nom, secteur: "PU", voie, telephone, ...lieu };
}
