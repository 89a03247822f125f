import { dateIso, Invalid, type SiecleStructures, uai, writeSiecleStructures } from "@navette/formats";

/** The structures of a collège of one division, as SIECLE exports them. */
export function siecleFile(): Uint8Array {
  const uaj = uai.read("9990001X");
  const dateExport = dateIso(2026, 10, 15);
  if (uaj instanceof Invalid || !dateExport) throw new RangeError("The UAI or the day does not exist");
  const document: SiecleStructures = {
    version: "2.0",
    parametres: { uaj, anneeScolaire: 2026, dateExport, horodatage: "2026-10-15T08:00:00" },
    donnees: {
      divisions: [{ codeStructure: "6A", libelleLong: "SIXIEME A", mefsAppartenance: [{ codeMef: "10010012110" }] }],
    },
  };
  return writeSiecleStructures(document);
}
