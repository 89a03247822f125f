import { checkEnsemble, type Diagnostic, examine, type FileInput, openFiles } from "@navette/formats";

/** Files, and zip archives of files: each is examined, then all are compared with one another. */
export async function remarksOn(received: readonly FileInput[]): Promise<Diagnostic[]> {
  const { files, diagnostics } = await openFiles(received);
  const examined = files.map((input) => ({ input, ...examine(input) }));
  const read = examined.flatMap(({ input, format, data }) =>
    format && data !== undefined ? [{ input, format: format.name, data }] : [],
  );
  return [...diagnostics, ...examined.flatMap((each) => each.diagnostics), ...checkEnsemble(read)];
}
