import { isAccepted, type Lsu1d, lsu1d, lsuFileName, toBytes, writeLsu1d } from "@navette/formats";

const bilans: Lsu1d = {
  schemaVersion: "1.0",
  entete: { editeur: "Éditeur fictif", application: "Carnet fictif", etablissement: "9990002Y" },
  donnees: {
    directeurs: [{ id: "DIR_1", civilite: "MME", nom: "Fictive", prenom: "Olympe" }],
    classes: [{ id: "CL_1", idBe: "123456", libelle: "CE2 B" }],
    eleves: [{ id: "EL_1", ine: "990000001EB", classeRef: "CL_1", nom: "Rêvé", prenom: "Mina" }],
    periodes: [
      { id: "P_1", millesime: "2026", indice: 1, nbPeriodes: 3, dateDebut: "2026-09-01", dateFin: "2026-11-30" },
    ],
    enseignants: [{ id: "ENS_1", civilite: "M", nom: "Songe", prenom: "Paul" }],
    elementsProgramme: [{ id: "EP_1", libelle: "Lire à voix haute" }],
    bilansPeriodiques: [
      {
        eleveRef: "EL_1",
        periodeRef: "P_1",
        enseignantRefs: ["ENS_1"],
        directeurRef: "DIR_1",
        dateCreation: "2026-12-01",
        dateScolarite: "2026-09-01",
        dateVerrou: "2026-12-05T12:00:00",
        listeAcquis: [
          { codeDomaine: "FRA-RAC", elementProgrammeRefs: ["EP_1"], positionnement: 3 },
          { codeDomaine: "MAT-RAC", appreciation: "De beaux progrès." },
          { codeDomaine: "EPS-RAC", appreciation: "Très à l’aise." },
        ],
        appreciationGenerale: "Bonne période.",
      },
    ],
  },
};

/** The file of a class, checked by the rules LSU applies before anybody sends it. `timestamp`: milliseconds. */
export function lsuFile(timestamp: number): { name: string; bytes: Uint8Array } {
  const file = { name: lsuFileName(timestamp, "CE2 B"), bytes: toBytes(writeLsu1d(bilans)) };
  const { data, diagnostics } = lsu1d.read(file);
  const found = data ? [...diagnostics, ...lsu1d.check(data, file)] : diagnostics;
  if (!isAccepted(found)) throw new RangeError(found.map(({ message }) => message).join(" "));
  return file;
}
