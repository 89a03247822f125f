import { type Association, parseAssociations } from "@navette/formats";
import { readAllReceived } from "./received-files.ts";
import { Refus } from "./refus.ts";

/** The associations of columns saved in these files. Refuses a file that holds none. */
export async function readAssociationFiles(paths: readonly string[]): Promise<readonly Association[]> {
  const found: Association[] = [];
  for (const { name, bytes } of await readAllReceived(paths)) {
    const { data, diagnostics } = parseAssociations(new TextDecoder().decode(bytes));
    const [fault] = diagnostics;
    if (fault) throw new Refus({ code: fault.code, message: `« ${name} » : ${fault.message}`, remedy: fault.remedy });
    found.push(...(data ?? []));
  }
  return found;
}
