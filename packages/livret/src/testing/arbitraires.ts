import fc from "fast-check";
import type { Bilan, ClasseBilans, EcoleBilans, EleveBilan, Personne, ResponsableBilan } from "../bilans.ts";
import { ETATS } from "../etats.ts";
import { PARCOURS } from "../pages.ts";
import type { Saisie } from "../saisies.ts";
import { DIRECTRICE, ecole, saisiesCompletes } from "./ecole.ts";

/** What a base may hold on its worst day: whole bilans, half bilans, values of another level, texts no file can carry. */

const texte = fc.oneof(
  fc.constantFrom("Bien.", "", "  ", "\u00a0", "Deux\r\nlignes", "a\u0000b", "&#13;<b>]]>", "🌱".repeat(301), "\ud800"),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.integer({ min: 590, max: 1600 }).map((longueur) => "x".repeat(longueur)),
);

const RUBRIQUES = [
  "FRA-LEC",
  "FRA-RAC",
  "MAT-NBC",
  "EPS-RAC",
  "HIG-RAC",
  "LGV-RAC",
  "PAR_ART",
  "PPRE",
  "PAP",
  "BILAN",
  "X",
];
const OBJETS = ["positionnement", "elements", "appreciation", "parcours", "modalite", "appreciation-generale"];
const valeur = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 4, 5, "non-evalue", "en-attente", "dispense", null, true, {}),
  texte,
  fc.array(texte, { maxLength: 4 }),
  fc.record({ complement: texte }),
);
const douteuse = fc.record({
  rubrique: fc.constantFrom(...RUBRIQUES),
  objet: fc.constantFrom(...OBJETS),
  valeur,
}) as unknown as fc.Arbitrary<Saisie>;

const rare = <T>(usuel: T, ...autres: readonly T[]) =>
  fc.oneof({ weight: 25, arbitrary: fc.constant(usuel) }, { weight: 1, arbitrary: fc.constantFrom(usuel, ...autres) });

const court = fc.oneof(fc.constantFrom("12 rue du Lavoir", "99350", "Valombre", null), texte);

const responsable: fc.Arbitrary<ResponsableBilan> = fc.record({
  id: fc.uuid(),
  civilite: fc.constantFrom("M", "MME", null),
  nom: rare<string | null>("Inventé", "x".repeat(101), null),
  prenom: rare<string | null>("Zoé", null),
  lienParente: fc.oneof(fc.constantFrom("Mère", null), texte),
  adresse: fc.option(
    fc.record({
      ligne: fc.oneof(
        court,
        fc
          .array(fc.constantFrom("avenue", "Résidence", "118bis", "\n"), { maxLength: 80 })
          .map((mots) => mots.join(" ")),
      ),
      codePostal: court,
      commune: court,
    }),
  ),
});

const eleve: fc.Arbitrary<EleveBilan> = fc.record({
  responsables: fc.array(responsable, { maxLength: 3 }),
  id: fc.oneof(fc.nat(200).map(String), fc.uuid(), fc.string({ minLength: 1, maxLength: 6 })),
  ine: fc.oneof(
    { weight: 6, arbitrary: fc.nat(9999).map((n) => `${990000000 + n}AA`) },
    { weight: 1, arbitrary: rare(null, "99", "990000001aa") },
  ),
  nom: rare("Rêvé", "", " ", "x".repeat(101), "D'Arc <&>"),
  prenom: rare("Mina", "\u0000"),
  niveau: fc.constantFrom("CP", "CE2", "CM1", "GS", null, "6E"),
  entree: rare<string | null>("2026-09-01", null, "2026-10-12", "2026-12-01", "12/10/2026"),
  sortie: rare<string | null>(null, "2026-10-01", "2026-08-31"),
});

const bilan: fc.Arbitrary<Bilan> = fc
  .record({
    eleve,
    etat: fc.oneof(
      { weight: 6, arbitrary: fc.constant(ETATS[2]) },
      { weight: 1, arbitrary: fc.constantFrom(...ETATS) },
    ),
    completLe: rare<string | null>("2026-12-05T12:00:00", null, "2026-12-05", "2026-12-05T25:00:00"),
    tape: fc.boolean(),
    douteuses: fc.array(douteuse, { maxLength: 12 }),
  })
  .map(({ tape, douteuses, ...reste }) => ({
    ...reste,
    saisies: [...(tape ? saisiesCompletes(reste.eleve.niveau ?? "") : []), ...douteuses],
  }));

const personne: fc.Arbitrary<Personne> = fc.record({
  id: fc.nat(5).map((n) => `p/${n}`),
  civilite: rare<Personne["civilite"]>("MME", "M", null),
  nom: rare<string | null>("Songe", "Lune", "", null, "Nu\u0007l"),
  prenom: rare<string | null>("Paul", " Paul ", "Lise"),
});

const classe: fc.Arbitrary<ClasseBilans> = fc.record({
  id: fc.uuid(),
  libelle: rare("CE2 A", "", "x".repeat(51), 'A "<&>'),
  identifiantOnde: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 999_999 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom("0", null, "CE2", "7") },
  ),
  enseignants: fc.oneof(
    { weight: 9, arbitrary: fc.array(personne, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant([]) },
  ),
  periodicite: fc.constantFrom("trimestre", "semestre"),
  periode: fc.record({
    indice: rare(1, 2, 3, 0),
    debut: rare("2026-09-01", "2026-08-31", "2026-02-30"),
    fin: rare("2026-11-30", "2026-08-30", "2028-01-01"),
  }),
  parcours: fc.array(fc.record({ code: fc.constantFrom(...PARCOURS.map(({ code }) => code)), texte }), {
    maxLength: 4,
  }),
  bilans: fc.array(bilan, { maxLength: 6 }),
});

export const ecoleArbitraire: fc.Arbitrary<EcoleBilans> = fc
  .record({
    rentree: rare<string | null>("2026-09-01", null),
    directeur: rare<Personne | null>(DIRECTRICE, null),
    dernierImport: fc.constant(null),
    classes: fc.array(classe, { minLength: 1, maxLength: 3 }),
  })
  .map(ecole);
