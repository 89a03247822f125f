import { dateIso, writeOndeEleves } from "@navette/formats";

/** The élèves file of a school of one pupil. Only the name and the first name are needed; `null` is an empty cell. */
export function ondeFile(): Uint8Array {
  const rows = [
    {
      nom: "BALIVERNE",
      prenom: "Éléonore",
      dateNaissance: dateIso(2018, 3, 14) ?? null,
      sexe: "F" as const,
      niveau: "CP",
      libelleClasse: "CP MME OUISTITI",
      identifiantClasse: "118405",
    },
  ];
  const { data, diagnostics } = writeOndeEleves(rows, { variant: "onde-2018", encoding: "windows-1252" });
  if (!data) throw new RangeError(diagnostics.map(({ message }) => message).join(" "));
  return data;
}
